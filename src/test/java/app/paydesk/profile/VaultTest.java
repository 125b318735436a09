package app.paydesk.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.card.CardNumber;
import app.paydesk.card.TestCards;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.CardTag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  private static final char[] NONE = new char[0];
  private static final JsonObject BODY = JsonObject.empty().with("payment.id", "P-1");

  private final String text = UUID.randomUUID().toString();
  private final byte[] secret = text.getBytes(StandardCharsets.UTF_8);
  private final char[] passphrase = UUID.randomUUID().toString().toCharArray();

  @TempDir Path home;

  private static Profile profile(Environment environment, long project) {
    return Profile.plain(
        "india",
        environment,
        URI.create("https://gate.example"),
        project,
        new Profile.Listen("127.0.0.1", 0, "/callback/x"));
  }

  private Vault vault() {
    return new Vault(home);
  }

  private String expected() {
    return Signature.of(BODY, SigningKey.ofUtf8(secret));
  }

  private String signed(Profile profile, char[] with) {
    try (SigningKey key = vault().open(profile, with)) {
      return Signature.of(BODY, key);
    }
  }

  @Test
  void theSecretComesBackUnderItsPassphrase() {
    Profile live = profile(Environment.LIVE, 580);
    vault().store(live, passphrase, secret);

    assertThat(vault().needsPassphrase(live)).isTrue();
    assertThat(signed(live, passphrase)).isEqualTo(expected());
  }

  @Test
  void aWrongPassphraseOpensNothing() {
    Profile live = profile(Environment.LIVE, 580);
    vault().store(live, passphrase, secret);

    assertThatThrownBy(() -> vault().open(live, "another passphrase".toCharArray()))
        .isInstanceOf(VaultException.class)
        .hasMessageContaining("vault.wrong");
  }

  @Test
  void aShortPassphraseIsRefusedBeforeAnythingIsWritten() {
    Profile live = profile(Environment.LIVE, 580);

    assertThatThrownBy(() -> vault().store(live, "eleven char".toCharArray(), secret))
        .hasMessageContaining("vault.passphrase.short");
    assertThat(home.resolve("secrets")).doesNotExist();
  }

  @Test
  void aFileChangedInAnyPlaceOpensNothing() throws Exception {
    Profile test = profile(Environment.TEST, 580);
    vault().storeWithoutPassphrase(test, secret);
    Path file = home.resolve("secrets/india.json");
    String good = Files.readString(file);
    int sealed = good.indexOf("\"sealed\": \"") + "\"sealed\": \"".length();

    for (int at = sealed; at < sealed + 40; at++) {
      char other = good.charAt(at) == 'A' ? 'B' : 'A';
      Files.writeString(file, good.substring(0, at) + other + good.substring(at + 1));
      assertThatThrownBy(() -> vault().open(test, NONE)).isInstanceOf(VaultException.class);
    }
  }

  @Test
  void aSecretOfOneProjectDoesNotOpenForAnother() {
    vault().storeWithoutPassphrase(profile(Environment.TEST, 580), secret);

    assertThatThrownBy(() -> vault().open(profile(Environment.TEST, 581), NONE))
        .isInstanceOf(VaultException.class);
  }

  @Test
  void aLiveSecretIsKeptUnderAPassphraseOnly() {
    assertThatThrownBy(() -> vault().storeWithoutPassphrase(profile(Environment.LIVE, 580), secret))
        .hasMessageContaining("vault.live.passphrase");
  }

  @Test
  void theSandboxMakesItsOwnSecretOnce() {
    Profile sandbox = profile(Environment.SANDBOX, 200);

    assertThat(vault().needsPassphrase(sandbox)).isFalse();
    assertThat(signed(sandbox, NONE)).isEqualTo(signed(sandbox, NONE));
  }

  @Test
  void thePassphraseCanBeChangedWithTheOldOneOnly() {
    Profile live = profile(Environment.LIVE, 580);
    char[] fresh = UUID.randomUUID().toString().toCharArray();
    vault().store(live, passphrase, secret);

    assertThatThrownBy(() -> vault().changePassphrase(live, fresh, fresh))
        .hasMessageContaining("vault.wrong");
    vault().changePassphrase(live, passphrase, fresh);

    assertThat(signed(live, fresh)).isEqualTo(expected());
    assertThatThrownBy(() -> vault().open(live, passphrase)).hasMessageContaining("vault.wrong");
  }

  @Test
  void noFileOfTheHomeHoldsTheSecretAndOnlyTheOwnerReadsThem() throws Exception {
    Profile test = profile(Environment.TEST, 580);
    vault().storeWithoutPassphrase(test, secret);
    vault().store(test, passphrase, secret);

    try (var files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain(text);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
    assertThat(home.resolve("secrets/india.key")).doesNotExist();
  }

  @Test
  void aRemovedSecretIsGoneAndSaidToBeMissing() {
    Profile test = profile(Environment.TEST, 580);
    vault().storeWithoutPassphrase(test, secret);
    vault().remove(test);

    assertThatThrownBy(() -> vault().open(test, NONE)).hasMessageContaining("vault.missing");
  }

  private CardTag tag(Profile profile, char[] with) {
    CardNumber card = CardNumber.read(TestCards.fitting("621799", 19, new Random(7)));
    try (Keys keys = vault().unlock(profile, with)) {
      return keys.cards().tag(card);
    }
  }

  @Test
  void theCardKeyIsMadeOnceAndOutlivesAChangeOfPassphrase() {
    Profile live = profile(Environment.LIVE, 580);
    vault().store(live, passphrase, secret);
    CardTag first = tag(live, passphrase);
    char[] other = UUID.randomUUID().toString().toCharArray();
    vault().changePassphrase(live, passphrase, other);

    assertThat(tag(live, other)).isEqualTo(first);
    assertThat(signed(live, other)).isEqualTo(expected());
  }

  @Test
  void everyProfileHasACardKeyOfItsOwn() {
    Profile one = profile(Environment.TEST, 580);
    vault().storeWithoutPassphrase(one, secret);
    CardTag first = tag(one, NONE);
    vault().storeWithoutPassphrase(one, secret);

    assertThat(tag(one, NONE).key()).isNotEqualTo(first.key());
  }

  @Test
  void aSecretFromBeforeThereWereCardKeysGetsOneAtTheNextUnlock() throws Exception {
    Profile live = profile(Environment.LIVE, 580);
    vault().store(live, passphrase, secret);
    Path file = home.resolve("secrets").resolve("india.json");
    JsonObject kept = Json.object(Files.readAllBytes(file));
    JsonObject older =
        new JsonObject(kept.members().stream().filter(m -> !m.key().equals("card_key")).toList());
    Files.writeString(file, Json.pretty(older));

    CardTag first = tag(live, passphrase);
    assertThat(tag(live, passphrase)).isEqualTo(first);
    assertThat(signed(live, passphrase)).isEqualTo(expected());
  }

  @Test
  void aChangedCardKeyOpensNothing() throws Exception {
    Profile live = profile(Environment.LIVE, 580);
    vault().store(live, passphrase, secret);
    Path file = home.resolve("secrets").resolve("india.json");
    JsonObject kept = Json.object(Files.readAllBytes(file));
    Files.writeString(
        file,
        Json.pretty(
            kept.with("card_key.nonce", kept.text("nonce").orElseThrow())
                .with("card_key.sealed", kept.text("sealed").orElseThrow())));

    assertThatThrownBy(() -> vault().unlock(live, passphrase))
        .isInstanceOf(VaultException.class)
        .hasMessageContaining("vault.wrong");
  }
}
