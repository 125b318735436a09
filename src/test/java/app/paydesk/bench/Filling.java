package app.paydesk.bench;

import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.journal.ChangeFeed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;

/** Writes a large history by plain SQL: so many deliveries, and as many payments. */
final class Filling {
  static final long PROJECT = 200;
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  /** Payments of one payee, of one amount. */
  static final int EACH = 20;

  private static final long YEAR_SECONDS = 365 * 86_400L;
  private static final int PIECE = 10_000;
  private static final String[] NAMES = {"李明", "王芳", "伍倩文", "Ada Lovelace", "Grace Hopper"};

  private final int count;
  private final Random random = new Random(1);

  Filling(int count) {
    this.count = count;
  }

  void into(Path file) throws SQLException {
    HistoryDatabase.open(file, new ChangeFeed()).close();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      c.setAutoCommit(false);
      deliveries(c);
      payments(c);
      c.commit();
      texts(c);
    }
  }

  static String paymentId(int number) {
    return String.format(Locale.ROOT, "PO-2026%04d-%07d", number % 1_200, number);
  }

  static String status(int number) {
    if (number % 10_000 == 0) {
      return "expired";
    }
    return number % 20 == 0 ? "decline" : "success";
  }

  private static String verdict(int number) {
    return number % 1_000 == 0 ? "WRONG_SIGNATURE" : "VALID";
  }

  static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  /** A callback as the Gate writes them. */
  static byte[] body(int number, Random random) {
    byte[] signature = new byte[64];
    random.nextBytes(signature);
    String sum = "{\"amount\":" + (1_000 + random.nextInt(1_000_000)) + ",\"currency\":\"CNY\"}";
    String text =
        "{\"project_id\":200,\"payment\":{\"id\":\""
            + paymentId(number)
            + "\",\"type\":\"payout\",\"status\":\""
            + status(number)
            + "\",\"date\":\"2026-11-22T14:05:08+0000\",\"method\":\"china_union_pay_p2p\",\"sum\":"
            + sum
            + ",\"description\":\"\"},\"account\":{\"number\":\"621799******"
            + (1_000 + random.nextInt(9_000))
            + "\",\"card_holder\":\""
            + NAMES[random.nextInt(NAMES.length)]
            + "\"},\"customer\":{\"id\":\"c"
            + random.nextInt(100_000)
            + "\",\"phone\":\"86"
            + random.nextInt(1_000_000_000)
            + "\"},\"operation\":{\"id\":"
            + (10_000_000_000L + number * 7L)
            + ",\"type\":\"payout\",\"status\":\""
            + status(number)
            + "\",\"date\":\"2026-11-22T14:05:08+0000\",\"request_id\":\""
            + Long.toHexString(random.nextLong())
            + Long.toHexString(random.nextLong())
            + "\",\"sum_initial\":"
            + sum
            + ",\"sum_converted\":"
            + sum
            + ",\"provider\":{\"id\":1321,\"payment_id\":\""
            + random.nextInt(1_000_000_000)
            + "\",\"auth_code\":\"\"},\"code\":\"0\",\"message\":\"Success\"},\"signature\":\""
            + Base64.getEncoder().encodeToString(signature)
            + "\"}";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void deliveries(Connection c) throws SQLException {
    try (PreparedStatement row =
        c.prepareStatement(
            "INSERT INTO delivery (id, project_id, received, sender, headers, body, sha256,"
                + " verdict, detail, payment_id, operation_type, status, code, effect) VALUES (?,"
                + " 200, ?, '192.0.2.1', 'POST /callback', ?, x'', ?, '', ?, 'payout', ?, '0',"
                + " 'effect.repeat')")) {
      for (int i = 1; i <= count; i++) {
        long age = YEAR_SECONDS * (count - i) / count;
        run(
            row,
            i,
            micros(NOW.minusSeconds(age)),
            body(i, random),
            verdict(i),
            paymentId(i),
            status(i));
      }
    }
  }

  private void payments(Connection c) throws SQLException {
    try (PreparedStatement payment =
            c.prepareStatement(
                "INSERT INTO payment (id, project_id, payment_id, folded, open)"
                    + " VALUES (?, 200, ?, ?, 0)");
        PreparedStatement operation =
            c.prepareStatement(
                "INSERT INTO operation (payment, ref, project_id, payment_id, operation, amount,"
                    + " currency, payee, standing, status, code, created, changed, folded_text,"
                    + " entry) VALUES (?1, ?2, 200, ?3, 'upi-payout', ?4, 'INR', ?5, 'SUCCEEDED',"
                    + " 'success', '0', ?6, ?7, ?8, ?1)");
        PreparedStatement payee =
            c.prepareStatement("INSERT INTO payee VALUES (200, ?, ?, ?, ?, '', ?, 'INR')")) {
      for (int i = 1; i <= count; i++) {
        int who = i % Math.max(1, count / EACH);
        long at = micros(NOW.minusSeconds(YEAR_SECONDS * (count - i) / count));
        String id = paymentId(i);
        int amount = 1_000 + who % 5_000;
        run(payment, i, id, id.toLowerCase(Locale.ROOT));
        String to = NAMES[i % NAMES.length] + " · payee" + who + "@upi";
        String said = String.join("\n", id, id, to, "0").toLowerCase(Locale.ROOT);
        run(operation, i, id, id, amount, to, at, at, said);
        run(payee, "customer:" + who, at, i, id, amount);
        run(payee, "vpa:payee" + who + "@upi", at, i, id, amount);
      }
    }
  }

  private void texts(Connection c) throws SQLException {
    try (Statement statement = c.createStatement()) {
      for (int from = 0; from < count; from += PIECE) {
        statement.executeUpdate(
            "INSERT INTO delivery_text (rowid, said) SELECT id, said FROM delivery_said WHERE id > "
                + from
                + " AND id <= "
                + (from + PIECE));
        statement.executeUpdate(
            "UPDATE delivery_indexed SET mark = " + Math.min(count, from + PIECE));
        statement.executeUpdate(
            "INSERT INTO payment_text (rowid, said) SELECT entry, group_concat(said, '')"
                + " FROM payment_said WHERE payment > "
                + from
                + " AND payment <= "
                + (from + PIECE)
                + " GROUP BY entry ORDER BY entry");
        c.commit();
      }
    }
  }

  private static void run(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.executeUpdate();
  }
}
