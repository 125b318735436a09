package app.paydesk.batch;

import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.wire.Gate;
import app.paydesk.gate.wire.GateRequest;
import app.paydesk.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A Gate that counts what reaches it. */
final class CountingGate implements Gate {
  static final GateReply ACCEPTED =
      new GateReply.Accepted("req-1", JsonObject.empty(), Duration.ZERO);

  private final Map<String, Integer> sent = new ConcurrentHashMap<>();
  private final Map<String, Integer> payees = new ConcurrentHashMap<>();
  private volatile Function<GateRequest, GateReply> answer = _ -> ACCEPTED;

  void answers(Function<GateRequest, GateReply> other) {
    answer = other;
  }

  static GateReply refused(String code) {
    return new GateReply.Refused(400, code, "no", List.of(), Duration.ZERO);
  }

  static GateReply unanswered(GateReply.Why why) {
    return new GateReply.Unanswered(why, "", Duration.ZERO);
  }

  @Override
  public GateReply send(GateRequest request) {
    sent.merge(request.body().text("general.payment_id").orElseThrow(), 1, Integer::sum);
    payees.merge(request.body().text("account.number").orElse(""), 1, Integer::sum);
    return answer.apply(request);
  }

  /** How often each payment ID was sent. */
  Map<String, Integer> sent() {
    return Map.copyOf(sent);
  }

  /** How often each account was paid. */
  Map<String, Integer> payees() {
    return Map.copyOf(payees);
  }
}
