package app.paydesk.backup;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.profile.BackupKey;
import app.paydesk.profile.BackupKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The mark of a backup's list, in a file beside it. Whoever can write to the folder can make files
 * and list anew, but no mark.
 *
 * @param key name of the key that made it
 * @param mark see {@link BackupKey#mark}
 */
record ListMark(String key, String mark) {
  static final String FILE = "backup.mark";

  static void write(Path folder, byte[] list, BackupKey key) throws IOException {
    Path file = folder.resolve(FILE);
    JsonObject json =
        JsonObject.empty()
            .with("version", 1)
            .with("algorithm", "hmac-sha256")
            .with("key", key.name())
            .with("mark", key.mark(list));
    Files.writeString(file, Json.pretty(json) + "\n");
    Folders.flush(file);
  }

  /**
   * Holds a list against its mark.
   *
   * @param home where the backup is to be put; it may know the key
   * @return the key; empty where a person said that nothing proves the backup
   * @throws BackupException if the list is not the one that was marked, or nothing shows that it is
   */
  static Optional<BackupKey> prove(Path backup, byte[] list, Path home, Trust trust) {
    Optional<ListMark> found = read(backup);
    Optional<BackupKey> known = found.flatMap(mark -> mark.knownTo(home));
    if (known.isPresent()) {
      return Optional.of(found.orElseThrow().held(known.get(), list, backup));
    }
    return switch (trust) {
      case Trust.Unproven _ -> Optional.empty();
      case Trust.ByPassphrase asked ->
          Optional.of(
              found
                  .orElseThrow(() -> new BackupException("backup.unmarked", backup))
                  .byPassphrase(asked, list, backup));
    };
  }

  private static Optional<ListMark> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      JsonObject json = Json.object(Files.readAllBytes(file));
      return Optional.of(new ListMark(json.text("key").orElse(""), json.text("mark").orElse("")));
    } catch (IOException | JsonException e) {
      throw BackupException.notSo("backup.list", folder);
    }
  }

  private Optional<BackupKey> knownTo(Path home) {
    return new BackupKeys(home).kept().filter(kept -> kept.name().equals(key));
  }

  private BackupKey byPassphrase(Trust.ByPassphrase trust, byte[] list, Path backup) {
    BackupKeys sealed = new BackupKeys(backup);
    List<String> profiles = sealed.openers(key);
    if (profiles.isEmpty()) {
      throw new BackupException("backup.unprovable", backup);
    }
    char[] typed = trust.ask().apply(profiles);
    try {
      return profiles.stream()
          .flatMap(profile -> sealed.unlock(profile, typed).stream())
          .findFirst()
          .map(opened -> held(opened, list, backup))
          .orElseThrow(() -> new BackupException("backup.passphrase", String.join(", ", profiles)));
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private BackupKey held(BackupKey opened, byte[] list, Path backup) {
    byte[] right = opened.mark(list).getBytes(StandardCharsets.US_ASCII);
    if (!MessageDigest.isEqual(right, mark.getBytes(StandardCharsets.UTF_8))) {
      opened.close();
      throw BackupException.notSo("backup.list", backup);
    }
    return opened;
  }
}
