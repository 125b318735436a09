package app.paydesk.cli;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.FieldError;
import app.paydesk.journal.Entry;
import app.paydesk.journal.Fact;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Agreement;
import app.paydesk.money.Money;
import app.paydesk.payment.Ageing;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.RefundLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A payment for scripts: its state, whether it may be paid again, its operations and timeline. */
final class PaymentJson {
  private final Agreement agreement;
  private final Instant now;

  /**
   * @param agreement tells when an open operation is overdue
   */
  PaymentJson(Agreement agreement, Instant now) {
    this.agreement = agreement;
    this.now = now;
  }

  /**
   * @param entries what the journal has of the payment, where its timeline is taken from
   */
  JsonObject of(Payment payment, List<Entry> entries) {
    return JsonObject.empty()
        .with("payment_id", payment.key().id().value())
        .with("state", state(payment))
        .with("may_pay_again", payment.again().word())
        .with("payment_status", payment.status().orElse(""))
        .with("refundable", refundable(payment))
        .with(
            "operations",
            new JsonValue.Array(
                payment.operations().stream().<JsonValue>map(PaymentJson::operation).toList()))
        .with("overdue", new JsonValue.Bool(overdue(payment)))
        .with(
            "flags",
            new JsonValue.Array(
                payment.flags().stream()
                    .<JsonValue>map(flag -> new JsonValue.Text(flag.name()))
                    .toList()))
        .with("timeline", new JsonValue.Array(List.copyOf(timeline(payment, entries))));
  }

  private static String state(Payment payment) {
    return payment.isSending() ? "sending" : payment.standing().word();
  }

  /** What can still go back, in minor units; null where no figure is known. */
  private static JsonValue refundable(Payment payment) {
    RefundLedger ledger = RefundLedger.of(payment);
    if (payment.own().filter(o -> o.type().equals("payout")).isPresent()
        || !payment.standing().moved()) {
      return new JsonValue.Digits("0");
    }
    return ledger
        .remaining()
        .<JsonValue>map(m -> new JsonValue.Digits(Long.toString(m.minor())))
        .orElseGet(JsonValue.Null::new);
  }

  private boolean overdue(Payment payment) {
    return payment.operations().stream()
        .flatMap(
            o ->
                Ageing.of(
                    agreement,
                    o.operation().orElse(""),
                    o.standing(),
                    o.status().orElse(""),
                    o.created(),
                    now)
                    .stream())
        .anyMatch(ageing -> ageing.stage() == Ageing.Stage.OVERDUE);
  }

  private static JsonObject operation(Payment.OperationState state) {
    JsonObject object =
        money(
                JsonObject.empty()
                    .with("ref", state.ref())
                    .with("operation", state.operation().orElse(state.type()))
                    .with("type", state.type())
                    .with("state", state.standing().word())
                    .with("standing", state.standing().name()),
                state.amount())
            .with("status", state.status().orElse(""))
            .with("code", state.code())
            .with("message", state.message())
            .with("errors", errors(state.errors()));
    if (!state.repeated()) {
      return object;
    }
    JsonObject parted =
        object.with(
            "tries",
            new JsonValue.Array(state.tries().stream().<JsonValue>map(PaymentJson::part).toList()));
    return state.moved().map(sum -> parted.with("moved", sum.minor())).orElse(parted);
  }

  private static JsonObject part(Payment.Try part) {
    return money(
        JsonObject.empty()
            .with("operation_id", part.operationId())
            .with("state", part.standing().word())
            .with("code", part.code()),
        part.amount());
  }

  private static JsonValue errors(List<FieldError> errors) {
    return new JsonValue.Array(errors.stream().<JsonValue>map(PaymentJson::error).toList());
  }

  private static JsonObject error(FieldError error) {
    return JsonObject.empty()
        .with("code", error.code())
        .with("field", error.field())
        .with("message", error.message());
  }

  private static JsonObject money(JsonObject object, Optional<Money> amount) {
    return amount
        .map(m -> object.with("amount", m.minor()).with("currency", m.currency().code()))
        .orElse(object);
  }

  /** The events of the payment, each with its place in the payment's own order, and by whom. */
  static List<JsonObject> timeline(Payment payment, List<Entry> entries) {
    List<JsonObject> timeline = new ArrayList<>();
    for (Entry entry : entries) {
      if (timeline.size() < payment.events().size()
          && entry.fact() instanceof Fact.OfPayment(PaymentEvent event, var _)) {
        JsonObject line =
            JsonObject.empty()
                .with("number", timeline.size() + 1)
                .with("at", event.at().toString())
                .with("by", entry.by().kind());
        String name = entry.by().name();
        timeline.add(event(name.isEmpty() ? line : line.with("by_name", name), event));
      }
    }
    return timeline;
  }

  private static JsonObject event(JsonObject object, PaymentEvent event) {
    return switch (event) {
      case PaymentEvent.Recorded e -> {
        JsonObject recorded = object.with("fact", "recorded").with("ref", e.ref());
        yield e.link()
            .map(link -> recorded.with("link", link.address().toString()))
            .orElse(recorded);
      }
      case PaymentEvent.Expired e -> object.with("fact", "expired").with("ref", e.ref());
      case PaymentEvent.Withdrawn e ->
          object.with("fact", "withdrawn").with("ref", e.ref()).with("reason", e.reason());
      case PaymentEvent.Settled e -> object.with("fact", "settled").with("reason", e.reason());
      case PaymentEvent.Sending e -> object.with("fact", "sending").with("ref", e.ref());
      case PaymentEvent.Resent e ->
          object
              .with("fact", "resent")
              .with("ref", e.ref())
              .with("reason", e.reason())
              .with("checks", e.checks());
      case PaymentEvent.Accepted e ->
          object.with("fact", "accepted").with("ref", e.ref()).with("request_id", e.requestId());
      case PaymentEvent.Refused e ->
          object
              .with("fact", "refused")
              .with("ref", e.ref())
              .with("code", e.code())
              .with("message", e.message())
              .with("errors", errors(e.errors()));
      case PaymentEvent.Unanswered e ->
          object.with("fact", "unanswered").with("ref", e.ref()).with("why", e.why().name());
      case PaymentEvent.NotKnown e ->
          object.with("fact", "not-known").with("ref", e.ref()).with("code", e.code());
      case PaymentEvent.Reported e -> {
        Optional<CallbackMessage.Operation> operation = e.message().operation();
        yield object
            .with("fact", "reported")
            .with("source", e.source().name())
            .with("status", e.message().paymentStatus().orElse(""))
            .with("operation_id", operation.flatMap(CallbackMessage.Operation::id).orElse(""))
            .with(
                "operation_status", operation.flatMap(CallbackMessage.Operation::status).orElse(""))
            .with("code", e.message().code())
            .with("message", e.message().words())
            .with("errors", errors(e.message().errors()));
      }
    };
  }
}
