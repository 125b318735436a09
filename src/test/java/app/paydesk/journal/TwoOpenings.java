package app.paydesk.journal;

import static app.paydesk.journal.PaymentSamples.key;

import app.paydesk.journal.list.Archive;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A history that two windows have open. */
abstract class TwoOpenings {
  OpenedStore store;
  OpenedStore other;
  Journal journal;
  Archive archive;

  /** Opens the history of this test, again too while it is open. */
  protected abstract OpenedStore open();

  @BeforeEach
  void openTwice() {
    store = open();
    other = open();
    journal = store.journal();
    archive = store.archive();
  }

  @AfterEach
  void closeBoth() {
    other.close();
    store.close();
  }

  Journal either(int number) {
    return number % 2 == 0 ? journal : other.journal();
  }

  List<PaymentEvent> events(String id) {
    return journal.find(key(id)).map(Payment::events).orElse(List.of());
  }

  static List<String> ids(List<PaymentRow> rows) {
    return rows.stream().map(row -> row.key().id().value()).toList();
  }

  static Writes.Application learning(PaymentEvent.Reported event, Delivery judged) {
    return (_, before) ->
        new Decided.Callback(
            judged,
            Optional.of(
                new Decided.Change(
                    event,
                    Fold.after(
                        key(event.message().paymentId().orElseThrow()), before, List.of(event)))));
  }
}
