package app.paydesk.sandbox;

import app.paydesk.card.CardMask;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes judged requests into the book. */
final class Intake {
  /** What became of a request. */
  sealed interface Outcome {
    /** Nothing moves. */
    record Refused(Refusal refusal) implements Outcome {}

    /** A proxy before the Gate answers with a page; nothing moves. */
    record TurnedAway(int status) implements Outcome {}

    /** In the book, and on disk where there is a file. */
    record Admitted(SandboxPayment payment, SandboxOperation operation, Scenario scenario)
        implements Outcome {}
  }

  private final SandboxStore book;
  private final Clock clock;
  private final FaultDraw faults;

  Intake(SandboxStore book, Clock clock, FaultDraw faults) {
    this.book = book;
    this.clock = clock;
    this.faults = faults;
  }

  synchronized Outcome take(Operation operation, JsonObject request) {
    String id = request.text("general.payment_id").orElseThrow();
    return switch (operation.kind()) {
      case PURCHASE -> open(operation, request, id, "purchase", "sale");
      case PAYOUT -> open(operation, request, id, "payout", "payout");
      case REFUND -> refund(operation, request, id);
    };
  }

  private Outcome open(
      Operation operation, JsonObject request, String id, String paymentType, String type) {
    Money sum = RequestJudge.amount(request).orElseThrow();
    if (book.find(id).isPresent()) {
      return refused(400, GateCode.PAYMENT_EXISTS);
    }
    if (!book.hasRoom()) {
      return refused(403, GateCode.ACCESS_DENIED);
    }
    Scenario scenario = struck(Scenarios.of(sum, type), id, type);
    Optional<Outcome> turned = turned(scenario.reply());
    if (turned.isPresent()) {
      return turned.get();
    }
    CallbackRoute asked = CallbackRoute.of(request);
    SandboxOperation first = operation(operation, type, id, sum, Optional.empty(), scenario);
    SandboxPayment payment =
        new SandboxPayment(
            id,
            paymentType,
            SandboxOperation.PROCESSING,
            first.created(),
            sum,
            CardMask.masked(FieldPlace.text(operation, Role.DESCRIPTION, request).orElse("")),
            FieldPlace.text(operation, Role.CARD, request)
                .or(() -> FieldPlace.text(operation, Role.ACCOUNT, request).map(CardMask::masked)),
            FieldPlace.text(operation, Role.CUSTOMER, request).map(CardMask::masked),
            FieldPlace.text(operation, Role.PHONE, request),
            FieldPlace.text(operation, Role.RETURN_PAGE, request).map(CardMask::maskedInAddress),
            scenario.feature() == Scenario.Feature.NO_CALLBACKS ? asked.disabled() : asked,
            List.of(first));
    return book.add(payment)
        ? new Outcome.Admitted(payment, first, scenario)
        : refused(400, GateCode.PAYMENT_EXISTS);
  }

  private Outcome refund(Operation operation, JsonObject request, String id) {
    Optional<SandboxPayment> found = book.find(id);
    if (found.isEmpty()) {
      return refused(400, GateCode.NOT_FOUND);
    }
    SandboxPayment payment = found.get();
    Money rest = payment.refundable();
    Money sum = RequestJudge.amount(request).orElse(rest);
    if (payment.operations().size() >= SandboxStore.MOST_OPERATIONS) {
      return refused(403, GateCode.ACCESS_DENIED);
    }
    if (!payment.settledPurchase() || sum.minor() == 0) {
      return refused(400, GateCode.STATUS_FORBIDS);
    }
    Optional<String> refundId =
        request.text("payment.merchant_refund_id").or(() -> request.text("merchant_refund_id"));
    if (refundId.isPresent() && knows(payment, refundId.get())) {
      return refused(400, GateCode.REFUND_EXISTS);
    }
    Scenario scenario = struck(refundScenario(sum, rest), id, "refund");
    Optional<Outcome> turned = turned(scenario.reply());
    if (turned.isPresent()) {
      return turned.get();
    }
    SandboxOperation refund = operation(operation, "refund", payment.id(), sum, refundId, scenario);
    SandboxPayment after = book.change(id, p -> p.plus(refund)).orElseThrow();
    return new Outcome.Admitted(after, refund, scenario);
  }

  private static boolean knows(SandboxPayment payment, String refundId) {
    return payment.operations().stream()
        .anyMatch(o -> o.refundId().filter(refundId::equals).isPresent());
  }

  private static Scenario refundScenario(Money sum, Money rest) {
    if (!sum.currency().equals(rest.currency())) {
      return Scenarios.refundCurrency();
    }
    return sum.compareTo(rest) > 0 ? Scenarios.refundTooLarge() : Scenarios.of(sum, "refund");
  }

  /** What usually goes well may go another way by a fault. */
  private Scenario struck(Scenario scenario, String id, String type) {
    return scenario.key().equals(Scenarios.SUCCESS_KEY)
        ? faults.ofCourse(id, type).orElse(scenario)
        : scenario;
  }

  private static Optional<Outcome> turned(Scenario.Reply reply) {
    return switch (reply) {
      case FORBIDDEN -> Optional.of(refused(403, GateCode.ACCESS_DENIED));
      case HTML_403 -> Optional.of(new Outcome.TurnedAway(403));
      case HTML_502 -> Optional.of(new Outcome.TurnedAway(502));
      case ACCEPTED, SERVER_FAULT, NO_REPLY, HTML_403_AFTER, HTML_502_AFTER, TWICE ->
          Optional.empty();
    };
  }

  private SandboxOperation operation(
      Operation operation,
      String type,
      String paymentId,
      Money sum,
      Optional<String> refundId,
      Scenario scenario) {
    long number = book.nextOperation();
    Instant now = PaymentSimulator.now(clock);
    boolean moves = scenario.succeeds() && !type.equals("sale");
    return new SandboxOperation(
        number,
        operation.key(),
        type,
        sum,
        RequestId.of(paymentId, number),
        now,
        now,
        SandboxOperation.PROCESSING,
        Optional.empty(),
        refundId,
        scenario.key(),
        moves ? 1 : 0,
        false,
        0);
  }

  private static Outcome refused(int status, GateCode code) {
    return new Outcome.Refused(Refusal.of(status, code));
  }
}
