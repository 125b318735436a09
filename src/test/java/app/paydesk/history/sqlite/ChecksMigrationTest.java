package app.paydesk.history.sqlite;

import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.GateReply;
import app.paydesk.journal.Actors;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.StatusChecks.Planned;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.StatusCheck.Lane;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history from before checks were planned with its payments. */
class ChecksMigrationTest {
  private static final PaymentKey SENDING = key("PO-sending");
  private static final PaymentKey UNKNOWN = key("PO-unknown");
  private static final PaymentKey ACCEPTED = key("PO-accepted");
  private static final PaymentKey REFUSED = key("PO-refused");

  @TempDir Path home;

  private static PaymentKey key(String id) {
    return new PaymentKey(112, new PaymentId(id));
  }

  private static void older(Path file) throws SQLException {
    OldFile.make(file, 12);
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      old(c, SENDING, 0);
      old(c, UNKNOWN, 1, unanswered(UNKNOWN));
      old(
          c,
          ACCEPTED,
          2,
          new PaymentEvent.Accepted(NOON, ref(ACCEPTED), "req-1", Duration.ofMillis(80)));
      old(
          c,
          REFUSED,
          3,
          new PaymentEvent.Refused(NOON, ref(REFUSED), 400, "2004", "no", List.of()));
    }
  }

  private static String ref(PaymentKey key) {
    return key.id().value();
  }

  private static PaymentEvent unanswered(PaymentKey key) {
    return new PaymentEvent.Unanswered(NOON, ref(key), GateReply.Why.TIMED_OUT, "");
  }

  /** Writes what an older Paydesk wrote of a payment that was sent some minutes after noon. */
  private static void old(Connection c, PaymentKey key, int minute, PaymentEvent... outcome)
      throws SQLException {
    List<PaymentEvent> events = new ArrayList<>();
    events.add(
        new PaymentEvent.Recorded(
            NOON,
            ref(key),
            "cup-payout",
            Optional.empty(),
            "John Johnson",
            "/v2/x",
            JsonObject.empty(),
            Map.of()));
    events.add(new PaymentEvent.Sending(NOON.plusSeconds(60L * minute), ref(key)));
    events.addAll(List.of(outcome));
    Payment payment = Fold.fold(key, events);
    ProjectionRows rows = ProjectionRows.of(payment);
    Sql.update(
        c,
        "INSERT INTO payment (project_id, payment_id, folded, open) VALUES (112, ?, ?, ?)",
        ref(key),
        key.id().folded(),
        rows.open() ? 1 : 0);
    long row = Sql.number(c, "SELECT max(id) FROM payment");
    for (PaymentEvent event : events) {
      Sql.update(
          c,
          "INSERT INTO event (payment, at, kind, payload) VALUES (?, ?, ?, ?)",
          row,
          Sql.micros(event.at()),
          EventJson.kind(event),
          EventJson.write(event));
    }
    ProjectionRows.Line line = rows.lines().getFirst();
    Sql.update(
        c,
        "INSERT INTO operation (payment, ref, project_id, payment_id, operation, payee, standing,"
            + " status, code, created, changed, folded_text)"
            + " VALUES (?, ?, 112, ?, 'cup-payout', '', ?, '', '', ?, ?, '')",
        row,
        line.ref(),
        line.ref(),
        line.standing(),
        line.created(),
        line.changed());
  }

  private static void requireWhole(Path file) {
    try (HistoryDatabase database = HistoryDatabase.open(file, new ChangeFeed())) {
      SqliteJournal journal = new SqliteJournal(database);
      assertThat(
              journal.statusChecks().due(112, Lane.SELDOM, NOON.plusSeconds(3_600), 10).stream()
                  .map(Planned::key))
          .containsExactly(SENDING, UNKNOWN, ACCEPTED);
      assertThat(journal.statusChecks().next(REFUSED)).isEmpty();
      assertThat(journal.sending(112)).containsExactly(SENDING);
    }
  }

  @Test
  void whatWasOpenIsPlannedTheOldestFirst() throws SQLException {
    Path file = home.resolve("history.db");
    older(file);
    requireWhole(file);
  }

  @Test
  void aMigrationThatEndsAfterAnyStatementIsDoneAtTheNextStart() throws Exception {
    OldFile.breakOffAfterEach(
        14, home, ChecksMigrationTest::older, ChecksMigrationTest::requireWhole);
  }

  @Test
  void aPaymentThatWasSentBeforeKeepsItsPlaceWhenSomethingIsHeard() throws SQLException {
    Path file = home.resolve("history.db");
    older(file);
    try (HistoryDatabase database = HistoryDatabase.open(file, new ChangeFeed())) {
      SqliteJournal journal = new SqliteJournal(database);
      Writes.append(
          journal,
          UNKNOWN,
          Actors.DESK,
          List.of(new PaymentEvent.NotKnown(NOON.plusSeconds(90), ref(UNKNOWN), "3061")));
      assertThat(journal.statusChecks().due(112, Lane.SELDOM, NOON.plusSeconds(3_600), 10))
          .extracting(Planned::key)
          .contains(UNKNOWN);
    }
  }
}
