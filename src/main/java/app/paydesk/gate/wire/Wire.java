package app.paydesk.gate.wire;

import app.paydesk.gate.message.GateReply;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** Posts a body exactly once and tells what is known of it afterwards. */
final class Wire implements AutoCloseable {
  private static final long LONGEST_REPLY = 1 << 20;

  private final HttpUrl gate;
  private final OkHttpClient http;

  /**
   * @throws IllegalArgumentException if the address is neither HTTPS nor HTTP on this computer
   */
  Wire(URI gate, Timeouts timeouts) {
    HttpUrl url = HttpUrl.get(gate);
    if (url == null || !(url.isHttps() || Loopback.is(url.host()))) {
      throw new IllegalArgumentException(
          "a Gate is reached by https, by http on this computer only: " + gate);
    }
    this.gate = url;
    this.http =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectionSpecs(
                List.of(url.isHttps() ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT))
            .connectionPool(new ConnectionPool(5, 15, TimeUnit.SECONDS))
            .connectTimeout(timeouts.connect())
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(timeouts.call())
            .build();
  }

  HttpReply post(String path, JsonObject signed) {
    Progress progress = new Progress();
    byte[] bytes = Json.revealed(signed);
    try (OneShotBody body = new OneShotBody(bytes)) {
      HttpUrl url = gate.newBuilder().encodedPath(path).build();
      Request request = new Request.Builder().url(url).post(body).build();
      return exchange(request, progress);
    }
  }

  private HttpReply exchange(Request request, Progress progress) {
    OkHttpClient watched = http.newBuilder().eventListener(progress).build();
    try (Response response = watched.newCall(request).execute()) {
      return read(response, progress);
    } catch (IOException e) {
      return new HttpReply.Lost(why(e, progress), detail(e), progress.took());
    }
  }

  private static HttpReply read(Response response, Progress progress) throws IOException {
    int status = response.code();
    try {
      Optional<JsonValue> body = json(response.body().source());
      return new HttpReply.Came(status, body, progress.took());
    } catch (IOException e) {
      if (status / 100 == 4) {
        return new HttpReply.Came(status, Optional.empty(), progress.took());
      }
      throw e;
    }
  }

  private static Optional<JsonValue> json(BufferedSource source) throws IOException {
    if (source.request(LONGEST_REPLY + 1)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.parse(source.readByteArray()));
    } catch (JsonException _) {
      return Optional.empty();
    }
  }

  private static GateReply.Why why(IOException e, Progress progress) {
    if (!progress.sending()) {
      return GateReply.Why.NOT_CONNECTED;
    }
    if (Thread.currentThread().isInterrupted()) {
      return GateReply.Why.INTERRUPTED;
    }
    return e instanceof InterruptedIOException ? GateReply.Why.TIMED_OUT : GateReply.Why.BROKEN;
  }

  private static String detail(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  /** Closes idle connections. */
  @Override
  public void close() {
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }
}
