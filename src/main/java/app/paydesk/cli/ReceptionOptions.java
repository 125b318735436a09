package app.paydesk.cli;

import app.paydesk.profile.AddressRange;
import app.paydesk.profile.ListenerAccess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** How the listener of a profile faces the network. */
final class ReceptionOptions {
  @Option(
      names = "--tls-keystore",
      paramLabel = "F",
      description = "PKCS12 or JKS file for TLS; a changed file is taken while it runs.")
  private Optional<Path> keyStore = Optional.empty();

  @Option(
      names = "--tls-password-file",
      paramLabel = "F",
      description = "Password of that file; it is sealed with the profile's secret.")
  private Optional<Path> passwordFile = Optional.empty();

  @Option(
      names = "--allow",
      paramLabel = "ADDRESS",
      split = ",",
      description = "Who may send callbacks, such as 192.0.2.0/24; anyone unless given.")
  private List<String> allow = List.of();

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      split = ",",
      description = "Proxies whose X-Forwarded-For is believed.")
  private List<String> proxies = List.of();

  @Option(
      names = "--relay",
      paramLabel = "URL",
      description = "Channel of a relay of the smee kind to listen to as well.")
  private Optional<URI> relay = Optional.empty();

  @Option(
      names = "--forward",
      paramLabel = "URL",
      description = "Address offered in the window to forward callbacks to.")
  private Optional<URI> forward = Optional.empty();

  /** What can be taken back. */
  enum Part {
    TLS,
    ALLOW,
    TRUSTED_PROXY,
    RELAY,
    FORWARD
  }

  /** What is given, and for the rest what stands there now, unless it is to be cleared. */
  ListenerAccess over(ListenerAccess now, Set<Part> cleared) {
    return new ListenerAccess(
        keyStore.map(Path::toAbsolutePath).or(() -> kept(now.keyStore(), Part.TLS, cleared)),
        allow.isEmpty() ? kept(now.allow(), Part.ALLOW, cleared) : ranges(allow),
        proxies.isEmpty() ? kept(now.proxies(), Part.TRUSTED_PROXY, cleared) : ranges(proxies),
        relay.or(() -> kept(now.relay(), Part.RELAY, cleared)),
        forward.or(() -> kept(now.forward(), Part.FORWARD, cleared)));
  }

  private static <T> Optional<T> kept(Optional<T> now, Part part, Set<Part> cleared) {
    return now.filter(_ -> !cleared.contains(part));
  }

  private static List<AddressRange> kept(List<AddressRange> now, Part part, Set<Part> cleared) {
    return cleared.contains(part) ? List.of() : now;
  }

  Optional<Path> passwordFile() {
    return passwordFile;
  }

  private static List<AddressRange> ranges(List<String> texts) {
    return texts.stream().map(text -> AddressRange.parse(text.strip())).toList();
  }
}
