package app.paydesk.callback.listen;

import app.paydesk.callback.inbox.Callers;
import app.paydesk.callback.inbox.Inbox;
import app.paydesk.callback.inbox.TurnedAway;
import app.paydesk.profile.Profile;
import app.paydesk.words.Message;
import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP listener for callbacks: POST on one path, within limits. */
public final class CallbackListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CallbackListener.class);
  private static final long FAREWELL_MILLIS = 5_000;

  private final Profile.Listen place;
  private final Inbox inbox;
  private final AtomicLong refused = new AtomicLong();
  private final TurnedAway unread = new TurnedAway();
  private final Server server = new Server(new VirtualThreadPool());
  private final ServerConnector connector;
  private final Optional<TlsKeeper> tls;
  private final char[] password;
  private volatile URI address;

  /** A listener at a place without a key store, or with one that needs no password. */
  public CallbackListener(Profile.Listen place, Inbox inbox, ListenerLimits limits) {
    this(place, inbox, limits, new char[0], Clock.systemUTC());
  }

  /**
   * @param password of the key store, if the place has one; wiped when the listener is closed
   */
  public CallbackListener(
      Profile.Listen place, Inbox inbox, ListenerLimits limits, char[] password, Clock clock) {
    this(place, inbox, limits, password, clock, TlsKeeper.OFTEN);
  }

  CallbackListener(
      Profile.Listen place,
      Inbox inbox,
      ListenerLimits limits,
      char[] password,
      Clock clock,
      Duration often) {
    this.place = place;
    this.inbox = inbox;
    this.password = password;
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(limits.headerBytes());
    SslContextFactory.Server secure = new SslContextFactory.Server();
    Callers callers = new Callers(place.reception());
    int ofOneCaller = Math.max(1, limits.connections() / 2);
    this.connector = new Door(server, callers, ofOneCaller, refused, protocols(http, secure));
    this.tls =
        place
            .reception()
            .keyStore()
            .map(file -> new TlsFile(file, password))
            .map(file -> new TlsKeeper(file, secure, connector.getScheduler(), often, clock));
    this.address = address(place.port());
    connector.setHost(place.host());
    connector.setPort(place.port());
    connector.setIdleTimeout(limits.patience().toMillis());
    Deadlines deadlines = new Deadlines(connector.getScheduler(), limits.patience());
    connector.addBean(deadlines);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
    server.setHandler(
        new GracefulHandler(
            new CallbackHandler(
                place.path(),
                inbox,
                limits.bodyBytes(),
                deadlines,
                callers,
                new ConcurrencyLimit(ofOneCaller),
                refused,
                unread)));
    server.setErrorHandler(
        (_, _, callback) -> {
          callback.succeeded();
          return true;
        });
    server.setStopTimeout(FAREWELL_MILLIS);
  }

  /**
   * Starts to listen.
   *
   * @throws ListenerException if the port is taken, the address is not one of this computer, or the
   *     key store cannot be used
   */
  public void start() throws ListenerException {
    if (tls.isPresent()) {
      tls.get().open();
      connector.addBean(tls.get());
    }
    try {
      connector.open();
    } catch (IOException e) {
      throw refused(e);
    }
    try {
      server.start();
    } catch (Exception e) {
      stop();
      throw refused(e);
    }
    address = address(connector.getLocalPort());
    LOG.info("Listening for callbacks at {}:{}", place.host(), connector.getLocalPort());
  }

  /** How it is doing. */
  public Health health() {
    return new Health(
        address,
        tls.map(TlsKeeper::until),
        tls.flatMap(TlsKeeper::problem),
        tls.map(TlsKeeper::own).orElse(List.of()),
        refused.get() + inbox.turnedAway(),
        unread.notes());
  }

  /**
   * How the listener is doing.
   *
   * @param tlsUntil until when its certificate is good; empty without TLS
   * @param tlsProblem why a newer certificate is not in use
   * @param certificates its own, one of which it shows to callers; none without TLS
   * @param turnedAway callers and callbacks refused without being kept, since it was started
   * @param unread how many requests were not looked into since then, a sentence for each reason
   */
  public record Health(
      URI address,
      Optional<Instant> tlsUntil,
      Optional<Message> tlsProblem,
      List<X509Certificate> certificates,
      long turnedAway,
      List<Message> unread) {
    public Health {
      unread = List.copyOf(unread);
    }
  }

  /** Where callbacks are to be sent; with the real port once started. */
  public URI address() {
    return address;
  }

  private ConnectionFactory[] protocols(HttpConfiguration http, SslContextFactory.Server secure) {
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    return place.reception().keyStore().isEmpty()
        ? new ConnectionFactory[] {plain}
        : new ConnectionFactory[] {new SslConnectionFactory(secure, plain.getProtocol()), plain};
  }

  private URI address(int port) {
    String host = place.host().contains(":") ? "[" + place.host() + "]" : place.host();
    String scheme = tls.isPresent() ? "https" : "http";
    return URI.create(scheme + "://" + host + ":" + port + place.path());
  }

  /** Finishes what is being received, then stops. */
  @Override
  public void close() {
    stop();
    Arrays.fill(password, '\0');
  }

  private void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("The listener did not stop cleanly: {}", e.toString());
    }
  }

  private ListenerException refused(Exception cause) {
    return new ListenerException(new Ports(place.host()).refusal(place.port()), cause);
  }
}
