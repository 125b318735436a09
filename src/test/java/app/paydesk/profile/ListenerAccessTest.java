package app.paydesk.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerAccessTest {
  @TempDir private Path home;

  private static Profile profile(ListenerAccess reception) {
    return Profile.plain(
        "office",
        Environment.TEST,
        URI.create("https://gate.example"),
        580,
        new Profile.Listen("0.0.0.0", 8480, "/callback/x").facing(reception));
  }

  private static ListenerAccess all() {
    return new ListenerAccess(
        Optional.of(Path.of("/etc/paydesk/listener.p12")),
        List.of(AddressRange.parse("192.0.2.0/24"), AddressRange.parse("2001:db8::7")),
        List.of(AddressRange.parse("10.0.0.1")),
        Optional.of(URI.create("https://relay.example/channel")));
  }

  @Test
  void howTheListenerFacesTheNetworkIsKeptInTheProfile() throws Exception {
    JsonObject kept = Json.object(Json.pretty(ProfileJson.write(profile(all()))));

    assertThat(ProfileJson.read(kept)).isEqualTo(profile(all()));
    assertThat(ProfileJson.write(profile(ListenerAccess.PLAIN)).at("listen.allow")).isEmpty();
    assertThat(profile(all()).listen().onPort(1).reception()).isEqualTo(all());
  }

  @Test
  void aListThatCannotBeReadLetsNobodyInRatherThanEveryone() {
    JsonObject word = ProfileJson.write(profile(all())).with("listen.allow", "192.0.2.7");
    assertThatThrownBy(() -> ProfileJson.read(word)).isInstanceOf(ProfileException.class);
    JsonObject name =
        word.with("listen.allow", new JsonValue.Array(List.of(new JsonValue.Text("gate.example"))));
    assertThatThrownBy(() -> ProfileJson.read(name)).hasMessageContaining("profile.address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "host", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "::/129"})
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> AddressRange.parse(text)).isInstanceOf(ProfileException.class);
  }

  @Test
  void aBlockHoldsItsAddressesAndNoOthers() {
    AddressRange block = AddressRange.parse("192.0.2.128/25");
    assertThat(block.contains(InetAddress.ofLiteral("192.0.2.129"))).isTrue();
    assertThat(block.contains(InetAddress.ofLiteral("::ffff:192.0.2.129"))).isTrue();
    assertThat(block.contains(InetAddress.ofLiteral("192.0.2.127"))).isFalse();
    assertThat(AddressRange.parse("0.0.0.0/0").contains(InetAddress.ofLiteral("9.9.9.9"))).isTrue();
    assertThat(AddressRange.parse("::/0").contains(InetAddress.ofLiteral("9.9.9.9"))).isFalse();
    assertThat(AddressRange.parse(block.toString())).isEqualTo(block);
  }

  @Test
  void aRelayIsReachedOverTlsUnlessItIsThisComputer() {
    for (String channel : List.of("http://relay.example/c", "ftp://relay.example/c", "relay")) {
      assertThatThrownBy(
              () ->
                  new ListenerAccess(
                      Optional.empty(), List.of(), List.of(), Optional.of(URI.create(channel))))
          .hasMessageContaining("profile.relay");
    }
    URI here = URI.create("http://127.0.0.1:3000/c");
    assertThat(
            new ListenerAccess(Optional.empty(), List.of(), List.of(), Optional.of(here)).relay())
        .contains(here);
  }

  @Test
  void theKeyStoresPasswordOpensWithTheProfilesSecretOnly() throws Exception {
    Profile profile = profile(all());
    KeyStorePassword kept = new KeyStorePassword(home);
    SigningKey secret = SigningKey.of(UUID.randomUUID().toString().toCharArray());
    String password = UUID.randomUUID() + "密";

    assertThat(kept.open(profile, secret)).isEmpty();
    kept.store(profile, secret, password.toCharArray());

    assertThat(new String(kept.open(profile, secret))).isEqualTo(password);
    SigningKey other = SigningKey.of(UUID.randomUUID().toString().toCharArray());
    assertThatThrownBy(() -> kept.open(profile, other)).hasMessageContaining("vault.keystore");
    Path file = home.resolve("secrets/office.tls.json");
    assertThat(Files.readString(file, StandardCharsets.UTF_8)).doesNotContain(password);
    kept.remove(profile);
    assertThat(kept.open(profile, secret)).isEmpty();
  }
}
