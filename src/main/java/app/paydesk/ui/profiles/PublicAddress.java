package app.paydesk.ui.profiles;

import app.paydesk.callback.listen.Ports;
import app.paydesk.profile.Profile;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a provider is told.
 *
 * @param note key of what to know about it
 */
record PublicAddress(String address, String note) {

  /**
   * The address of a place as others reach it.
   *
   * @param now where it listens, if it does
   */
  static PublicAddress of(Profile.Listen place, boolean tls, Optional<URI> now) {
    String scheme = tls ? "https://" : "http://";
    int port = place.port() == 0 ? now.map(URI::getPort).orElse(0) : place.port();
    String tail = ":" + port + place.path();
    if (place.port() == 0) {
      return new PublicAddress(scheme + written(place.host()) + tail, "receiving.give.any");
    }
    if (wildcard(place.host())) {
      String host = Ports.outward().orElse(place.host());
      return new PublicAddress(scheme + written(host) + tail, "receiving.give.router");
    }
    return new PublicAddress(
        scheme + written(place.host()) + tail,
        loopback(place.host()) ? "receiving.give.here" : "receiving.give.network");
  }

  /** Whether the host is this computer alone. */
  static boolean loopback(String host) {
    return host.equals("localhost") || is(host, InetAddress::isLoopbackAddress);
  }

  private static boolean wildcard(String host) {
    return is(host, InetAddress::isAnyLocalAddress);
  }

  private static boolean is(String host, Predicate<InetAddress> kind) {
    try {
      return kind.test(InetAddress.ofLiteral(host));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String written(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
