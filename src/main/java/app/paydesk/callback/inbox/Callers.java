package app.paydesk.callback.inbox;

import app.paydesk.profile.AddressRange;
import app.paydesk.profile.ListenerAccess;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Who calls, and whether they may. */
public final class Callers {
  private static final int HOUSEHOLD_BYTES = 8;

  private final List<AddressRange> allow;
  private final List<AddressRange> proxies;

  public Callers(ListenerAccess reception) {
    this.allow = reception.allow();
    this.proxies = reception.proxies();
  }

  /**
   * The caller's address: the other end of the connection or, behind proxies that are trusted, the
   * last address in their list that is none of them. What stands before that is hearsay.
   *
   * @param forwarded values of {@code X-Forwarded-For}, in their order
   */
  public String caller(String peer, List<String> forwarded) {
    String caller = peer;
    List<String> said =
        forwarded.stream().flatMap(value -> List.of(value.split(",", -1)).stream()).toList();
    for (int i = said.size() - 1; i >= 0 && within(proxies, caller); i--) {
      Optional<InetAddress> before = literal(said.get(i).strip());
      if (before.isEmpty()) {
        return caller;
      }
      caller = before.get().getHostAddress();
    }
    return caller;
  }

  /** Whether callbacks are taken from there. */
  public boolean allowed(String caller) {
    return allow.isEmpty() || within(allow, caller);
  }

  /**
   * Whom a caller is counted with: itself or, with an IPv6 address, all of its /64, since whoever
   * has one of them has all.
   */
  public static String household(String caller) {
    return literal(caller)
        .filter(Inet6Address.class::isInstance)
        .map(address -> HexFormat.of().formatHex(address.getAddress(), 0, HOUSEHOLD_BYTES) + "/64")
        .orElse(caller);
  }

  /** Whether an address is that of a proxy that is trusted. */
  public boolean proxy(String address) {
    return within(proxies, address);
  }

  private static boolean within(List<AddressRange> ranges, String address) {
    return literal(address)
        .filter(a -> ranges.stream().anyMatch(range -> range.contains(a)))
        .isPresent();
  }

  private static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(bare(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  // Some proxies add the port, as in 192.0.2.7:5000 or [2001:db8::7]:5000.
  private static String bare(String text) {
    if (text.startsWith("[")) {
      return text.substring(1, Math.max(1, text.indexOf(']')));
    }
    int colon = text.indexOf(':');
    return colon > 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
  }
}
