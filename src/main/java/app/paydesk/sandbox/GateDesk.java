package app.paydesk.sandbox;

import app.paydesk.card.CardNumber;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Field;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import java.util.List;
import java.util.Optional;

/** Answers what is posted to the Gate's own paths. */
final class GateDesk {
  private static final String BANKS = "/v2/info/banks/";
  private static final int LAG = 5;

  private final SandboxConfig config;
  private final Credentials credentials;
  private final Intake intake;
  private final PaymentSimulator stage;
  private final StatusDesk status;
  private final FaultDraw faults;
  private final Steps steps;

  GateDesk(
      SandboxConfig config,
      Intake intake,
      PaymentSimulator stage,
      StatusDesk status,
      FaultDraw faults,
      Steps steps) {
    this.config = config;
    this.credentials = new Credentials(config.projectId(), config.key());
    this.intake = intake;
    this.stage = stage;
    this.status = status;
    this.faults = faults;
    this.steps = steps;
  }

  void answer(Exchange exchange, byte[] body) {
    JsonObject request;
    try {
      request = Json.object(body);
    } catch (JsonException e) {
      exchange.answer(Refusal.of(422, GateCode.INVALID_JSON));
      return;
    }
    String path = exchange.path();
    switch (path) {
      case "/v2/payment/status" ->
          credentials
              .judge(request, "general.")
              .ifPresentOrElse(
                  exchange::answer, () -> exchange.answer(200, status.byPayment(request)));
      case "/v2/payment/status/request" ->
          credentials
              .judge(request, "")
              .ifPresentOrElse(
                  exchange::answer, () -> exchange.answer(200, status.byRequest(request)));
      default -> {
        if (path.startsWith(BANKS)) {
          banks(exchange, path, request);
        } else {
          operation(exchange, path, request);
        }
      }
    }
  }

  private void banks(Exchange exchange, String path, JsonObject request) {
    Optional<Refusal> refusal = credentials.judge(request, "general.");
    Optional<JsonValue> banks =
        path.endsWith("/list")
            ? status.banks(
                "/v2/payment/" + path.substring(BANKS.length(), path.length() - "/list".length()))
            : Optional.empty();
    if (refusal.isPresent()) {
      exchange.answer(refusal.get());
    } else if (banks.isEmpty()) {
      exchange.answer(Refusal.of(400, GateCode.UNKNOWN_METHOD));
    } else {
      exchange.answer(200, banks.get());
    }
  }

  private void operation(Exchange exchange, String path, JsonObject request) {
    List<Operation> operations =
        config.methods().operations().stream().filter(o -> o.path().equals(path)).toList();
    if (operations.isEmpty()) {
      exchange.answer(Refusal.of(400, GateCode.UNKNOWN_METHOD));
      return;
    }
    Optional<Fault.Kind> fault = faults.ofRequest(request.text("general.payment_id").orElse(""));
    if (fault.isPresent() && before(exchange, fault.get())) {
      return;
    }
    Optional<String> place =
        operations.stream().flatMap(o -> o.field(Role.CARD).stream()).map(Field::name).findFirst();
    Optional<CardNumber> card = place.flatMap(where -> card(request, where));
    try {
      JsonObject sealed =
          card.map(c -> request.with(place.orElseThrow(), new JsonValue.Secret(c))).orElse(request);
      Operation operation = RequestJudge.fitting(operations, sealed);
      Optional<Refusal> refusal =
          credentials.judge(sealed, "general.").or(() -> RequestJudge.fields(operation, sealed));
      if (refusal.isPresent()) {
        exchange.answer(refusal.get());
      } else {
        settle(exchange, intake.take(operation, sealed), fault);
      }
    } finally {
      card.ifPresent(CardNumber::close);
    }
  }

  /** Whether a fault keeps the request from the Gate. */
  private static boolean before(Exchange exchange, Fault.Kind fault) {
    if (fault == Fault.Kind.DROP_BEFORE) {
      exchange.hangUp();
      return true;
    }
    if (fault == Fault.Kind.HTML_403 || fault == Fault.Kind.HTML_502) {
      exchange.proxy(fault == Fault.Kind.HTML_403 ? 403 : 502);
      return true;
    }
    return false;
  }

  private static Optional<CardNumber> card(JsonObject request, String path) {
    return request
        .text(path)
        .filter(digits -> digits.matches("[0-9]{12,19}"))
        .map(CardNumber::read);
  }

  private void settle(Exchange exchange, Intake.Outcome outcome, Optional<Fault.Kind> fault) {
    switch (outcome) {
      case Intake.Outcome.Refused refused -> exchange.answer(refused.refusal());
      case Intake.Outcome.TurnedAway turned -> exchange.proxy(turned.status());
      case Intake.Outcome.Admitted admitted -> {
        stage.begin(admitted.payment(), admitted.operation());
        if (fault.isPresent()) {
          spoil(exchange, admitted, fault.get());
        } else {
          reply(exchange, admitted);
        }
      }
    }
  }

  private void reply(Exchange exchange, Intake.Outcome.Admitted admitted) {
    switch (admitted.scenario().reply()) {
      case ACCEPTED, FORBIDDEN, HTML_403, HTML_502 -> exchange.answer(200, accepted(admitted));
      case HTML_403_AFTER -> exchange.proxy(403);
      case HTML_502_AFTER -> exchange.proxy(502);
      case TWICE -> exchange.answer(known(admitted));
      case SERVER_FAULT -> exchange.answer(Refusal.of(500, GateCode.INTERNAL_ERROR));
      case NO_REPLY -> exchange.hangUp();
    }
  }

  private void spoil(Exchange exchange, Intake.Outcome.Admitted admitted, Fault.Kind fault) {
    switch (fault) {
      case DROP_AFTER -> exchange.hangUp();
      case DELAY -> steps.after(LAG, () -> exchange.answer(200, accepted(admitted)));
      case FAULT_AFTER -> exchange.answer(Refusal.of(500, GateCode.INTERNAL_ERROR));
      case HALF_REPLY -> exchange.answerHalf(accepted(admitted));
      case HTML_403_AFTER -> exchange.proxy(403);
      case HTML_502_AFTER -> exchange.proxy(502);
      case TWICE -> exchange.answer(known(admitted));
      case DROP_BEFORE,
          HTML_403,
          HTML_502,
          DUPLICATE,
          REORDER,
          LOSE,
          LATE,
          SLOW_LORIS,
          BAD_SIGNATURE,
          AWAITING_RETRY,
          RETRIES_FAIL,
          TRY_AGAIN,
          SPLIT,
          SPLIT_IN_PART,
          CLARIFIED,
          CLARIFICATION_EXPIRED,
          LATE_ERROR,
          REFUND_UNDONE,
          BANK_FORM,
          CALLBACKS_OFF ->
          throw new IllegalStateException("no fault of a reply: " + fault);
    }
  }

  /** What the Gate says to a request that it has already. */
  private static Refusal known(Intake.Outcome.Admitted admitted) {
    return Refusal.of(
        400,
        admitted.operation().refundId().isPresent()
            ? GateCode.REFUND_EXISTS
            : admitted.operation().refund() ? GateCode.STATUS_FORBIDS : GateCode.PAYMENT_EXISTS);
  }

  private JsonObject accepted(Intake.Outcome.Admitted admitted) {
    return JsonObject.empty()
        .with("status", "success")
        .with("request_id", admitted.operation().requestId())
        .with("project_id", config.projectId())
        .with("payment_id", admitted.payment().id());
  }
}
