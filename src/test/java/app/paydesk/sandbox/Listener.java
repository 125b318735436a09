package app.paydesk.sandbox;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Receives callbacks over HTTP: what is signed rightly is kept, the rest counted. */
final class Listener extends Dispatcher implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final SigningKey key;
  private final List<JsonObject> received = new CopyOnWriteArrayList<>();
  private volatile int answer = 200;
  private volatile int attempts;
  private volatile int wrong;

  Listener(SigningKey key) throws IOException {
    this.key = key;
    server.setDispatcher(this);
    server.start();
  }

  URI address() {
    return server.url("/callbacks").uri();
  }

  void answer(int status) {
    answer = status;
  }

  /** Rightly signed callbacks that were answered with 200. */
  List<JsonObject> received() {
    return received;
  }

  int attempts() {
    return attempts;
  }

  int wronglySigned() {
    return wrong;
  }

  /** Payment status, operation status and code of each callback received. */
  List<String> told() {
    return received.stream()
        .map(
            c ->
                c.text("payment.status").orElse("")
                    + " / "
                    + c.text("operation.status").orElse("")
                    + c.text("operation.code").map(code -> " " + code).orElse(""))
        .toList();
  }

  @Override
  public synchronized MockResponse dispatch(RecordedRequest request) {
    attempts++;
    if (answer != 200) {
      return new MockResponse.Builder().code(answer).build();
    }
    try {
      JsonObject body = Json.object(request.getBody().toByteArray());
      if (!Signature.check(body, key).valid()) {
        wrong++;
        return new MockResponse.Builder().code(403).build();
      }
      received.add(body);
      return new MockResponse.Builder().code(200).build();
    } catch (JsonException e) {
      return new MockResponse.Builder().code(400).build();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
