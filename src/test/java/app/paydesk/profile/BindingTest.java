package app.paydesk.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A secret opens for the Gate, page, project and environment that it was sealed for, and no other.
 */
class BindingTest {
  private static final URI GATE = URI.create("https://gate.example");
  private static final URI PAGE = URI.create("https://page.example/pay");
  private static final Profile.Listen PLACE = new Profile.Listen("127.0.0.1", 0, "/callback/x");

  private final byte[] secret = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
  private final char[] passphrase = UUID.randomUUID().toString().toCharArray();

  @TempDir Path home;

  private static Profile profile(Environment environment, URI gate, long project) {
    return Profile.plain("india", environment, gate, project, PLACE).paidAt(PAGE);
  }

  private static Profile live() {
    return profile(Environment.LIVE, GATE, 580);
  }

  static Stream<Profile> bent() {
    return Stream.of(
        profile(Environment.LIVE, URI.create("https://evil.example"), 580),
        profile(Environment.LIVE, URI.create("https://gate.example:8443"), 580),
        profile(Environment.LIVE, URI.create("http://127.0.0.1"), 580),
        profile(Environment.LIVE, URI.create("https://GATE.example"), 580),
        profile(Environment.TEST, GATE, 580),
        profile(Environment.SANDBOX, GATE, 580),
        profile(Environment.LIVE, GATE, 581),
        live().paidAt(URI.create("https://page.example/pay2")),
        live().paidAt(Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("bent")
  void aProfileThatWasChangedStaysShutAndTheDifferenceIsShown(Profile bent) {
    Vault vault = new Vault(home);
    vault.store(live(), passphrase, secret);

    assertThatThrownBy(() -> vault.open(bent, passphrase)).hasMessageContaining("vault.bent");
    assertThatThrownBy(() -> vault.unlock(bent, passphrase)).hasMessageContaining("vault.bent");
    assertThatThrownBy(() -> vault.changePassphrase(bent, passphrase, passphrase))
        .hasMessageContaining("vault.bent");
    vault.unlock(live(), passphrase).close();
  }

  @Test
  void theDifferenceNamesTheMemberAndBothValues() {
    Vault vault = new Vault(home);
    vault.store(live(), passphrase, secret);
    Profile bent = profile(Environment.TEST, URI.create("https://evil.example"), 580);

    assertThatThrownBy(() -> vault.open(bent, passphrase))
        .isInstanceOfSatisfying(
            VaultException.class,
            e ->
                assertThat(e.message().arguments())
                    .containsExactly(
                        "india",
                        "environment test, gate https://evil.example",
                        "environment live, gate https://gate.example"));
  }

  private JsonObject file() throws IOException, JsonException {
    return Json.object(Files.readAllBytes(home.resolve("secrets/india.json")));
  }

  private void write(JsonObject json) throws IOException {
    Files.writeString(home.resolve("secrets/india.json"), Json.pretty(json));
  }

  @Test
  void takingTheBindingOffOrBendingItOpensNothing() throws Exception {
    Vault vault = new Vault(home);
    vault.store(live(), passphrase, secret);
    JsonObject sealed = file();
    JsonObject stripped = sealed.without("bound");
    Profile bent = profile(Environment.LIVE, URI.create("https://evil.example"), 580);
    JsonObject evil = sealed.with("bound.gate", "https://evil.example");

    for (JsonObject json : new JsonObject[] {stripped, stripped.with("version", 1), evil}) {
      write(json);
      for (Profile profile : new Profile[] {live(), bent}) {
        assertThatThrownBy(() -> vault.open(profile, passphrase))
            .isInstanceOf(VaultException.class)
            .hasMessageNotContaining("vault.bent");
      }
    }
  }

  @Test
  void aLiveSecretThatOpensWithoutAPassphraseWasExchanged() {
    Vault vault = new Vault(home);
    vault.storeWithoutPassphrase(profile(Environment.TEST, GATE, 580), secret);

    assertThatThrownBy(() -> vault.needsPassphrase(live())).hasMessageContaining("vault.live.open");
    assertThatThrownBy(() -> vault.unlock(live(), new char[0]))
        .hasMessageContaining("vault.live.open");
  }

  /** As the build before wrote it: bound to name and project only. */
  private void older(Profile profile) throws IOException {
    KeyDerivation stretch = KeyDerivation.fresh(new byte[16]);
    byte[] key = stretch.key(passphrase);
    Sealed sealed =
        Sealed.of(
            secret,
            key,
            new byte[Sealed.NONCE_BYTES],
            "gate secret|" + profile.name() + "|" + profile.projectId());
    Arrays.fill(key, (byte) 0);
    Files.createDirectories(home.resolve("secrets"));
    write(
        JsonObject.empty()
            .with("version", 1)
            .with("key", stretch.json())
            .with("cipher", Sealed.NAME)
            .with("nonce", Base64.getEncoder().encodeToString(sealed.nonce()))
            .with("sealed", Base64.getEncoder().encodeToString(sealed.text())));
  }

  @Test
  void aSecretOfAnOlderPaydeskIsBoundWhenItIsUnlocked() throws IOException {
    older(live());
    Vault vault = new Vault(home);
    assertThat(vault.unbound(live())).isTrue();
    vault.open(live(), passphrase).close();
    vault.unlock(live(), passphrase).close();

    assertThat(vault.unbound(live())).isFalse();
    vault.open(live(), passphrase).close();
    assertThatThrownBy(() -> vault.open(profile(Environment.TEST, GATE, 580), passphrase))
        .hasMessageContaining("vault.bent");
  }

  @Test
  void whatWasCutShortWhileTheGateWasChangedIsDoneAnew() {
    Vault vault = new Vault(home);
    vault.store(live(), passphrase, secret);
    Profile moved = live().at(URI.create("https://new.example"));
    vault.rebind(live(), moved, passphrase);
    assertThatThrownBy(() -> vault.open(live(), passphrase)).hasMessageContaining("vault.bent");

    vault.rebind(live(), moved, passphrase);
    vault.open(moved, passphrase).close();
  }

  @Test
  void noTwoBindingsAreSealedAsOneText() {
    Profile one = live().paidAt(URI.create("https://a.example/1%7C1:x"));
    assertThat(bent().map(p -> Binding.of(p).text()).distinct().count()).isEqualTo(bent().count());
    assertThat(Binding.of(one).text()).isNotEqualTo(Binding.of(live()).text());
  }
}
