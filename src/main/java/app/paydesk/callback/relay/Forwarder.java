package app.paydesk.callback.relay;

import app.paydesk.gate.wire.Loopback;
import app.paydesk.words.Message;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;

/** Posts the bytes of a callback to an address, once, and tells the status that came back. */
public final class Forwarder {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .retryOnConnectionFailure(false)
          .followRedirects(false)
          .followSslRedirects(false)
          .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
          .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
          .callTimeout(PATIENCE)
          .build();

  /**
   * What came of it.
   *
   * @param status HTTP status; 0 where none came
   */
  public record Forwarded(int status, Message words) {}

  /** Where a text says to send to; empty unless it is https, or http on this computer. */
  public static Optional<URI> address(String text) {
    HttpUrl url = HttpUrl.Companion.parse(text.strip());
    return Optional.ofNullable(url)
        .filter(found -> found.isHttps() || Loopback.is(found.host()))
        .filter(found -> found.username().isEmpty() && found.password().isEmpty())
        .map(HttpUrl::uri);
  }

  /** Sends the exact bytes; waits ten seconds at most. */
  public Forwarded send(URI to, byte[] body) {
    HttpUrl url = HttpUrl.get(to);
    if (url == null || address(url.toString()).isEmpty()) {
      throw new IllegalArgumentException("forwarded by https, by http on this computer only");
    }
    Request request = new Request.Builder().url(url).post(new Once(body)).build();
    try (Response response = http.newCall(request).execute()) {
      int status = response.code();
      return new Forwarded(
          status, Message.of("forward.answered", to.getHost(), Integer.toString(status)));
    } catch (IOException e) {
      return new Forwarded(0, Message.of("forward.unanswered", to.getHost()));
    }
  }

  /** A body that OkHttp does not post again, as it else does where a 503 asks for it. */
  private static final class Once extends RequestBody {
    private final byte[] bytes;

    Once(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public MediaType contentType() {
      return JSON;
    }

    @Override
    public long contentLength() {
      return bytes.length;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(bytes);
    }
  }
}
