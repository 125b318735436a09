package app.paydesk.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.8.9.10", "::1", "[::1]"})
  void thisComputerIsKnown(String host) {
    assertThat(Loopback.is(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "gate.example",
        "127.example",
        "127.999.1.1",
        "127.0.0.1.example",
        "10.0.0.1",
        "localhost.example",
        "2001:db8::1",
        "0.0.0.0"
      })
  void nothingElseIsTakenForIt(String host) {
    assertThat(Loopback.is(host)).isFalse();
  }
}
