package app.paydesk.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between sandbox and listener and notes which callbacks were answered with 200. It passes
 * each byte as it comes, so that the listener meets slow senders and broken connections itself.
 */
final class Tap implements AutoCloseable {
  private final ServerSocket server;
  private final URI listener;
  private final Echo echo;
  private final ExecutorService pumps = Executors.newCachedThreadPool();
  private final Set<String> taken = ConcurrentHashMap.newKeySet();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService door = Executors.newSingleThreadExecutor();

  Tap(URI listener) throws IOException {
    this.listener = listener;
    this.echo = new Echo(listener);
    server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    door.execute(this::accept);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + listener.getRawPath());
  }

  /** SHA-256 of each body that was answered with 200. */
  Set<String> taken() {
    return taken;
  }

  /** How many different callbacks were sent for a payment. */
  int different(String paymentId) {
    return echo.different(paymentId);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket sender = server.accept();
        open.add(sender);
        pumps.execute(() -> connect(sender));
      } catch (IOException e) {
        // a sender that is gone already, or our own end
      }
    }
  }

  private void connect(Socket sender) {
    try (sender;
        Socket receiver = new Socket(listener.getHost(), listener.getPort())) {
      Queue<byte[]> sent = new ConcurrentLinkedQueue<>();
      pumps.execute(() -> pump(sender, receiver, new Messages((_, body) -> sent(sent, body))));
      pump(receiver, sender, new Messages((status, _) -> answered(status, sent.poll())));
    } catch (IOException e) {
      // no listener at the moment: the sender finds its connection closed, as it would without us
    } finally {
      open.remove(sender);
    }
  }

  private void sent(Queue<byte[]> waiting, byte[] body) {
    echo.sent(body);
    waiting.add(body);
  }

  private void answered(String status, byte[] body) {
    if (body != null && status.startsWith("HTTP/1.1 200")) {
      taken.add(sha256(body));
      echo.taken(body);
    }
  }

  /** Passes bytes until one side ends; then both have ended. */
  private static void pump(Socket from, Socket to, Messages seen) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[8192];
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        seen.pass(bytes, count);
        out.write(bytes, 0, count);
      }
    } catch (IOException e) {
      // the end of a connection, however rude
    }
  }

  static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    door.close();
    for (Socket sender : open) {
      sender.close();
    }
    pumps.close();
    echo.close();
  }
}
