package app.paydesk.bench;

import app.paydesk.gate.Callbacks;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.Actors;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Writes;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What a busy Gate sends: signed callbacks about payouts that the history knows as sent, each
 * payout's words in their order, and every twentieth callback a repeat.
 */
final class Traffic {
  static final int PAYMENTS = 100_000;
  static final int REPEAT_EVERY = 20;
  static final long PROJECT = 200;

  private static final int REPEAT_OF = 7;
  private static final List<String> WORDS =
      List.of("processing", "external processing", "awaiting finalization", "success");
  private static final Instant START =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(600);

  private final JsonObject example = Callbacks.read("cup-payout-success");
  private final List<byte[]> bodies = new ArrayList<>();

  Traffic(String secret) {
    try (SigningKey key = SigningKey.of(secret.toCharArray())) {
      for (int word = 0; word < WORDS.size(); word++) {
        for (int payment = 0; payment < PAYMENTS; payment++) {
          JsonObject body = Signature.signedRoot(callback(payment, word), key);
          bodies.add(Json.compact(body).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  static String id(int payment) {
    return "BENCH-" + payment;
  }

  /** The payment that a callback speaks of. */
  static int payment(int number) {
    return distinct(number) % PAYMENTS;
  }

  /** How many there are. */
  int size() {
    return bodies.size();
  }

  byte[] body(int number) {
    return bodies.get(distinct(number) % bodies.size());
  }

  private static int distinct(int number) {
    return number % REPEAT_EVERY == REPEAT_EVERY - 1 ? number - REPEAT_OF : number;
  }

  private JsonObject callback(int payment, int word) {
    return example
        .with("payment.id", id(payment))
        .with("payment.status", WORDS.get(word))
        .with("payment.date", date(word))
        .with("operation.id", 45_343_000_000_000L + payment)
        .with("operation.request_id", request(payment))
        .with("operation.status", WORDS.get(word))
        .with("operation.date", date(word));
  }

  private static String date(int word) {
    return START.plusSeconds(60L + word).toString().replace("Z", "+0000");
  }

  private static String request(int payment) {
    return "request-" + payment;
  }

  /** Makes the history of one who sent all these payouts. */
  void prepare(Path history) throws InterruptedException, SQLException {
    try (HistoryDatabase database = HistoryDatabase.open(history, new ChangeFeed())) {
      SqliteJournal journal = new SqliteJournal(database);
      try (ExecutorService clerks = Executors.newFixedThreadPool(64)) {
        for (int i = 0; i < PAYMENTS; i++) {
          int payment = i;
          clerks.execute(() -> sent(journal, payment));
        }
      }
    }
    index(history);
  }

  /** A history that has grown over time has its texts in the index. */
  private static void index(Path history) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + history);
        Statement statement = c.createStatement()) {
      statement.executeUpdate("DELETE FROM payment_text");
      statement.executeUpdate(
          "INSERT INTO payment_text (rowid, said)"
              + " SELECT entry, group_concat(said, '') FROM payment_said GROUP BY entry");
      statement.executeUpdate("UPDATE payment_indexed SET mark = (SELECT max(id) FROM event)");
    }
  }

  private void sent(SqliteJournal journal, int payment) {
    String id = id(payment);
    Instant at = START.plus(payment, ChronoUnit.MICROS);
    PaymentKey key = new PaymentKey(PROJECT, new PaymentId(id));
    JsonObject request =
        example
            .without("operation")
            .without("project_id")
            .with("general.payment_id", id)
            .with("general.project_id", PROJECT);
    Writes.record(
        journal,
        key,
        Actors.DESK,
        new PaymentEvent.Recorded(
            at,
            id,
            "cup-payout",
            Optional.of(Money.of(48_560, "CNY")),
            "伍倩文 · 621799******3840",
            "/v2/payment/chinaunionpay/payout",
            request,
            Map.of()));
    Writes.append(
        journal,
        key,
        Actors.DESK,
        List.of(
            new PaymentEvent.Sending(at.plusMillis(1), id),
            new PaymentEvent.Accepted(
                at.plusMillis(300), id, request(payment), Duration.ofMillis(299))));
  }
}
