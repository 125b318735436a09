package app.paydesk.gate.wire;

import java.net.InetAddress;

/** Which hosts are this computer itself, so that nothing said to them can be overheard. */
public final class Loopback {
  private Loopback() {}

  /**
   * Whether a host, as it stands in an address, is; names other than localhost are not asked for.
   */
  public static boolean is(String host) {
    if (host.equals("localhost")) {
      return true;
    }
    try {
      boolean bracketed = host.startsWith("[") && host.endsWith("]");
      String literal = bracketed ? host.substring(1, host.length() - 1) : host;
      return InetAddress.ofLiteral(literal).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
