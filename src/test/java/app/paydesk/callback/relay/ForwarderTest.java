package app.paydesk.callback.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwarderTest {

  /** Answers each connection with the same bytes and counts the requests that came in whole. */
  private record Answering(ServerSocket server, AtomicInteger posts) implements AutoCloseable {
    static Answering with(String answer) throws IOException {
      Answering answering =
          new Answering(
              new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), new AtomicInteger());
      Thread.ofVirtual().start(() -> answering.serve(answer));
      return answering;
    }

    private void serve(String answer) {
      while (!server.isClosed()) {
        try (Socket socket = server.accept()) {
          InputStream in = socket.getInputStream();
          StringBuilder request = new StringBuilder();
          while (!request.toString().endsWith("{\"a\":1}")) {
            request.append((char) in.read());
          }
          posts.incrementAndGet();
          socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException _) {
          // The next one may be better; none comes once the server is closed.
        }
      }
    }

    URI address() {
      return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/in");
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
        "HTTP/1.1 307 Elsewhere\r\nLocation: /in\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 308 Elsewhere\r\nLocation: /in\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 401 Who\r\nWWW-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 408 Late\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        "HTTP/1.1 421 Other\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 503 Again\r\nRetry-After: 0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
      })
  void aCallbackIsPostedOnceWhateverIsAnswered(String answer) throws IOException {
    try (Answering there = Answering.with(answer)) {
      int status =
          new Forwarder()
              .send(there.address(), "{\"a\":1}".getBytes(StandardCharsets.UTF_8))
              .status();

      assertThat(status).isEqualTo(answer.isEmpty() ? 0 : Integer.parseInt(answer.split(" ")[1]));
      assertThat(there.posts()).hasValue(1);
    }
  }
}
