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
 * @param cards the key for card numbers; empty in a file from before there was one
 */
record VaultFile(Optional<Stretch> stretch, Sealed sealed, Optional<Sealed> cards) {
  private static final String KEY_FILE = "key-file";

  void write(Path file) throws IOException {
    JsonObject json =
        JsonObject.empty()
            .with("version", 1)
            .with(
                "key", stretch.map(Stretch::json).orElse(JsonObject.empty().with("name", KEY_FILE)))
            .with("cipher", Sealed.NAME)
            .with("nonce", Base64.getEncoder().encodeToString(sealed.nonce()))
            .with("sealed", Base64.getEncoder().encodeToString(sealed.text()));
    if (cards.isPresent()) {
      json =
          json.with("card_key.nonce", Base64.getEncoder().encodeToString(cards.get().nonce()))
              .with("card_key.sealed", Base64.getEncoder().encodeToString(cards.get().text()));
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
      Optional<Stretch> stretch =
          switch (json.text("key.name").orElse("")) {
            case KEY_FILE -> Optional.empty();
            case Stretch.NAME -> json.object("key").map(Stretch::read);
            default -> throw new IllegalArgumentException("unknown kind of key");
          };
      boolean known = json.whole("version").equals(Optional.of(1L));
      if (!known || !json.text("cipher").equals(Optional.of(Sealed.NAME))) {
        throw new IllegalArgumentException("unknown version");
      }
      Optional<Sealed> cards =
          json.object("card_key").map(key -> new Sealed(bytes(key, "nonce"), bytes(key, "sealed")));
      return new VaultFile(stretch, sealed, cards);
    } catch (JsonException | IllegalArgumentException e) {
      throw new VaultException("vault.broken", file);
    }
  }

  private static byte[] bytes(JsonObject json, String member) {
    return Base64.getDecoder().decode(json.text(member).orElse(""));
  }
}
