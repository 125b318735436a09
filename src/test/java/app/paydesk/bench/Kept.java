package app.paydesk.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** What a history holds: callbacks that are there together with what they did. */
record Kept(Set<String> hashes, String integrity) {

  static Kept read(Path history) throws SQLException {
    Set<String> hashes = new HashSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + history);
        Statement statement = connection.createStatement()) {
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT hex(d.sha256) FROM delivery d WHERE d.verdict = 'VALID' AND EXISTS (SELECT 1"
                  + " FROM payment p JOIN event e ON e.payment = p.id WHERE p.project_id ="
                  + " d.project_id AND p.folded = lower(d.payment_id) AND json_extract(e.payload,"
                  + " '$.delivery') = d.id)")) {
        while (rows.next()) {
          hashes.add(rows.getString(1));
        }
      }
      try (ResultSet check = statement.executeQuery("PRAGMA integrity_check")) {
        return new Kept(hashes, check.next() ? check.getString(1) : "unknown");
      }
    }
  }

  boolean has(byte[] body) {
    return hashes.contains(HexFormat.of().withUpperCase().formatHex(BareLimit.sha256(body)));
  }
}
