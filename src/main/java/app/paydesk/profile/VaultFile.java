package app.paydesk.profile;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/**
 * What stands in {@code secrets/NAME.json}.
 *
 * @param stretch empty where the key lies in a file of its own, without a passphrase
 * @param bound what of the profile is sealed with it; empty in a file from before that was
 * @param cards the key for card numbers; empty in a file from before there was one
 * @param backup the key of the home's backups, where there is a passphrase; empty in a file from
 *     before there was one
 */
record VaultFile(
    Optional<KeyDerivation> stretch,
    Optional<Binding> bound,
    Sealed sealed,
    Optional<Sealed> cards,
    Optional<SealedBackupKey> backup) {
  private static final long UNBOUND_VERSION = 1;
  private static final long VERSION = 2;
  private static final String KEY_FILE = "key-file";

  /** Whose a secret in this file is; a bound one never opens as one that is not. */
  String owner(Sealed.Purpose purpose, Profile profile) {
    return bound
        .map(binding -> Sealed.owner(purpose, profile, binding))
        .orElseGet(() -> Sealed.owner(purpose, profile));
  }

  /** The same for what only a bound file holds. */
  String owner(Sealed.Purpose purpose, String profile) {
    return Sealed.owner(purpose, profile, bound.orElseThrow(IllegalArgumentException::new));
  }

  void write(Path file) throws IOException {
    JsonObject json =
        JsonObject.empty()
            .with("version", bound.isPresent() ? VERSION : UNBOUND_VERSION)
            .with(
                "key",
                stretch.map(KeyDerivation::json).orElse(JsonObject.empty().with("name", KEY_FILE)))
            .with("cipher", Sealed.NAME)
            .with("nonce", Base64.getEncoder().encodeToString(sealed.nonce()))
            .with("sealed", Base64.getEncoder().encodeToString(sealed.text()));
    if (bound.isPresent()) {
      json = json.with("bound", bound.get().json());
    }
    if (cards.isPresent()) {
      json =
          json.with("card_key.nonce", Base64.getEncoder().encodeToString(cards.get().nonce()))
              .with("card_key.sealed", Base64.getEncoder().encodeToString(cards.get().text()));
    }
    if (backup.isPresent()) {
      json = json.with("backup_key", backup.get().json());
    }
    SafeFile.write(file, (Json.pretty(json) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws VaultException if the file is not as written
   */
  static VaultFile read(Path file) throws IOException {
    try {
      JsonObject json = Json.object(Files.readAllBytes(file));
      Sealed sealed = new Sealed(bytes(json, "nonce"), bytes(json, "sealed"));
      Optional<KeyDerivation> stretch =
          switch (json.text("key.name").orElse("")) {
            case KEY_FILE -> Optional.empty();
            case KeyDerivation.NAME -> json.object("key").map(KeyDerivation::read);
            default -> throw new IllegalArgumentException("unknown kind of key");
          };
      long version = json.whole("version").orElse(0L);
      Optional<Binding> bound = json.object("bound").map(Binding::read);
      boolean known = version == (bound.isPresent() ? VERSION : UNBOUND_VERSION);
      if (!known || !json.text("cipher").equals(Optional.of(Sealed.NAME))) {
        throw new IllegalArgumentException("unknown version");
      }
      Optional<Sealed> cards =
          json.object("card_key").map(key -> new Sealed(bytes(key, "nonce"), bytes(key, "sealed")));
      Optional<SealedBackupKey> backup =
          json.object("backup_key")
              .map(
                  key ->
                      new SealedBackupKey(
                          key.text("name").orElse(""),
                          new Sealed(bytes(key, "nonce"), bytes(key, "sealed"))));
      return new VaultFile(stretch, bound, sealed, cards, backup);
    } catch (JsonException | IllegalArgumentException e) {
      throw new VaultException("vault.broken", file);
    }
  }

  private static byte[] bytes(JsonObject json, String member) {
    return Base64.getDecoder().decode(json.text(member).orElse(""));
  }
}
