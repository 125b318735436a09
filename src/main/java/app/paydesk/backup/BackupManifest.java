package app.paydesk.backup;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What stands in a backup: written last, so that a folder without one is no whole backup.
 *
 * @param made when the backup was begun; what happened later is not in it
 */
record BackupManifest(Instant made, List<Entry> entries) {
  static final String FILE = "backup.json";
  private static final int VERSION = 1;

  /**
   * One file.
   *
   * @param name path below the backup with {@code /}
   * @param payments how many payments a history holds, 0 for other files
   */
  record Entry(String name, long bytes, String sha256, long payments) {}

  BackupManifest {
    entries = List.copyOf(entries);
  }

  static Entry entry(Path folder, Path file, long payments) throws IOException {
    String name = folder.relativize(file).toString().replace('\\', '/');
    return new Entry(name, Files.size(file), digest(file), payments);
  }

  /** Writes the list and gives its bytes. */
  byte[] write(Path folder) throws IOException {
    List<JsonValue> files = new ArrayList<>();
    for (Entry entry : entries) {
      files.add(
          JsonObject.empty()
              .with("name", entry.name())
              .with("bytes", entry.bytes())
              .with("sha256", entry.sha256())
              .with("payments", entry.payments()));
    }
    JsonObject json =
        JsonObject.empty()
            .with("version", VERSION)
            .with("made", made.toString())
            .with("files", new JsonValue.Array(files));
    Path file = folder.resolve(FILE);
    byte[] list = (Json.pretty(json) + "\n").getBytes(StandardCharsets.UTF_8);
    Files.write(file, list);
    Folders.flush(file);
    return list;
  }

  /**
   * The bytes of a list.
   *
   * @throws BackupException if there is none or it cannot be read
   */
  static byte[] bytes(Path folder) {
    try {
      return Files.readAllBytes(folder.resolve(FILE));
    } catch (IOException e) {
      throw new BackupException("backup.none", folder);
    }
  }

  /**
   * @param list the bytes of the list
   * @throws BackupException if it is none, lists nothing or a newer Paydesk wrote it
   */
  static BackupManifest read(Path folder, byte[] list) {
    try {
      JsonObject json = Json.object(list);
      long version = json.whole("version").orElse(0L);
      if (version > VERSION) {
        throw new BackupException("backup.newer", folder);
      }
      Instant made = Instant.parse(json.text("made").orElse(""));
      List<Entry> entries = new ArrayList<>();
      if (json.at("files").orElse(null) instanceof JsonValue.Array files) {
        for (JsonValue file : files.items()) {
          entries.add(entry(folder, file));
        }
      }
      if (entries.isEmpty()) {
        throw new BackupException("backup.none", folder);
      }
      return new BackupManifest(made, entries);
    } catch (JsonException | DateTimeException e) {
      throw new BackupException("backup.none", folder);
    }
  }

  private static Entry entry(Path folder, JsonValue value) {
    if (value instanceof JsonObject file) {
      String name = file.text("name").orElse("");
      Path place = folder.resolve(name).normalize();
      boolean below = place.startsWith(folder) && !place.equals(folder);
      if (!name.isEmpty() && below && !Backup.leftBehind(folder.relativize(place))) {
        return new Entry(
            name,
            file.whole("bytes").orElse(-1L),
            file.text("sha256").orElse(""),
            file.whole("payments").orElse(0L));
      }
    }
    throw new BackupException("backup.none", folder);
  }

  /** The first file that is missing or is not what was written. */
  void hold(Path folder) throws IOException {
    for (Entry entry : entries) {
      Path file = folder.resolve(entry.name());
      if (Folders.linked(folder, file)
          || !Files.isRegularFile(file)
          || Files.size(file) != entry.bytes()
          || !digest(file).equals(entry.sha256())) {
        throw BackupException.notSo("backup.changed", file);
      }
    }
  }

  long payments() {
    return entries.stream().mapToLong(Entry::payments).sum();
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
