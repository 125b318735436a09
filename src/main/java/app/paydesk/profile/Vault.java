package app.paydesk.profile;

import app.paydesk.desk.CardKey;
import app.paydesk.gate.signing.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The secrets of the profiles, one file each. Passphrases and secrets that come in stay the
 * caller's to wipe.
 */
public final class Vault {
  /** Fewest characters of a passphrase. */
  public static final int SHORTEST_PASSPHRASE = 12;

  private static final int KEY_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private final Path folder;
  private final BackupKeys backups;
  private final SecureRandom random = new SecureRandom();

  public Vault(Path home) {
    this.folder = home.resolve("secrets");
    this.backups = new BackupKeys(home);
  }

  /**
   * Refuses a name under which a secret lies already, as after a lost list of profiles: it is not
   * written over.
   *
   * @throws VaultException naming the file
   */
  public void requireFree(Profile profile) {
    if (Files.exists(file(profile), LinkOption.NOFOLLOW_LINKS)) {
      throw new VaultException("vault.taken", file(profile), profile.name());
    }
  }

  /**
   * Keeps a secret under a passphrase, instead of any that is kept now.
   *
   * @throws VaultException if the passphrase is too short or the file cannot be written
   */
  public void store(Profile profile, char[] passphrase, byte[] secret) {
    requireLong(passphrase);
    byte[] cards = bytes(CardKey.BYTES);
    try {
      store(profile, passphrase, secret, cards);
    } finally {
      Arrays.fill(cards, (byte) 0);
    }
  }

