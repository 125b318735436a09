package app.paydesk.callback.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.profile.AddressRange;
import app.paydesk.profile.ListenerAccess;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallersTest {
  private final Callers callers =
      new Callers(
          new ListenerAccess(
              Optional.empty(),
              List.of(AddressRange.parse("192.0.2.0/24"), AddressRange.parse("2001:db8::/32")),
              List.of(AddressRange.parse("127.0.0.1"), AddressRange.parse("10.0.0.0/8")),
              Optional.empty()));

  private String caller(String peer, String... forwarded) {
    return callers.caller(peer, List.of(forwarded));
  }

  @Test
  void aTrustedProxyTellsTheCaller() {
    assertThat(caller("127.0.0.1", "192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(caller("10.1.2.3", "192.0.2.7:4711")).isEqualTo("192.0.2.7");
    assertThat(caller("127.0.0.1", "[2001:db8::7]:443")).isEqualTo("2001:db8:0:0:0:0:0:7");
  }

  @Test
  void aStrangersWordOnWhoCallsIsNotTaken() {
    assertThat(caller("203.0.113.9", "192.0.2.7")).isEqualTo("203.0.113.9");
    assertThat(caller("127.0.0.1", "192.0.2.7, 203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(caller("127.0.0.1", "192.0.2.7", "203.0.113.9, 10.0.0.1")).isEqualTo("203.0.113.9");
  }

  @Test
  void whatIsNoAddressEndsTheSearch() {
    assertThat(caller("127.0.0.1", "192.0.2.7, unknown")).isEqualTo("127.0.0.1");
    assertThat(caller("127.0.0.1", "")).isEqualTo("127.0.0.1");
    assertThat(caller("127.0.0.1", "[")).isEqualTo("127.0.0.1");
    assertThat(caller("127.0.0.1")).isEqualTo("127.0.0.1");
  }

  @Test
  void onlyThoseOnTheListMayCall() {
    assertThat(callers.allowed("192.0.2.255")).isTrue();
    assertThat(callers.allowed("2001:db8:ffff::1")).isTrue();
    assertThat(callers.allowed("192.0.3.0")).isFalse();
    assertThat(callers.allowed("::1")).isFalse();
    assertThat(new Callers(ListenerAccess.PLAIN).allowed("203.0.113.9")).isTrue();
  }

  @Test
  void anIpv6CallerIsCountedWithAllOfItsNetwork() {
    assertThat(Callers.household("2001:db8:1:2::7"))
        .isEqualTo(Callers.household("2001:db8:1:2:ffff::1"))
        .isNotEqualTo(Callers.household("2001:db8:1:3::7"));
    assertThat(Callers.household("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(Callers.household("::ffff:192.0.2.7")).isEqualTo("::ffff:192.0.2.7");
    assertThat(Callers.household("relay smee.example")).isEqualTo("relay smee.example");
  }
}
