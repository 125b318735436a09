package app.paydesk.sandbox;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Methods;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A sandbox, a listener for its callbacks and the time between them. */
final class Rig implements AutoCloseable {
  static final long PROJECT = 4242;
  static final Duration PACE = Duration.ofSeconds(2);

  /** A reply of the sandbox. */
  record Reply(int status, String text) {
    JsonObject json() throws JsonException {
      return Json.object(text);
    }

    String code() throws JsonException {
      return json().text("code").orElse("");
    }
  }

  final SigningKey key = SigningKey.of("a secret made for this test".toCharArray());
  final SteppedTime time = new SteppedTime();
  final Listener listener = new Listener(key);
  final SandboxServer server;
  private final OkHttpClient http =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).build();

  Rig() throws IOException {
    this(Methods.installed());
  }

  Rig(Methods methods) throws IOException {
    this("", 1, Optional.empty(), methods);
  }

  Rig(String faults, long seed, Optional<Path> ledger) throws IOException {
    this(faults, seed, ledger, Methods.installed());
  }

  private Rig(String faults, long seed, Optional<Path> ledger, Methods methods) throws IOException {
    server =
        new SandboxServer(
            new SandboxConfig(
                0,
                PROJECT,
                key,
                () -> Optional.of(listener.address()),
                methods,
                time.clock(),
                time,
                seed,
                Fault.list(faults),
                ledger,
                PACE,
                Duration.ofSeconds(10)));
    server.start();
  }

  void pass(int steps) {
    time.pass(PACE.multipliedBy(steps));
  }

  Reply send(JsonObject request, String path) throws IOException {
    return post(path, Json.revealed(Signature.signed(request, key)));
  }

  Reply post(String path, byte[] body) throws IOException {
    RequestBody json = RequestBody.create(body, MediaType.get("application/json"));
    return call(new Request.Builder().url(at(path).toString()).post(json).build());
  }

  Reply post(String path, String body) throws IOException {
    return post(path, body.getBytes(StandardCharsets.UTF_8));
  }

  Reply get(String path) throws IOException {
    return call(new Request.Builder().url(at(path).toString()).build());
  }

  URI at(String path) {
    return server.address().resolve(path);
  }

  private Reply call(Request request) throws IOException {
    try (Response response = http.newCall(request).execute()) {
      return new Reply(response.code(), response.body().string());
    }
  }

  /** The callbacks received so far in short. */
  List<String> told() {
    return listener.told();
  }

  @Override
  public void close() throws IOException {
    server.close();
    listener.close();
    key.close();
    http.connectionPool().evictAll();
  }
}