  private void store(Profile profile, char[] passphrase, byte[] secret, byte[] cards) {
    KeyDerivation stretch = KeyDerivation.fresh(bytes(SALT_BYTES));
    byte[] key = stretch.key(passphrase);
    try {
      sealed(profile, Optional.of(stretch), key, secret, cards).write(file(profile));
      Files.deleteIfExists(keyFile(profile));
    } catch (IOException e) {
      throw VaultException.outOfReach("vault.unwritable", file(profile));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static void requireLong(char[] passphrase) {
    if (Character.codePointCount(passphrase, 0, passphrase.length) < SHORTEST_PASSPHRASE) {
      throw new VaultException("vault.passphrase.short", SHORTEST_PASSPHRASE);
    }
  }

  private VaultFile sealed(
      Profile profile, Optional<KeyDerivation> stretch, byte[] key, byte[] secret, byte[] cards) {
    Binding bound = Binding.of(profile);
    return new VaultFile(
        stretch,
        Optional.of(bound),
        seal(secret, key, Sealed.owner(Sealed.Purpose.GATE_SECRET, profile, bound)),
        Optional.of(seal(cards, key, Sealed.owner(Sealed.Purpose.CARD_KEY, profile, bound))),
        stretch.map(_ -> backups.sealed(profile, bound, key)));
  }

  private Sealed seal(byte[] secret, byte[] key, String owner) {
    return Sealed.of(secret, key, bytes(Sealed.NONCE_BYTES), owner);
  }

  /**
   * Keeps a secret under a key that lies in a file beside it: whoever can read the folder can read
   * the secret.
   *
   * @throws VaultException for a live profile, or if the files cannot be written
   */
  public void storeWithoutPassphrase(Profile profile, byte[] secret) {
    if (profile.environment() == Environment.LIVE) {
      throw new VaultException("vault.live.passphrase", profile.name());
    }
    byte[] key = bytes(KEY_BYTES);
    byte[] cards = bytes(CardKey.BYTES);
    try {
      SafeFile.write(keyFile(profile), Base64.getEncoder().encode(key));
      sealed(profile, Optional.empty(), key, secret, cards).write(file(profile));
    } catch (IOException e) {
      throw VaultException.outOfReach("vault.unwritable", file(profile));
    } finally {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(cards, (byte) 0);
    }
  }

  /**
   * Whether the secret opens with a passphrase only.
   *
   * @throws VaultException if there is no secret, its file is broken, or it is a live one without a
   *     passphrase
   */
  public boolean needsPassphrase(Profile profile) {
    return !fresh(profile) && read(profile).stretch().isPresent();
  }

  /**
   * Whether the secret was sealed by a Paydesk that did not bind it to its Gate yet: nothing proves
   * then that the address in {@code profiles.json} is the one that was meant, until {@link #unlock}
   * binds it.
   */
  public boolean unbound(Profile profile) {
    return !fresh(profile) && read(profile).bound().isEmpty();
  }

  /**
   * Opens the secret; the sandbox's own is made up when it is asked for first.
   *
   * @param passphrase not looked at where none is needed
   * @return the key, which the caller closes
   * @throws VaultException if the passphrase is wrong, or the secret is missing or was changed
   */
  public SigningKey open(Profile profile, char[] passphrase) {
    makeUp(profile);
    return opened(
        profile,
        passphrase,
        (kept, key) -> {
          byte[] secret = secret(kept, key, profile);
          try {
            requireUnbent(kept, profile);
            return SigningKey.ofUtf8(secret);
          } finally {
            Arrays.fill(secret, (byte) 0);
          }
        });
  }

  /**
   * Opens all keys of a profile. A file from before there was a key for cards or for backups, or
   * from before it was bound to its Gate, is written anew with all of these.
   *
   * @param passphrase not looked at where none is needed
   * @return the keys, which the caller closes
   * @throws VaultException if the passphrase is wrong, a key is missing or was changed, or the new
   *     one cannot be kept
   */
  public Keys unlock(Profile profile, char[] passphrase) {
    makeUp(profile);
    return opened(
        profile,
        passphrase,
        (kept, key) -> {
          byte[] secret = secret(kept, key, profile);
          byte[] cards = cards(kept, key, profile);
          try {
            requireUnbent(kept, profile);
            if (kept.cards().isEmpty()
                || kept.bound().isEmpty()
                || !backups.provenBy(kept, key, profile)) {
              sealed(profile, kept.stretch(), key, secret, cards).write(file(profile));
            }
            return new Keys(SigningKey.ofUtf8(secret), new CardKey(cards));
          } catch (IOException e) {
            throw VaultException.outOfReach("vault.unwritable", file(profile));
          } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(cards, (byte) 0);
          }
        });
  }

  /**
   * Keeps the same keys under another passphrase.
   *
   * @throws VaultException if the old one is wrong or the new one too short; nothing is changed
   */
  public void changePassphrase(Profile profile, char[] old, char[] fresh) {
    requireLong(fresh);
    opened(
        profile,
        old,
        (kept, key) -> {
          byte[] secret = secret(kept, key, profile);
          byte[] cards = cards(kept, key, profile);
          try {
            requireUnbent(kept, profile);
            store(profile, fresh, secret, cards);
            return profile;
          } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(cards, (byte) 0);
          }
        });
  }

