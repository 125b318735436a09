package app.paydesk.ui.newpayment;

import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.wire.Gate;
import app.paydesk.gate.wire.GateRequest;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers each request as told and keeps what was asked, as it would stand on the wire. */
final class ScriptedGate implements Gate {
  private final List<JsonObject> wire = new CopyOnWriteArrayList<>();
  private volatile GateReply reply =
      new GateReply.Accepted("0123456789abcdef", JsonObject.empty(), Duration.ofMillis(40));

  void answer(GateReply next) {
    reply = next;
  }

  List<JsonObject> wire() {
    return wire;
  }

  @Override
  public GateReply send(GateRequest request) {
    try {
      wire.add(Json.object(new String(Json.revealed(request.body()), StandardCharsets.UTF_8)));
    } catch (JsonException e) {
      throw new IllegalStateException(e);
    }
    return reply;
  }
}
