package app.paydesk.history;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The home of the build of 23 November 2026; see {@code oldhome/README.txt}. */
public final class OldHome {
  /** The profile with 10,000 payments. */
  public static final String SANDBOX = "sandbox";

  /** The sealed profile with 250 payments. */
  public static final String SEALED = "month-end";

  public static final String PASSPHRASE = "a passphrase of November";

  /** Version of its tables. */
  public static final int VERSION = 5;

  private static final String ROWS = ".rows";

  private OldHome() {}

  /** Puts the home in a folder, with the history of one of its profiles. */
  public static void unpack(Path home, String profile) throws IOException, SQLException {
    try (ZipInputStream zip = zip()) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.equals("history/" + profile + ROWS)) {
          restore(file(home, profile), new DataInputStream(new BufferedInputStream(zip)));
        } else if (name.equals("profiles.json") || name.startsWith("secrets/")) {
          Path file = home.resolve(name);
          Files.createDirectories(Objects.requireNonNull(file.getParent()));
          Files.copy(zip, file);
        }
      }
    }
  }

  /** The history of a profile. */
  public static Path file(Path home, String profile) {
    return home.resolve("history").resolve(profile + ".db");
  }

  /** How that build showed the payments of a profile, line by line. */
  public static List<String> shown(String profile) throws IOException {
    try (ZipInputStream zip = zip()) {
      ZipEntry entry = zip.getNextEntry();
      while (!entry.getName().equals(profile + ".txt")) {
        entry = zip.getNextEntry();
      }
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static ZipInputStream zip() {
    return new ZipInputStream(
        Objects.requireNonNull(OldHome.class.getResourceAsStream("/oldhome/home-2026-11-23.zip")));
  }

  private static void restore(Path file, DataInputStream in) throws IOException, SQLException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = c.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      for (int version = 1; version <= VERSION; version++) {
        statement.executeUpdate(script(version));
      }
      statement.executeUpdate("PRAGMA user_version = " + VERSION);
      c.setAutoCommit(false);
      for (int tables = in.readUnsignedShort(); tables > 0; tables--) {
        table(c, in);
      }
      c.commit();
    }
  }

  private static String script(int version) throws IOException {
    try (InputStream in = OldHome.class.getResourceAsStream("/history/V" + version + ".sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void table(Connection c, DataInputStream in) throws IOException, SQLException {
    String table = in.readUTF();
    List<String> names = new ArrayList<>();
    for (int columns = in.readUnsignedShort(); columns > 0; columns--) {
      names.add(in.readUTF());
    }
    int rows = in.readInt();
    List<Object[]> columns = new ArrayList<>();
    for (String _ : names) {
      columns.add(column(in, rows));
    }
    String places = String.join(", ", Collections.nCopies(names.size(), "?"));
    try (Statement statement = c.createStatement();
        PreparedStatement insert =
            c.prepareStatement(
                "INSERT INTO %s (%s) VALUES (%s)"
                    .formatted(table, String.join(", ", names), places))) {
      statement.executeUpdate("DELETE FROM " + table);
      for (int row = 0; row < rows; row++) {
        for (int i = 0; i < columns.size(); i++) {
          insert.setObject(i + 1, columns.get(i)[row]);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static Object[] column(DataInputStream in, int rows) throws IOException {
    Object[] values = new Object[rows];
    long last = 0;
    for (int row = 0; row < rows; row++) {
      byte type = in.readByte();
      switch (type) {
        case 'I' -> values[row] = last += in.readLong();
        case 'T' -> values[row] = new String(bytes(in), StandardCharsets.UTF_8);
        case 'B' -> values[row] = bytes(in);
        case 'N' -> values[row] = null;
        default -> throw new IOException("no such type: " + type);
      }
    }
    return values;
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }
}
