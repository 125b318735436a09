package app.paydesk;

import app.paydesk.card.CardNumber;
import app.paydesk.desk.ResendDecision;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.drill.Order;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.NotFoundEvidence;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.session.DrillSeat;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A clerk who takes each order as far as can be: sends what is not in the history, sends again what
 * surely never left, and what the Gate, asked again and again, does not know. All else waits.
 */
final class DrillClerk implements AutoCloseable {
  private static final Set<PaymentState> OPEN =
      Arrays.stream(PaymentState.values()).filter(s -> !s.settled()).collect(Collectors.toSet());
  private static final int LOOK_MILLIS = 250;
  private static final int ALL = 10_000;

  private final DrillSeat seat;
  private final DrillForms forms = new DrillForms();
  private final Map<String, Order> watched = new ConcurrentHashMap<>();
  private final Map<String, PaymentState> said = new ConcurrentHashMap<>();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService eyes =
      Executors.newScheduledThreadPool(1, Thread.ofVirtual().factory());

  DrillClerk(DrillSeat seat) {
    this.seat = seat;
  }

  void begin() {
    var _ =
        eyes.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Takes the order on; the answer says where it stands after that. */
  void attend(Order order) {
    if (!busy.add(order.ref())) {
      return;
    }
    try {
      say(order, "answer", step(order));
      watched.put(order.ref(), order);
    } catch (SubmitException e) {
      say(order, "refused", e.message().key());
    } catch (RuntimeException e) {
      say(order, "failed", e.toString());
    } finally {
      busy.remove(order.ref());
    }
  }

  private String step(Order order) {
    Optional<Payment> known = seat.journal().find(key(order));
    Optional<PaymentState> standing =
        known.flatMap(p -> p.operation(order.ref())).map(Payment.OperationState::standing);
    boolean denied =
        known
            .flatMap(p -> NotFoundEvidence.of(p, order.ref()))
            .filter(NotFoundEvidence::enough)
            .isPresent();
    Optional<CardNumber> card = forms.card(order);
    try {
      Payment after;
      if (standing.isEmpty()) {
        after = seat.desk().submit(forms.submission(order, card));
      } else if (standing.get() == PaymentState.RECORDED || denied) {
        after = seat.desk().sendAgain(key(order), order.ref(), card, Optional.of(decision(order)));
      } else {
        after = known.orElseThrow();
      }
      return stands(after, order).name();
    } finally {
      card.ifPresent(CardNumber::close);
    }
  }

  private static ResendDecision decision(Order order) {
    return new ResendDecision(order.id(), "The Gate does not know it");
  }

  private void look() {
    try {
      Map<String, PaymentRow> open =
          seat
              .archive()
              .rows(new PaymentQuery(seat.projectId(), "", OPEN, Set.of(), Optional.empty(), ALL))
              .stream()
              .collect(Collectors.toMap(PaymentRow::ref, row -> row));
      watched.forEach((ref, order) -> look(order, Optional.ofNullable(open.get(ref))));
    } catch (RuntimeException e) {
      System.err.println("A look at the list failed: " + e);
    }
  }

  private void look(Order order, Optional<PaymentRow> row) {
    PaymentState now =
        row.map(PaymentRow::standing)
            .orElseGet(() -> stands(seat.journal().find(key(order)).orElseThrow(), order));
    if (now != said.put(order.ref(), now)) {
      say(order, "stands", now.name());
      if (now == PaymentState.AWAITING_CUSTOMER) {
        page(order);
      }
    }
    if (now.settled()) {
      watched.remove(order.ref());
    } else if (now == PaymentState.RECORDED || denied(order, now)) {
      Thread.startVirtualThread(() -> attend(order));
    }
  }

  private boolean denied(Order order, PaymentState now) {
    return now == PaymentState.UNKNOWN
        && NotFoundEvidence.of(seat.journal().find(key(order)).orElseThrow(), order.ref())
            .filter(NotFoundEvidence::enough)
            .isPresent();
  }

  private void page(Order order) {
    seat.journal()
        .find(key(order))
        .flatMap(p -> p.operation(order.ref()))
        .flatMap(Payment.OperationState::redirect)
        .map(CallbackMessage.Redirect::url)
        .ifPresent(url -> say(order, "page", url));
  }

  private PaymentKey key(Order order) {
    return new PaymentKey(seat.projectId(), new PaymentId(order.id()));
  }

  private static PaymentState stands(Payment payment, Order order) {
    return payment
        .operation(order.ref())
        .map(Payment.OperationState::standing)
        .orElse(PaymentState.UNKNOWN);
  }

  private static void say(Order order, String what, String text) {
    System.out.println(Json.compact(JsonObject.empty().with("ref", order.ref()).with(what, text)));
  }

  @Override
  public void close() {
    eyes.shutdownNow();
  }
}
