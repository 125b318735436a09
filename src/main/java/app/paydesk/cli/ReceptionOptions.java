package app.paydesk.cli;

import app.paydesk.profile.AddressRange;
import app.paydesk.profile.Reception;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the listener of a new profile faces the network. */
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

  Reception reception() {
    return new Reception(keyStore.map(Path::toAbsolutePath), ranges(allow), ranges(proxies), relay);
  }

  Optional<Path> passwordFile() {
    return passwordFile;
  }

  private static List<AddressRange> ranges(List<String> texts) {
    return texts.stream().map(text -> AddressRange.parse(text.strip())).toList();
  }
}
