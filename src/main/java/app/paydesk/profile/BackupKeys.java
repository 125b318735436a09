package app.paydesk.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The backup key of a home, in two forms. In {@link #FILE} it lies open, for the user only, so that
 * a backup asks nobody anything and the home knows its own backups; no backup holds that file. With
 * each secret that has a passphrase it lies sealed as well, which backups hold: so any of these
 * passphrases proves a backup where the home is lost. It opens nothing but lists of backups.
 */
public final class BackupKeys {
  /** The file in the folder of secrets; no profile is called so. */
  public static final String FILE = "backup.list.key";

  private static final String ENDING = ".json";
  private static final int LONGEST = 256;

  private final Path secrets;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param home a home, or a backup of one
   */
  public BackupKeys(Path home) {
    this.secrets = home.resolve("secrets");
  }

  /** The key that lies open, if there is one. */
  public Optional<BackupKey> kept() {
    Path file = secrets.resolve(FILE);
    byte[] key = new byte[0];
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
        return Optional.empty();
      }
      key = Base64.getDecoder().decode(Files.readAllBytes(file));
      return Optional.of(new BackupKey(key));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /**
   * The key that lies open, made where there is none.
   *
   * @throws VaultException if it cannot be written
   */
  public BackupKey made() {
    return kept()
        .orElseGet(
            () -> {
              byte[] fresh = new byte[BackupKey.BYTES];
              random.nextBytes(fresh);
              try (BackupKey key = new BackupKey(fresh)) {
                keep(key);
              } finally {
                Arrays.fill(fresh, (byte) 0);
              }
              return kept()
                  .orElseThrow(
                      () -> VaultException.outOfReach("vault.unwritable", secrets.resolve(FILE)));
            });
  }

  /**
   * Lays a key open in this home, in place of any other.
   *
   * @throws VaultException if it cannot be written
   */
  public void keep(BackupKey key) {
    byte[] bytes = key.bytes();
    byte[] text = Base64.getEncoder().encode(bytes);
    try {
      SafeFile.write(secrets.resolve(FILE), text);
    } catch (IOException e) {
      throw VaultException.outOfReach("vault.unwritable", secrets.resolve(FILE));
    } finally {
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(text, (byte) 0);
    }
  }

  /** The profiles whose passphrases open the key of that name, in order. */
  public List<String> openers(String key) {
    if (!Files.isDirectory(secrets, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(secrets)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .filter(ProfileName::sound)
          .filter(profile -> opens(profile, key))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private boolean opens(String profile, String key) {
    return file(profile)
        .filter(file -> file.stretch().isPresent())
        .flatMap(VaultFile::backup)
        .filter(backup -> backup.name().equals(key))
        .isPresent();
  }

  /** The key, by the passphrase of a profile; empty if that is wrong. */
  public Optional<BackupKey> unlock(String profile, char[] passphrase) {
    Optional<VaultFile> found = file(profile);
    if (found.isEmpty() || found.get().stretch().isEmpty() || found.get().backup().isEmpty()) {
      return Optional.empty();
    }
    byte[] key = found.get().stretch().get().key(passphrase);
    byte[] opened = new byte[0];
    try {
      opened = found.get().backup().get().open(key, found.get(), profile);
      return Optional.of(new BackupKey(opened));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    } finally {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(opened, (byte) 0);
    }
  }

  /** The key of this home, for the file of a profile with a passphrase. */
  SealedBackupKey sealed(Profile profile, Binding bound, byte[] key) {
    byte[] nonce = new byte[Sealed.NONCE_BYTES];
    random.nextBytes(nonce);
    try (BackupKey backup = made()) {
      byte[] bytes = backup.bytes();
      try {
        String owner = Sealed.owner(Sealed.Purpose.BACKUP_KEY, profile, bound);
        return new SealedBackupKey(backup.name(), Sealed.of(bytes, key, nonce, owner));
      } finally {
        Arrays.fill(bytes, (byte) 0);
      }
    }
  }

  /** Whether its passphrase opens the key of this home; a home without one takes the file's. */
  boolean provenBy(VaultFile kept, byte[] key, Profile profile) throws GeneralSecurityException {
    if (kept.stretch().isEmpty() || kept.backup().isEmpty()) {
      return kept.stretch().isEmpty();
    }
    Optional<BackupKey> ofHome = kept();
    if (ofHome.isEmpty()) {
      byte[] opened = kept.backup().get().open(key, kept, profile.name());
      try (BackupKey backup = new BackupKey(opened)) {
        keep(backup);
        return backup.name().equals(kept.backup().get().name());
      } finally {
        Arrays.fill(opened, (byte) 0);
      }
    }
    try (BackupKey backup = ofHome.get()) {
      return backup.name().equals(kept.backup().get().name());
    }
  }

  private Optional<VaultFile> file(String profile) {
    try {
      Path file = secrets.resolve(profile + ENDING);
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(VaultFile.read(file))
          : Optional.empty();
    } catch (IOException | VaultException e) {
      return Optional.empty();
    }
  }
}
