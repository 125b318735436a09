package app.paydesk.history;

import app.paydesk.money.Money;
import app.paydesk.payment.ChangeFeed;
import app.paydesk.payment.Likeness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;

/**
 * Prints how long the search for likely duplicates takes in a large generated history: run with the
 * number of payments, a million unless given.
 */
final class RadarSpeed {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final int LOOKS = 1_000;

  private RadarSpeed() {}

  /** Generates, looks and prints. */
  public static void main(String[] args) throws Exception {
    int payments = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    Path file = Files.createTempDirectory("radar-speed").resolve("history.db");
    try (HistoryDatabase database = HistoryDatabase.open(file, new ChangeFeed())) {
      fill(database, payments);
      SqliteJournal journal = new SqliteJournal(database);
      long[] micros = new long[LOOKS];
      int found = 0;
      for (int i = 0; i < LOOKS; i++) {
        int payee = new Random(i).nextInt(payments / 20);
        Likeness wanted =
            new Likeness(
                200,
                Set.of("customer:" + payee, "vpa:payee" + payee + "@upi"),
                "",
                Money.of(1_000 + payee % 5_000, "INR"),
                Set.of(10_000L + payee % 5_000 * 10L),
                NOW.minus(Duration.ofDays(7)));
        long start = System.nanoTime();
        found += journal.alike(wanted).size();
        micros[i] = (System.nanoTime() - start) / 1_000;
      }
      Arrays.sort(micros);
      System.out.printf(
          "%,d payments, %,d looks, %,d found: median %.2f ms, 99 %% under %.2f ms, most %.2f ms%n",
          payments,
          LOOKS,
          found,
          micros[LOOKS / 2] / 1e3,
          micros[LOOKS / 100 * 99] / 1e3,
          micros[LOOKS - 1] / 1e3);
    }
  }

  /** Each payee has twenty payments of one amount, spread over a year. */
  private static void fill(HistoryDatabase database, int payments) {
    database.write(
        c -> {
          try (var payment =
                  c.prepareStatement("INSERT INTO payment VALUES (?, 200, ?, ?, 0, NULL, '')");
              var operation =
                  c.prepareStatement(
                      "INSERT INTO operation VALUES (?, ?, 200, ?, 'upi-payout', ?, 'INR', '',"
                          + " 'SUCCEEDED', 'success', '0', ?, ?, '')");
              var payee =
                  c.prepareStatement("INSERT INTO payee VALUES (200, ?, ?, ?, ?, '', ?, 'INR')")) {
            Random random = new Random(1);
            for (int i = 1; i <= payments; i++) {
              int who = i % Math.max(1, payments / 20);
              long at = Sql.micros(NOW.minusSeconds(random.nextInt(365 * 86_400)));
              run(payment, i, "PO-" + i, "po-" + i);
              run(operation, i, "PO-" + i, "PO-" + i, 1_000 + who % 5_000, at, at);
              run(payee, "customer:" + who, at, i, "PO-" + i, 1_000 + who % 5_000);
              run(payee, "vpa:payee" + who + "@upi", at, i, "PO-" + i, 1_000 + who % 5_000);
            }
          }
          return payments;
        });
  }

  private static void run(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.executeUpdate();
  }
}
