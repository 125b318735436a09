package app.paydesk.callback;

import app.paydesk.callback.listen.Fuzz;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Sends fuzzed requests over real connections, their heads broken as often as their bodies. */
public final class FuzzCaller {
  private static final int LARGE = 10 << 20;
  private static final int DRIP_MILLIS = 20;
  private static final int LARGE_ONE_IN = 200;
  private static final int SLOW_ONE_IN = 500;

  private final Fuzz fuzz;
  private final int port;
  private final String path;

  public FuzzCaller(Fuzz fuzz, int port, String path) {
    this.fuzz = fuzz;
    this.port = port;
    this.path = path;
  }

  /**
   * Sends one request.
   *
   * @return the body, where it was answered with 200
   * @throws IOException if the connection was cut
   */
  public Optional<byte[]> send() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      if (fuzz.any(SLOW_ONE_IN) == 0) {
        drip(socket);
        return Optional.empty();
      }
      byte[] body = fuzz.any(LARGE_ONE_IN) == 0 ? large() : fuzz.body();
      OutputStream out = socket.getOutputStream();
      out.write(head(body.length).getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
      socket.shutdownOutput();
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return answer.startsWith("HTTP/1.1 200") ? Optional.of(body) : Optional.empty();
    }
  }

  /** A body, or as one chunk more than a body, of 10 MB. */
  private static byte[] large() {
    byte[] large = new byte[LARGE];
    Arrays.fill(large, (byte) ' ');
    byte[] size = (Integer.toHexString(LARGE / 2) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(size, 0, large, 0, size.length);
    return large;
  }

  private String head(int length) {
    String whole = "Content-Length: " + length;
    return switch (fuzz.any(14)) {
      case 0 -> "POST " + path + " HTTP/9.9\r\n\r\n";
      case 1 -> "POST " + path + " HTTP/1.1\r\n\r\n";
      case 2 -> head(path, "Content-Length: -1");
      case 3 -> head(path, "Content-Length: 99999999999999999999");
      case 4 -> head(path, "Transfer-Encoding: chunked\r\nContent-Length: 5");
      case 5 -> head(path, "Transfer-Encoding: chunked");
      case 6 -> head(path, "X: " + "y".repeat(fuzz.any(20_000)));
      case 7 -> head(path, "Content-Encoding: gzip\r\n" + whole);
      case 8 -> head(path + "%00../", whole);
      case 9 -> new String(fuzz.noise(200), StandardCharsets.ISO_8859_1);
      case 10 -> head(path, "Content-Type: text/plain; charset=utf-16\r\n" + whole);
      default -> head(path, whole);
    };
  }

  private static String head(String path, String fields) {
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + fields + "\r\n\r\n";
  }

  /** A byte at a time, until the listener has had enough. */
  private void drip(Socket socket) throws IOException {
    socket.setSoTimeout(DRIP_MILLIS);
    OutputStream out = socket.getOutputStream();
    out.write(head(path, "Content-Length: 1000").getBytes(StandardCharsets.ISO_8859_1));
    InputStream in = socket.getInputStream();
    for (int i = 0; i < 1_000; i++) {
      try {
        if (in.read() < 0) {
          return;
        }
      } catch (SocketTimeoutException e) {
        out.write('{');
      }
    }
  }
}
