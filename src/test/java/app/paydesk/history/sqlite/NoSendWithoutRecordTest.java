package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.desk.Desk;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.wire.Gate;
import app.paydesk.gate.wire.GateRequest;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Agreement;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the file cannot keep is not sent, and what was kept outlives a crash and a wrong clock. */
class NoSendWithoutRecordTest {
  @TempDir Path home;
  private final List<GateRequest> posted = new ArrayList<>();

  private final Gate gate =
      request -> {
        posted.add(request);
        return new GateReply.Accepted(
            "req-" + posted.size(), JsonObject.empty(), Duration.ofMillis(20));
      };

  private Path file() {
    return home.resolve("history.db");
  }

  private HistoryDatabase open(Path file) {
    return HistoryDatabase.open(file, new ChangeFeed());
  }

  private Desk desk(HistoryDatabase database, Clock clock) {
    return new Desk(200, gate, new SqliteJournal(database), clock);
  }

  private static void pragma(HistoryDatabase database, String pragma) {
    database.write(c -> Sql.number(c, pragma));
  }

  private static Submission payout(String id, int number) {
    Operation operation = Methods.installed().operation("upi-payout").orElseThrow();
    Map<String, String> values =
        Map.of(
            "payment.amount", "1500.00",
            "payment.currency", "INR",
            "customer.id", "249" + number,
            "customer.ip_address", "203.0.113.9",
            "customer.first_name", "Ada" + "a".repeat(number),
            "customer.last_name", "Lovelace",
            "customer.phone", "9876543210",
            "customer.email", "ada@example.com",
            "customer.address", "Delhi, Main st., 20",
            "account.number", "ada" + number + "@upi");
    Draft draft =
        new Draft(
            operation, operation.currencies().getFirst(), Agreement.NONE, values, Optional.empty());
    return new Submission(new PaymentId(id), id, draft, Map.of());
  }

  @Test
  void aFullDiskIsSaidAndNothingIsSent() {
    try (HistoryDatabase database = open(file())) {
      Desk desk = desk(database, Clock.systemUTC());
      long pages = database.write(c -> Sql.number(c, "PRAGMA page_count"));
      pragma(database, "PRAGMA max_page_count = " + pages);
      int sent = 0;
      SubmitException refused = null;
      while (refused == null) {
        try {
          desk.submit(payout("FULL-" + sent, sent));
          sent++;
        } catch (SubmitException e) {
          refused = e;
        }
      }
      assertThat(refused.message().key()).isIn("submit.disk-full", "submit.outcome-not-kept");
      int before = posted.size();
      assertThatThrownBy(() -> desk.submit(payout("FULL-next", 90)))
          .isInstanceOfSatisfying(
              SubmitException.class,
              e -> assertThat(e.message().key()).isEqualTo("submit.disk-full"));
      assertThat(posted).hasSize(before);
      pragma(database, "PRAGMA max_page_count = 100000");
      assertThat(desk.submit(payout("FULL-again", 91)).standing()).isEqualTo(PaymentState.WAITING);
    }
  }

  @Test
  void aFileThatMayNotBeWrittenIsSaidAndNothingIsSent() {
    try (HistoryDatabase database = open(file())) {
      Desk desk = desk(database, Clock.systemUTC());
      database.write(
          c -> {
            Sql.run(c, "PRAGMA query_only = ON");
            return true;
          });
      assertThatThrownBy(() -> desk.submit(payout("READ-ONLY", 1)))
          .isInstanceOfSatisfying(
              SubmitException.class,
              e -> assertThat(e.message().key()).isEqualTo("submit.read-only"));
      assertThat(posted).isEmpty();
    }
  }

  @Test
  void theLogThatACrashLeftIsTakenUpWithAllThatWasSent() throws Exception {
    Path crashed = Files.createDirectory(home.resolve("crashed"));
    try (HistoryDatabase database = open(file())) {
      Desk desk = desk(database, Clock.systemUTC());
      for (int i = 0; i < 20; i++) {
        desk.submit(payout("LOG-" + i, i));
      }
      assertThat(Files.size(home.resolve("history.db-wal"))).isPositive();
      Files.copy(file(), crashed.resolve("history.db"));
      Files.copy(home.resolve("history.db-wal"), crashed.resolve("history.db-wal"));
    }
    try (HistoryDatabase again = open(crashed.resolve("history.db"))) {
      SqliteJournal journal = new SqliteJournal(again);
      for (int i = 0; i < 20; i++) {
        assertThat(journal.find(HistoryTest.key("LOG-" + i)).map(Payment::standing))
            .contains(PaymentState.WAITING);
      }
    }
  }

  @Test
  void aClockTurnedBackBetweenTwoSendsChangesNothingOfTheirOutcome() {
    try (HistoryDatabase database = open(file())) {
      Clock now = Clock.fixed(HistoryTest.NOON, ZoneOffset.UTC);
      Clock earlier = Clock.offset(now, Duration.ofDays(-3));
      desk(database, now).submit(payout("CLOCK-1", 1));
      Payment sent = desk(database, earlier).submit(payout("CLOCK-2", 2));
      SqliteJournal journal = new SqliteJournal(database);

      assertThat(sent.standing()).isEqualTo(PaymentState.WAITING);
      assertThat(journal.find(HistoryTest.key("CLOCK-1")).map(Payment::standing))
          .contains(PaymentState.WAITING);
      assertThat(journal.open(200)).hasSize(2);
      assertThat(desk(database, earlier).recover()).isEmpty();
    }
  }
}
