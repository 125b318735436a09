package app.paydesk.profile;

import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * The password of a profile's key store for TLS. It is sealed under a key that only the profile's
 * own secret gives, so that it opens with the profile and needs no passphrase of its own.
 */
public final class KeyStorePassword {
  private static final String PURPOSE = "key store password";

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  public KeyStorePassword(Path home) {
    this.folder = home.resolve("secrets");
  }

  /**
   * Keeps it, instead of any that is kept now.
   *
   * @param password the caller's to wipe
   * @throws VaultException if the file cannot be written
   */
  public void store(Profile profile, SigningKey secret, char[] password) {
    byte[] key = secret.derive(PURPOSE);
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] clear = new byte[utf8.remaining()];
    utf8.get(clear).clear().put(new byte[utf8.capacity()]);
    byte[] nonce = new byte[Sealed.NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Sealed sealed = Sealed.of(clear, key, nonce, owner(profile));
      JsonObject json =
          JsonObject.empty()
              .with("version", 1)
              .with("cipher", Sealed.NAME)
              .with("nonce", Base64.getEncoder().encodeToString(sealed.nonce()))
              .with("sealed", Base64.getEncoder().encodeToString(sealed.text()));
      SafeFile.write(file(profile), (Json.pretty(json) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw VaultException.outOfReach("vault.unwritable", file(profile));
    } finally {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(clear, (byte) 0);
    }
  }

  /**
   * The password, which the caller wipes; empty where none is kept.
   *
   * @throws VaultException if it was sealed under another secret, or its file was changed
   */
  public char[] open(Profile profile, SigningKey secret) {
    if (!Files.exists(file(profile))) {
      return new char[0];
    }
    byte[] key = secret.derive(PURPOSE);
    byte[] clear = new byte[0];
    try {
      JsonObject json = Json.object(Files.readAllBytes(file(profile)));
      Base64.Decoder base64 = Base64.getDecoder();
      Sealed sealed =
          new Sealed(
              base64.decode(json.text("nonce").orElse("")),
              base64.decode(json.text("sealed").orElse("")));
      clear = sealed.open(key, owner(profile));
      CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(clear));
      char[] password = new char[text.remaining()];
      text.get(password).clear().put(new char[text.capacity()]);
      return password;
    } catch (IOException e) {
      throw VaultException.outOfReach("vault.unreadable", file(profile));
    } catch (JsonException | GeneralSecurityException | IllegalArgumentException e) {
      throw new VaultException("vault.keystore", file(profile));
    } finally {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(clear, (byte) 0);
    }
  }

  /** Deletes it, if it is there. */
  public void remove(Profile profile) {
    try {
      Files.deleteIfExists(file(profile));
    } catch (IOException e) {
      throw VaultException.outOfReach("vault.unwritable", file(profile));
    }
  }

  private static String owner(Profile profile) {
    return Sealed.owner(Sealed.Purpose.KEY_STORE_PASSWORD, profile);
  }

  private Path file(Profile profile) {
    return folder.resolve(profile.name() + ".tls.json");
  }
}
