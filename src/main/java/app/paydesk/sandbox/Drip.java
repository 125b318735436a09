package app.paydesk.sandbox;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request whose body comes byte by byte, slower than any listener should wait, and never to its
 * end: it stops when the listener hangs up or patience is over.
 */
final class Drip {
  private static final Logger LOG = LoggerFactory.getLogger(Drip.class);
  private static final int DROPS = 30;

  private final Steps steps;
  private final Duration pause;
  private final byte[] body;
  private final Runnable over;

  /**
   * @param pause between two bytes
   * @param over what comes when the connection is gone
   */
  Drip(Steps steps, Duration pause, byte[] body, Runnable over) {
    this.steps = steps;
    this.pause = pause;
    this.body = body;
    this.over = over;
  }

  /** Connects and begins; nothing but plain HTTP drips. */
  void begin(URI listener) {
    try {
      Socket socket = new Socket(listener.getHost(), port(listener));
      send(socket, head(listener).getBytes(StandardCharsets.US_ASCII));
      next(socket, 0);
    } catch (IOException e) {
      LOG.debug("The listener cannot be reached: {}", e.getMessage());
      over.run();
    }
  }

  private void next(Socket socket, int sent) {
    steps.after(pause, () -> drop(socket, sent));
  }

  private void drop(Socket socket, int sent) {
    try {
      send(socket, new byte[] {body[sent]});
      if (sent + 1 < Math.min(DROPS, body.length - 1)) {
        next(socket, sent + 1);
        return;
      }
    } catch (IOException e) {
      LOG.debug("The listener hung up after {} bytes", sent);
    }
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("The connection was gone already");
    }
    over.run();
  }

  private static void send(Socket socket, byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  private String head(URI listener) {
    return "POST "
        + target(listener)
        + " HTTP/1.1\r\nHost: "
        + listener.getRawAuthority()
        + "\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
        + body.length
        + "\r\n\r\n";
  }

  private static String target(URI listener) {
    String path = listener.getRawPath().isEmpty() ? "/" : listener.getRawPath();
    return listener.getRawQuery() == null ? path : path + "?" + listener.getRawQuery();
  }

  private static int port(URI listener) {
    return listener.getPort() < 0 ? 80 : listener.getPort();
  }
}
