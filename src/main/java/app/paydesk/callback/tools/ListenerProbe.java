package app.paydesk.callback.tools;

import app.paydesk.callback.listen.CallbackListener;
import app.paydesk.words.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Calls our own listener, as the Gate would; over TLS it trusts the listener's certificate only.
 */
public final class ListenerProbe {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Supplier<CallbackListener.Health> listener;

  ListenerProbe(Supplier<CallbackListener.Health> listener) {
    this.listener = listener;
  }

  /**
   * What came back.
   *
   * @param status HTTP status; 0 where none came
   */
  public record Told(int status, Message words) {}

  Told send(byte[] body) {
    CallbackListener.Health health = listener.get();
    URI address = reachable(health.address());
    Request request =
        new Request.Builder()
            .url(HttpUrl.get(address.toString()))
            .post(RequestBody.create(body, JSON))
            .build();
    try (Response response = client(health.certificates()).newCall(request).execute()) {
      return told(response.code());
    } catch (SSLException e) {
      return new Told(0, Message.of("test.tls", address.getAuthority()));
    } catch (IOException e) {
      return new Told(0, Message.of("test.unanswered", address.getAuthority()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  private static Told told(int status) {
    String key =
        switch (status) {
          case 200 -> "test.taken-in";
          case 403 -> "test.turned-away";
          case 503 -> "test.not-stored";
          default -> "test.answered";
        };
    return new Told(status, Message.of(key, Integer.toString(status)));
  }

  /** All addresses of this computer are listened at; the loopback one is the nearest. */
  private static URI reachable(URI address) {
    String host = address.getHost().replaceAll("[\\[\\]]", "");
    try {
      boolean all = InetAddress.ofLiteral(host).isAnyLocalAddress();
      String near = host.contains(":") ? "[::1]" : "127.0.0.1";
      return all
          ? URI.create(
              address.getScheme() + "://" + near + ":" + address.getPort() + address.getPath())
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private static OkHttpClient client(List<X509Certificate> own) throws GeneralSecurityException {
    OkHttpClient.Builder plain =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .callTimeout(PATIENCE);
    if (own.isEmpty()) {
      return plain.build();
    }
    Exactly exactly = new Exactly(own);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {exactly}, null);
    // The certificate itself is known, so the name that it stands for adds nothing.
    return plain
        .sslSocketFactory(context.getSocketFactory(), exactly)
        .hostnameVerifier((_, _) -> true)
        .build();
  }

  private record Exactly(List<X509Certificate> own) implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("no client is trusted");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      if (chain.length == 0 || !own.contains(chain[0])) {
        throw new CertificateException("not the listener's own certificate");
      }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return own.toArray(X509Certificate[]::new);
    }
  }
}
