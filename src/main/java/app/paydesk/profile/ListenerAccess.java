package app.paydesk.profile;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the listener faces the network.
 *
 * @param keyStore PKCS12 or JKS file with the certificate for TLS; plain HTTP where there is none
 * @param allow who may send callbacks; anyone where it is empty
 * @param proxies whose word on the caller's address ({@code X-Forwarded-For}) is taken
 * @param relay channel of a relay that is listened to as well
 * @param forward address that a callback is offered to be forwarded to
 */
public record ListenerAccess(
    Optional<Path> keyStore,
    List<AddressRange> allow,
    List<AddressRange> proxies,
    Optional<URI> relay,
    Optional<URI> forward) {
  /** Plain HTTP, for anyone, no proxy, no relay. */
  public static final ListenerAccess PLAIN =
      new ListenerAccess(Optional.empty(), List.of(), List.of(), Optional.empty());

  /**
   * @throws ProfileException if the relay, or who is forwarded to, is reached over plain HTTP and
   *     is not this computer
   */
  public ListenerAccess {
    allow = List.copyOf(allow);
    proxies = List.copyOf(proxies);
    relay.ifPresent(channel -> GateAddress.requireSafe(channel, "listen.relay", "profile.relay"));
    forward.ifPresent(
        address -> GateAddress.requireSafe(address, "listen.forward", "profile.forward"));
  }

  /** Nothing is forwarded. */
  public ListenerAccess(
      Optional<Path> keyStore,
      List<AddressRange> allow,
      List<AddressRange> proxies,
      Optional<URI> relay) {
    this(keyStore, allow, proxies, relay, Optional.empty());
  }
}
