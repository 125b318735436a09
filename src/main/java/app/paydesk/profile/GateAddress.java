package app.paydesk.profile;

import app.paydesk.gate.wire.Loopback;
import java.net.URI;
import java.util.Optional;

/**
 * Money and card numbers go over TLS only; nothing but this machine itself is spared. What is wrong
 * with an address is said with the member of the profile that it stands in.
 */
final class GateAddress {
  private static final int LARGEST_PORT = 65_535;
  private static final int NO_PORT = -1;

  private GateAddress() {}

  /** A Gate: the paths are ours. The embedded one has port 0 until it runs. */
  static void require(URI gate, boolean embedded) {
    if (!(embedded && gate.getPort() == 0)) {
      requireSound(gate, "gate", "profile.gate");
    }
    String path = gate.getRawPath();
    boolean deeper = path != null && !path.isEmpty() && !path.equals("/");
    if (deeper || gate.getRawQuery() != null) {
      throw new ProfileException("profile.gate", gate);
    }
    if (plain(gate) && !loopback(gate)) {
      throw new ProfileException("profile.gate.https", gate);
    }
  }

  /** A page that customers are sent to: a path is its own matter, a query is ours. */
  static void requirePage(URI page) {
    if (page.getRawQuery() != null) {
      throw new ProfileException("profile.payment-page", page);
    }
    requireSafe(page, "payment_page", "profile.payment-page");
  }

  /** Callbacks hold names and sums, so they pass as safely as what goes to the Gate. */
  static void requireSafe(URI address, String member, String rule) {
    requireSound(address, member, rule);
    if (plain(address) && !loopback(address)) {
      throw new ProfileException(rule, address);
    }
  }

  private static void requireSound(URI address, String member, String rule) {
    String authority = Optional.ofNullable(address.getRawAuthority()).orElse("");
    boolean known = plain(address) || "https".equalsIgnoreCase(address.getScheme());
    if (!known || authority.isEmpty()) {
      throw new ProfileException(rule, address);
    }
    if (authority.indexOf('@') >= 0) {
      throw new ProfileException("address.user", member, withoutUser(address));
    }
    if (address.getRawFragment() != null) {
      throw new ProfileException("address.fragment", member, address);
    }
    if (!soundPort(address, authority)) {
      throw new ProfileException("address.port", member, address);
    }
    if (address.getHost() == null) {
      throw new ProfileException("address.host", member, address);
    }
  }

  /**
   * What Java takes for no port at all is looked at in the text: {@code :-1}, {@code :x}, a bare
   * colon.
   */
  private static boolean soundPort(URI address, String authority) {
    if (address.getPort() != NO_PORT) {
      return address.getPort() >= 1 && address.getPort() <= LARGEST_PORT;
    }
    int colon = authority.lastIndexOf(':');
    return colon < 0 || authority.indexOf(']', colon) >= 0;
  }

  /** A password that stands in an address is not shown. */
  private static String withoutUser(URI address) {
    return address.toString().replace(address.getRawAuthority().replaceFirst("[^@]*$", ""), "…@");
  }

  private static boolean plain(URI address) {
    return "http".equalsIgnoreCase(address.getScheme());
  }

  private static boolean loopback(URI address) {
    return address.getHost() != null && Loopback.is(address.getHost());
  }
}
