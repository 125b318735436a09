package app.paydesk.ui.payments;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.Actors;
import app.paydesk.journal.MemoryStore;
import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.Writes;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list read in pages shows what a list read at once would, wherever one looks. */
class PagesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final long PROJECT = 200;
  private static final PaymentQuery OPEN =
      new PaymentQuery(
          PROJECT, "", Set.of(PaymentState.RECORDED), Set.of(), Optional.empty(), Pages.PAGE);

  private final MemoryStore store = new MemoryStore();
  private final Pages pages = new Pages();
  private final ObservableList<PaymentRow> rows = FXCollections.observableArrayList();
  private int made;

  private static PaymentKey key(int number) {
    return new PaymentKey(PROJECT, new PaymentId("PO-" + number));
  }

  private void pay(int payments) {
    for (int i = 0; i < payments; i++) {
      int number = made++;
      Writes.record(
          store,
          key(number),
          Actors.DESK,
          new PaymentEvent.Recorded(
              NOON,
              "PO-" + number,
              "cup-payout",
              Optional.of(Money.of(100, "CNY")),
              "Ada",
              "/",
              JsonObject.empty(),
              Map.of()));
    }
    pages.changed();
  }

  /** It is not open any more. */
  private void send(int number) {
    Writes.append(
        store,
        key(number),
        Actors.DESK,
        List.of(new PaymentEvent.Sending(NOON.plusSeconds(1), "PO-" + number)));
    pages.changed();
  }

  private void look(PaymentQuery query, int first, int last) {
    for (var due = pages.due(first, last); due.isPresent(); due = pages.due(first, last)) {
      Splice.put(rows, pages.take(due.get(), Pages.read(store, query, due.get())));
    }
    assertThat(rows).hasSize(pages.size());
  }

  private List<PaymentRow> all(PaymentQuery query) {
    List<PaymentRow> all = new ArrayList<>();
    store.visitRows(query, all::add);
    return all;
  }

  @Test
  void anEmptyListIsAtItsEnd() {
    look(OPEN, 0, 20);
    assertThat(pages.atEnd()).isTrue();
    pay(1);
    look(OPEN, 0, 20);
    assertThat(rows).hasSize(1);
    send(0);
    look(OPEN, 0, 20);
    assertThat(rows).isEmpty();
  }

  @Test
  void noMoreIsReadThanSomebodyLooksAt() {
    pay(3_000);
    look(OPEN, 0, 20);
    assertThat(rows).hasSize(Pages.PAGE);
    assertThat(pages.atEnd()).isFalse();
  }

  @Test
  void aListThatGrewFarIsBegunAnew() {
    pay(600);
    look(OPEN, 0, 599);
    pay(7_000);
    look(OPEN, 0, 20);
    assertThat(rows).hasSize(Pages.PAGE).isEqualTo(all(OPEN).subList(0, Pages.PAGE));
    assertThat(pages.atEnd()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 5})
  void whatIsLookedAtIsRightWhateverComesAndGoes(long seed) {
    Random random = new Random(seed);
    pay(2_200);
    look(OPEN, 0, 20);
    for (int round = 0; round < 12; round++) {
      if (random.nextInt(3) == 0) {
        pay(random.nextInt(900));
      }
      for (int i = random.nextInt(300); i > 0; i--) {
        send(random.nextInt(made));
      }
      int first = Math.max(0, random.nextInt(rows.size() + 1) - 30);
      look(OPEN, first, first + 30);
      List<PaymentRow> truth = all(OPEN);
      List<PaymentRow> seen = rows.stream().skip(first).limit(31).toList();
      if (!seen.isEmpty()) {
        int at = truth.indexOf(seen.getFirst());
        assertThat(seen).as("round %d", round).isEqualTo(truth.subList(at, at + seen.size()));
      }
    }
    look(OPEN, 0, Integer.MAX_VALUE);
    assertThat(rows).isEqualTo(all(OPEN));
  }
}
