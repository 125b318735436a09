package app.paydesk.callback;

import app.paydesk.profile.Profile;
import app.paydesk.words.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP listener for callbacks: POST on one path, within limits. */
public final class CallbackListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CallbackListener.class);
  private static final long FAREWELL_MILLIS = 5_000;
  private static final int NEIGHBOURS = 100;

  private final Profile.Listen place;
  private final Server server = new Server(new VirtualThreadPool());
  private final ServerConnector connector;
  private volatile URI address;

  public CallbackListener(Profile.Listen place, Inbox inbox, ListenerLimits limits) {
    this.place = place;
    this.address = address(place.port());
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(limits.headerBytes());
    this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(place.host());
    connector.setPort(place.port());
    connector.setIdleTimeout(limits.patience().toMillis());
    Deadlines deadlines = new Deadlines(connector.getScheduler(), limits.patience());
    connector.addBean(deadlines);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
    server.setHandler(
        new GracefulHandler(
            new CallbackHandler(place.path(), inbox, limits.bodyBytes(), deadlines)));
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
   * @throws ListenerException if the port is taken or the address is not one of this computer
   */
  public void start() throws ListenerException {
    try {
      connector.open();
    } catch (IOException e) {
      throw refused(e);
    }
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw refused(e);
    }
    address = address(connector.getLocalPort());
    LOG.info("Listening for callbacks at {}:{}", place.host(), connector.getLocalPort());
  }

  /** Where callbacks are to be sent; with the real port once started. */
  public URI address() {
    return address;
  }

  private URI address(int port) {
    String host = place.host().contains(":") ? "[" + place.host() + "]" : place.host();
    return URI.create("http://" + host + ":" + port + place.path());
  }

  /** Finishes what is being received, then stops. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("The listener did not stop cleanly: {}", e.toString());
    }
  }

  private ListenerException refused(Exception cause) {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName(place.host()))) {
      int proposal = place.port() == 0 ? any.getLocalPort() : neighbour(any.getLocalPort());
      return new ListenerException(
          Message.of(
              "listener.busy",
              Integer.toString(place.port()),
              place.host(),
              Integer.toString(proposal)),
          cause);
    } catch (IOException e) {
      return new ListenerException(Message.of("listener.address", place.host()), cause);
    }
  }

  private int neighbour(int otherwise) {
    for (int port = place.port() + 1; port <= Math.min(place.port() + NEIGHBOURS, 65_535); port++) {
      try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getByName(place.host()))) {
        return free.getLocalPort();
      } catch (IOException e) {
        LOG.debug("Port {} is taken too", port);
      }
    }
    return otherwise;
  }
}
