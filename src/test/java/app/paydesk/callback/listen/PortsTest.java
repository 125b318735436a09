package app.paydesk.callback.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
  private final Ports ports = new Ports("127.0.0.1");

  @Test
  void aFreePortIsNoProblem() throws IOException {
    int free;
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = any.getLocalPort();
    }
    assertThat(ports.problem(free)).isEmpty();
  }

  @Test
  void aTakenPortNamesTheProgramWhereTheSystemTellsAndAFreeOneIsProposed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      int proposal = ports.proposal(port).orElseThrow();

      assertThat(proposal).isNotEqualTo(port);
      assertThat(ports.problem(proposal)).isEmpty();
      assertThat(ports.problem(port))
          .hasValueSatisfying(
              message -> {
                assertThat(message.key()).startsWith("listener.busy");
                assertThat(message.arguments().getFirst()).isEqualTo(Integer.toString(port));
              });
      assertThat(PortOwner.of(port))
          .satisfiesAnyOf(
              found -> assertThat(found).isEmpty(),
              found ->
                  assertThat(found.orElseThrow())
                      .isEqualTo("java, " + ProcessHandle.current().pid()));
    }
  }

  @Test
  void anAddressOfAnotherComputerIsToldAsSuch() {
    Ports elsewhere = new Ports("192.0.2.7");

    assertThat(elsewhere.proposal(8480)).isEmpty();
    assertThat(elsewhere.problem(8480))
        .hasValueSatisfying(message -> assertThat(message.key()).isEqualTo("listener.address"));
  }
}
