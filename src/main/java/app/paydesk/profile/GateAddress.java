package app.paydesk.profile;

import app.paydesk.gate.Loopback;
import java.net.URI;

/** Money and card numbers go over TLS only; nothing but this machine itself is spared. */
final class GateAddress {
  private GateAddress() {}

  static void require(URI gate) {
    String host = gate.getHost();
    boolean plain = "http".equalsIgnoreCase(gate.getScheme());
    boolean secure = "https".equalsIgnoreCase(gate.getScheme());
    if (host == null || gate.getRawUserInfo() != null || !(plain || secure) || longer(gate)) {
      throw new ProfileException("profile.gate", gate);
    }
    if (plain && !Loopback.is(host)) {
      throw new ProfileException("profile.gate.https", gate);
    }
  }

  /** A page that customers are sent to: a path is its own matter, a query is ours. */
  static void requirePage(URI page) {
    boolean bare = page.getRawQuery() == null && page.getRawFragment() == null;
    if (!bare) {
      throw new ProfileException("profile.payment-page", page);
    }
    requireSafe(page, "profile.payment-page");
  }

  /** Callbacks hold names and sums, so they pass as safely as what goes to the Gate. */
  static void requireSafe(URI address, String rule) {
    String host = address.getHost();
    boolean plain =
        "http".equalsIgnoreCase(address.getScheme()) && host != null && Loopback.is(host);
    boolean secure = "https".equalsIgnoreCase(address.getScheme());
    if (host == null || address.getRawUserInfo() != null || !(plain || secure)) {
      throw new ProfileException(rule, address);
    }
  }

  private static boolean longer(URI gate) {
    String path = gate.getRawPath();
    boolean deeper = path != null && !path.isEmpty() && !path.equals("/");
    return deeper || gate.getRawQuery() != null || gate.getRawFragment() != null;
  }
}
