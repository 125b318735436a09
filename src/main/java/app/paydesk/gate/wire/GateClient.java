package app.paydesk.gate.wire;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.Echo;
import app.paydesk.gate.message.FieldError;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.message.MessageSweep;
import app.paydesk.gate.message.StatusReply;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SignatureCheck;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
      case HttpReply.Lost lost -> new GateReply.Unanswered(lost.why(), lost.detail(), lost.took());
      case HttpReply.Came came -> judged(came, request.body());
    };
  }

  private GateReply judged(HttpReply.Came came, JsonObject sent) {
    int status = came.httpStatus();
    if (status >= 500) {
      return unanswered(GateReply.Why.SERVER_FAULT, came);
    }
    boolean ours = !came.strangeTo(sent);
    if (ours && came.refuses()) {
      return refused(came, new Echo(sent));
    }
    if (status / 100 == 4) {
      return unanswered(GateReply.Why.NOT_THE_GATE, came);
    }
    JsonObject body = came.object();
    boolean accepted =
        ours && status == 200 && body.text("status").filter("success"::equals).isPresent();
    return accepted
        ? new GateReply.Accepted(
            body.text("request_id").orElse(""), MessageSweep.masked(body, key), came.took())
        : unanswered(GateReply.Why.UNREADABLE, came);
  }

  private static GateReply refused(HttpReply.Came came, Echo echo) {
    return new GateReply.Refused(
        came.httpStatus(),
        came.code(),
        echo.masked(came.message()),
        came.errors().stream()
            .map(e -> new FieldError(e.code(), e.field(), echo.masked(e.message())))
            .toList(),
        came.took());
  }

  private static GateReply unanswered(GateReply.Why why, HttpReply.Came came) {
    return new GateReply.Unanswered(why, "HTTP " + came.httpStatus(), came.took());
  }

  @Override
  public StatusReply status(long projectId, String paymentId) {
    JsonObject query =
        JsonObject.empty()
            .with("general.project_id", projectId)
            .with("general.payment_id", paymentId);
    StatusReply reply = status(wire.post("/v2/payment/status", Signature.signed(query, key)));
    return about(
        reply, m -> m.paymentId().orElse(paymentId).equalsIgnoreCase(paymentId), projectId);
  }

  @Override
  public StatusReply statusByRequest(long projectId, String requestId) {
    JsonObject query =
        JsonObject.empty().with("project_id", projectId).with("request_id", requestId);
    Signature.requireClear(query);
    StatusReply reply =
        status(wire.post("/v2/payment/status/request", Signature.signedRoot(query, key)));
    return about(reply, _ -> true, projectId);
  }

  private static StatusReply about(
      StatusReply reply, Predicate<CallbackMessage> asked, long projectId) {
    return switch (reply) {
      case StatusReply.Known known ->
          known.messages().stream()
                  .allMatch(m -> asked.test(m) && m.projectId().orElse(projectId) == projectId)
              ? known
              : new StatusReply.Unclear("the reply is about another payment");
      case StatusReply.NotKnown _, StatusReply.Unclear _ -> reply;
    };
  }

  private StatusReply status(HttpReply answer) {
    return switch (answer) {
      case HttpReply.Lost lost -> new StatusReply.Unclear(lost.detail());
      case HttpReply.Came came -> {
        boolean told = came.object().object("payment").isPresent();
        if (!told && came.refuses() && NOT_KNOWN.contains(came.code())) {
          yield new StatusReply.NotKnown(came.code(), came.message());
        }
        if (came.httpStatus() != 200 || !told) {
          yield new StatusReply.Unclear((came.code() + " " + came.message()).strip());
        }
        SignatureCheck check = Signature.check(came.object(), key);
        yield check.proven()
            ? new StatusReply.Known(
                messages(MessageSweep.masked(check.signed().body(), key)), check)
            : new StatusReply.Unclear("the signature of the reply is " + reason(check));
      }
    };
  }

  private static String reason(SignatureCheck check) {
    return switch (check.reason()) {
      case MISSING -> "missing";
      case WRONG -> "wrong";
      case VALID -> "right, but it fits another reading of the reply as well";
      case EXCESSIVE -> "not looked at, since the reply has too many or too long fields";
    };
  }

  /** A list, an object that numbers its members as older replies have it, or one alone. */
  private static List<JsonValue> listed(JsonValue operations) {
    return switch (operations) {
      case JsonValue.Array array -> array.items();
      case JsonObject object when numbered(object) ->
          object.members().stream().map(JsonObject.Member::value).toList();
      default -> List.of(operations);
    };
  }

  private static boolean numbered(JsonObject object) {
    return !object.members().isEmpty()
        && object.members().stream().allMatch(m -> m.key().matches("[0-9]{1,9}"));
  }

  private static List<CallbackMessage> messages(JsonObject body) {
    List<JsonValue> operations = body.get("operations").map(GateClient::listed).orElse(List.of());
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
