package app.paydesk.ui.payments;

import app.paydesk.card.CardNumber;
import app.paydesk.desk.ResendDecision;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Entry;
import app.paydesk.journal.PaymentRow;
import app.paydesk.method.Operation;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.RefundLedger;
import app.paydesk.ui.PaymentsPort;
import app.paydesk.ui.Resender;
import app.paydesk.ui.control.Causes;
import app.paydesk.ui.control.Latest;
import app.paydesk.ui.control.TimeTexts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The payment that is looked at and what can be done with it. */
public final class PaymentDetailModel {
  private static final int MOST_DELIVERIES = 200;

  private final PaymentsPort desktop;
  private final Timeline timeline;
  private final WaitTexts waits;
  private final ReadOnlyObjectProperty<Instant> now;
  private final ObjectProperty<Optional<PaymentDetail>> shown =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty checking = new SimpleBooleanProperty();
  private final StringProperty problem = new SimpleStringProperty("");
  private final Latest reads = new Latest();
  private Optional<Place> place = Optional.empty();

  /** Which operation of which payment. */
  record Place(PaymentKey key, String ref) {
    boolean holds(PaymentRow row) {
      return row.key().equals(key) && row.ref().equals(ref);
    }
  }

  PaymentDetailModel(PaymentsPort desktop, TimeTexts times, ReadOnlyObjectProperty<Instant> now) {
    this.desktop = desktop;
    this.now = now;
    this.waits = new WaitTexts(desktop.profile().agreement(), desktop.words(), times);
    this.timeline = new Timeline(desktop.words(), times);
  }

  void open(PaymentKey key, String ref) {
    Optional<Place> next = Optional.of(new Place(key, ref));
    if (next.equals(place) && shown.get().isPresent()) {
      return;
    }
    place = next;
    problem.set("");
    refresh();
  }

  void close() {
    place = Optional.empty();
    shown.set(Optional.empty());
  }

  void refresh() {
    Optional<Place> asked = place;
    asked.ifPresent(
        wanted ->
            desktop
                .background()
                .run(() -> read(wanted), reads.only(found -> show(asked, found)), this::failed));
  }

  private void show(Optional<Place> asked, Optional<PaymentDetail> found) {
    if (asked.equals(place) && !found.equals(shown.get())) {
      shown.set(found);
    }
  }

  /** Asks the Gate how the payment stands. */
  void checkStatus() {
    if (checking.get() || place.isEmpty() || desktop.statusCheck().isEmpty()) {
      return;
    }
    PaymentKey key = place.get().key();
    var ask = desktop.statusCheck().get();
    ask(() -> ask.apply(key));
  }

  /** Sends again what was recorded before; wipes the card number afterwards. */
  void sendAgain(
      PaymentKey key, String ref, Optional<CardNumber> card, Optional<ResendDecision> decision) {
    if (checking.get() || desktop.sendAgain().isEmpty()) {
      card.ifPresent(CardNumber::close);
      return;
    }
    Resender resender = desktop.sendAgain().get();
    ask(
        () -> {
          try {
            return resender.send(key, ref, card, decision);
          } finally {
            card.ifPresent(CardNumber::close);
          }
        });
  }

  /** Whether an operation may be sent again from here, now or once there is evidence enough. */
  boolean mayBeSentAgain(PaymentDetail detail) {
    Payment.OperationState operation = detail.operation();
    boolean own = operation.ref().equalsIgnoreCase(detail.payment().key().id().value());
    boolean open =
        operation.standing() == PaymentState.RECORDED
            || (operation.standing() == PaymentState.UNKNOWN && own);
    return open && detail.recorded().isPresent() && desktop.sendAgain().isPresent();
  }

  private void ask(Callable<Payment> question) {
    checking.set(true);
    problem.set("");
    desktop
        .background()
        .run(
            question,
            _ -> {
              checking.set(false);
              refresh();
            },
            failure -> {
              checking.set(false);
              failed(failure);
            });
  }

  private void failed(Exception failure) {
    if (failure instanceof SubmitException refusal) {
      problem.set(desktop.words().say(refusal.message()));
      return;
    }
    problem.set(Causes.say("problem.status", failure, desktop.words()));
  }

  private Optional<PaymentDetail> read(Place wanted) {
    return desktop.journal().find(wanted.key()).flatMap(payment -> detail(payment, wanted.ref()));
  }

  private Optional<PaymentDetail> detail(Payment payment, String ref) {
    Optional<Payment.OperationState> operation =
        payment.operation(ref).or(() -> payment.operations().stream().findFirst());
    return operation.map(
        state -> {
          List<Delivery> deliveries = deliveries(payment.key());
          RefundLedger ledger = RefundLedger.of(payment);
          boolean ours = !RefundLedger.refund(payment.key(), state);
          Optional<Operation> refund = ours ? refund(payment) : Optional.empty();
          return new PaymentDetail(
              payment,
              state,
              recorded(payment, state.ref()),
              refund.filter(_ -> payment.standing().moved()).flatMap(_ -> ledger.remaining()),
              refund.filter(_ -> ledger.refusal(ledger.remaining()).isEmpty()).map(Operation::key),
              deliveries,
              story(payment, state, deliveries));
        });
  }

  private List<TimelineItem> story(
      Payment payment, Payment.OperationState state, List<Delivery> deliveries) {
    List<Entry> entries = desktop.journal().entries(payment.key());
    return Stream.concat(
            waits.expected(state, desktop.clock().instant()).stream(),
            timeline.of(payment, entries, deliveries).stream())
        .toList();
  }

  private Optional<Operation> refund(Payment payment) {
    return payment.operations().stream()
        .flatMap(o -> o.operation().stream())
        .flatMap(key -> desktop.methods().form(key).stream())
        .flatMap(o -> desktop.methods().refundOf(o).stream())
        .findFirst();
  }

  private List<Delivery> deliveries(PaymentKey key) {
    return desktop.archive().ofPayment(key, MOST_DELIVERIES);
  }

  private static Optional<PaymentEvent.Recorded> recorded(Payment payment, String ref) {
    return payment.events().stream()
        .filter(PaymentEvent.Recorded.class::isInstance)
        .map(PaymentEvent.Recorded.class::cast)
        .filter(event -> event.ref().equals(ref))
        .findFirst();
  }

  WaitTexts waits() {
    return waits;
  }

  /** The time, going on by itself. */
  ReadOnlyObjectProperty<Instant> now() {
    return now;
  }

  ObjectProperty<Optional<PaymentDetail>> shown() {
    return shown;
  }

  BooleanProperty checking() {
    return checking;
  }

  StringProperty problem() {
    return problem;
  }

  Optional<Place> place() {
    return place;
  }

  boolean canCheck() {
    return desktop.statusCheck().isPresent();
  }
}
