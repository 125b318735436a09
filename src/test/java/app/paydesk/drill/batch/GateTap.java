package app.paydesk.drill.batch;

import app.paydesk.drill.Messages;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between the program and the Gate, counts which payments were posted, and lets the drill
 * act just before a payment reaches the Gate, and just before the reply reaches the program.
 */
final class GateTap implements AutoCloseable {
  /** What is done at a payment that passes. */
  interface Watch {
    /** Nothing. */
    Watch NONE = new Watch() {};

    /**
     * @return whether the Gate gets it
     */
    default boolean asked() throws InterruptedException {
      return true;
    }

    /** Before the program gets the first byte of the reply. */
    default void answered() throws InterruptedException {}
  }

  private final int port;
  private final URI gate;
  private final ExecutorService pumps = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> posts = new ConcurrentHashMap<>();
  private volatile Watch watch = Watch.NONE;
  private volatile ServerSocket door;

  GateTap(int port, URI gate) throws IOException {
    this.port = port;
    this.gate = gate;
    this.door = opened();
  }

  private ServerSocket opened() throws IOException {
    ServerSocket server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
    pumps.execute(() -> accept(server));
    return server;
  }

  /** From now on this is done at each payment. */
  void watch(Watch other) {
    watch = other;
  }

  /** How often each payment was posted. */
  Map<String, Integer> posts() {
    return posts;
  }

  /** The Gate is out of reach until {@link #open}. */
  void shut() throws IOException {
    door.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  /** The Gate is in reach again. */
  void open() throws IOException {
    if (door.isClosed()) {
      door = opened();
    }
  }

  private void accept(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket program = server.accept();
        pumps.execute(() -> connect(program));
      } catch (IOException e) {
        // shut, or a program that is gone already
      }
    }
  }

  private void connect(Socket program) {
    try (program;
        Socket there = new Socket(gate.getHost(), gate.getPort())) {
      open.add(program);
      AtomicBoolean asked = new AtomicBoolean();
      pumps.execute(() -> replies(there, program, asked));
      requests(program, there, asked);
    } catch (IOException e) {
      // the end of a connection, however rude
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(program);
    }
  }

  /** Passes whole requests. */
  private void requests(Socket program, Socket there, AtomicBoolean asked)
      throws IOException, InterruptedException {
    InputStream in = program.getInputStream();
    OutputStream out = there.getOutputStream();
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    AtomicReference<String> whole = new AtomicReference<>("");
    Messages messages = new Messages((line, body) -> whole.set(payment(line, body)));
    byte[] bytes = new byte[8192];
    for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
      whole.set("");
      messages.pass(bytes, count);
      request.write(bytes, 0, count);
      if (!whole.get().isEmpty()) {
        if (!passes(whole.get(), asked)) {
          return;
        }
        request.writeTo(out);
        request.reset();
      }
    }
  }

  private boolean passes(String payment, AtomicBoolean asked) throws InterruptedException {
    boolean pays = !payment.equals(" ");
    asked.set(pays);
    if (pays) {
      posts.merge(payment, 1, Integer::sum);
    }
    return !pays || watch.asked();
  }

  /** The payment ID of a payout; a blank for whatever else is asked. */
  private static String payment(String line, byte[] body) {
    try {
      return line.contains("/payout ")
          ? Json.object(body).text("general.payment_id").orElse(" ")
          : " ";
    } catch (JsonException e) {
      return " ";
    }
  }

  private void replies(Socket there, Socket program, AtomicBoolean asked) {
    try (there;
        program) {
      InputStream in = there.getInputStream();
      OutputStream out = program.getOutputStream();
      byte[] bytes = new byte[8192];
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        if (asked.getAndSet(false)) {
          watch.answered();
        }
        out.write(bytes, 0, count);
      }
    } catch (IOException e) {
      // the end of a connection, however rude
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    shut();
    pumps.shutdownNow();
  }
}