  /**
   * Binds the secret to what is changed in a profile. What is not changed must be as it was sealed,
   * so that nothing else is bound along with it.
   *
   * @param now as it stands in the list of profiles
   * @param changed as it is to stand there
   * @param passphrase not looked at where none is needed
   * @throws VaultException if the passphrase is wrong or what is not to be changed was; nothing is
   *     written then
   */
  public void rebind(Profile now, Profile changed, char[] passphrase) {
    makeUp(now);
    opened(
        now,
        passphrase,
        (kept, key) -> {
          byte[] secret = secret(kept, key, now);
          byte[] cards = cards(kept, key, now);
          try {
            Binding sealed = kept.bound().orElseGet(() -> Binding.of(now));
            refuse(Binding.of(now).or(Binding.of(changed), sealed).from(sealed), now);
            sealed(changed, kept.stretch(), key, secret, cards).write(file(changed));
            return changed;
          } catch (IOException e) {
            throw VaultException.outOfReach("vault.unwritable", file(changed));
          } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(cards, (byte) 0);
          }
        });
  }

  /**
   * Makes sure of who wants to be rid of a secret; what the profile says now does not matter.
   *
   * @throws VaultException if the passphrase is wrong
   */
  public void requireKnown(Profile profile, char[] passphrase) {
    opened(
        profile,
        passphrase,
        (kept, key) -> {
          Arrays.fill(secret(kept, key, profile), (byte) 0);
          return profile;
        });
  }

  /** Deletes the secret of a profile, if there is one. */
  public void remove(Profile profile) {
    try {
      Files.deleteIfExists(keyFile(profile));
      Files.deleteIfExists(file(profile));
    } catch (IOException e) {
      throw VaultException.outOfReach("vault.unwritable", file(profile));
    }
  }

  private boolean fresh(Profile profile) {
    return profile.environment() == Environment.SANDBOX && !Files.exists(file(profile));
  }

  private void makeUp(Profile profile) {
    if (fresh(profile)) {
      byte[] secret = Base64.getUrlEncoder().withoutPadding().encode(bytes(KEY_BYTES));
      storeWithoutPassphrase(profile, secret);
      Arrays.fill(secret, (byte) 0);
    }
  }

  /** What is done with an open file. */
  @FunctionalInterface
  private interface Deed<T> {
    T with(VaultFile kept, byte[] key) throws GeneralSecurityException;
  }

  private <T> T opened(Profile profile, char[] passphrase, Deed<T> deed) {
    VaultFile kept = read(profile);
    byte[] key = kept.stretch().map(s -> s.key(passphrase)).orElseGet(() -> keyBeside(profile));
    try {
      return deed.with(kept, key);
    } catch (GeneralSecurityException e) {
      throw new VaultException(
          kept.stretch().isPresent() ? "vault.wrong" : "vault.broken", file(profile));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static byte[] secret(VaultFile kept, byte[] key, Profile profile)
      throws GeneralSecurityException {
    return kept.sealed().open(key, kept.owner(Sealed.Purpose.GATE_SECRET, profile));
  }

  private byte[] cards(VaultFile kept, byte[] key, Profile profile)
      throws GeneralSecurityException {
    return kept.cards().isPresent()
        ? kept.cards().get().open(key, kept.owner(Sealed.Purpose.CARD_KEY, profile))
        : bytes(CardKey.BYTES);
  }

  private static void requireUnbent(VaultFile kept, Profile profile) {
    refuse(kept.bound().flatMap(bound -> Binding.of(profile).from(bound)), profile);
  }

  private static void refuse(Optional<Binding.Difference> bent, Profile profile) {
    bent.ifPresent(
        difference -> {
          throw new VaultException(
              "vault.bent", profile.name(), difference.found(), difference.sealed());
        });
  }

  private VaultFile read(Profile profile) {
    if (!Files.exists(file(profile))) {
      throw new VaultException("vault.missing", profile.name());
    }
    try {
      VaultFile kept = VaultFile.read(file(profile));
      if (kept.stretch().isEmpty() && profile.environment() == Environment.LIVE) {
        throw new VaultException("vault.live.open", file(profile), profile.name());
      }
      return kept;
    } catch (IOException e) {
      throw VaultException.outOfReach("vault.unreadable", file(profile));
    }
  }

  private byte[] keyBeside(Profile profile) {
    try {
      String text = Files.readString(keyFile(profile), StandardCharsets.US_ASCII);
      return Base64.getDecoder().decode(text);
    } catch (IOException | IllegalArgumentException e) {
      throw VaultException.outOfReach("vault.unreadable", keyFile(profile));
    }
  }

  private Path file(Profile profile) {
    return folder.resolve(profile.name() + ".json");
  }

  private Path keyFile(Profile profile) {
    return folder.resolve(profile.name() + ".key");
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
