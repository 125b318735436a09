package app.paydesk.gate;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** The Gate over HTTPS, or over HTTP on this computer. Safe for many threads at once. */
public final class GateClient implements Gate, StatusSource, AutoCloseable {
  private static final Set<String> NOT_KNOWN = Set.of("3061", "3062");

  private final Wire wire;
  private final SigningKey key;

  /**
   * A client of one project.
   *
   * @param gate address without path
   * @param key stays the caller's, who wipes it after the client is closed
   * @throws IllegalArgumentException if the address is neither HTTPS nor HTTP on this computer
   */
  public GateClient(URI gate, SigningKey key, Timeouts timeouts) {
    this.wire = new Wire(gate, timeouts);
    this.key = key;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if a value holds a {@code ;}, before anything leaves
   * @throws IllegalStateException if the card number or the key was wiped, before anything leaves
   */
  @Override
  public GateReply send(GateRequest request) {
    return switch (wire.post(request.path(), Signature.signed(request.body(), key))) {
      case Answer.Lost lost -> new GateReply.Unanswered(lost.why(), lost.detail(), lost.took());
      case Answer.Came came -> judged(came);
    };
  }

  private static GateReply judged(Answer.Came came) {
    int status = came.httpStatus();
    if (status / 100 == 4) {
      return refused(came);
    }
    if (status >= 500) {
      return unanswered(GateReply.Why.SERVER_FAULT, came);
    }
    JsonObject body = came.object();
    String word = status == 200 ? body.text("status").orElse("") : "";
    return switch (word) {
      case "success" ->
          new GateReply.Accepted(body.text("request_id").orElse(""), body, came.took());
      case "error" -> refused(came);
      default -> unanswered(GateReply.Why.UNREADABLE, came);
    };
  }

  private static GateReply refused(Answer.Came came) {
    return new GateReply.Refused(
        came.httpStatus(), came.code(), came.message(), came.errors(), came.took());
  }

  private static GateReply unanswered(GateReply.Why why, Answer.Came came) {
    return new GateReply.Unanswered(why, "HTTP " + came.httpStatus(), came.took());
  }

  @Override
  public StatusReply status(long projectId, String paymentId) {
    JsonObject query =
        JsonObject.empty()
            .with("general.project_id", projectId)
            .with("general.payment_id", paymentId);
    return status(wire.post("/v2/payment/status", Signature.signed(query, key)));
  }

  @Override
  public StatusReply statusByRequest(long projectId, String requestId) {
    JsonObject query =
        JsonObject.empty().with("project_id", projectId).with("request_id", requestId);
    Signature.requireClear(query);
    return status(wire.post("/v2/payment/status/request", Signature.signedRoot(query, key)));
  }

  private StatusReply status(Answer answer) {
    return switch (answer) {
      case Answer.Lost lost -> new StatusReply.Unclear(lost.detail());
      case Answer.Came came -> {
        if (came.httpStatus() < 500 && NOT_KNOWN.contains(came.code())) {
          yield new StatusReply.NotKnown(came.code(), came.message());
        }
        if (came.httpStatus() != 200 || came.object().object("payment").isEmpty()) {
          yield new StatusReply.Unclear((came.code() + " " + came.message()).strip());
        }
        SignatureCheck check = Signature.check(came.object(), key);
        yield check.valid()
            ? new StatusReply.Known(messages(came.object()), check)
            : new StatusReply.Unclear("the signature of the reply is " + reason(check));
      }
    };
  }

  private static String reason(SignatureCheck check) {
    return switch (check.reason()) {
      case MISSING -> "missing";
      case WRONG, VALID -> "wrong";
    };
  }

  private static List<CallbackMessage> messages(JsonObject body) {
    List<JsonValue> operations =
        body.get("operations")
            .map(value -> value instanceof JsonValue.Array array ? array.items() : List.of(value))
            .orElse(List.of());
    if (operations.isEmpty()) {
      return List.of(CallbackMessage.read(body));
    }
    return operations.stream()
        .map(operation -> CallbackMessage.read(body.with("operation", operation)))
        .toList();
  }

  /** The bank lists of the same Gate and project; usable until this client is closed. */
  public BankListClient banks() {
    return new BankListClient(wire, key);
  }

  /** Closes idle connections. */
  @Override
  public void close() {
    wire.close();
  }
}
