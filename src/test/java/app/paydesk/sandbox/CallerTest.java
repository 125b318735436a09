package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.signing.Signature;
import app.paydesk.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
  private final Rig rig = new Rig();

  CallerTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    rig.close();
  }

  private int asked(String line, String host, String origin, byte[] body) throws IOException {
    int port = rig.server.address().getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      String head =
          "%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n"
              .formatted(
                  line,
                  host.replace("PORT", Integer.toString(port)),
                  body.length,
                  origin.isEmpty()
                      ? ""
                      : "Origin: " + origin.replace("PORT", Integer.toString(port)) + "\r\n");
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.write(body);
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.split(" ")[1]);
    }
  }

  private byte[] payout(String id) {
    return Json.revealed(Signature.signed(Requests.cupPayout(id, 48_560), rig.key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example:PORT", "evil.example", "127.0.0.1.evil.example:PORT", "10.0.0.1"})
  void aNameThatWasMadeToPointHereIsNotServed(String host) throws IOException {
    String pay = "POST " + Requests.CUP_PAYOUT;
    assertThat(asked(pay, host, "", payout("N-1"))).isEqualTo(403);
    assertThat(asked("GET /sandbox/ledger", host, "", new byte[0])).isEqualTo(403);
    assertThat(rig.get("/sandbox/ledger").text()).doesNotContain("N-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"})
  void noPageOfSomebodyElseDrivesTheSandbox(String origin) throws IOException {
    String pay = "POST " + Requests.CUP_PAYOUT;
    assertThat(asked(pay, "127.0.0.1:PORT", origin, payout("O-1"))).isEqualTo(403);
    assertThat(asked("POST /sandbox/pay/x/confirm", "127.0.0.1:PORT", origin, new byte[0]))
        .isEqualTo(403);
    assertThat(rig.get("/sandbox/ledger").text()).doesNotContain("O-1");
  }

  @Test
  void programsAndOurOwnPagesAreServed() throws IOException {
    String pay = "POST " + Requests.CUP_PAYOUT;
    assertThat(asked(pay, "127.0.0.1:PORT", "", payout("P-1"))).isEqualTo(200);
    assertThat(asked(pay, "localhost:PORT", "http://localhost:PORT", payout("P-2"))).isEqualTo(200);
    assertThat(asked("GET /sandbox/pay/x", "127.0.0.1:PORT", "", new byte[0])).isEqualTo(404);
  }
}
