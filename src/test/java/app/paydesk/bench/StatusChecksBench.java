package app.paydesk.bench;

import app.paydesk.desk.Desk;
import app.paydesk.desk.status.Resolver;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.message.StatusReply;
import app.paydesk.gate.wire.StatusSource;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.Actors;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;

/** What many open payments cost while none of them is due to be asked for. */
final class StatusChecksBench {
  private static final long PROJECT = 200;
  private static final Duration WATCHED = Duration.ofSeconds(20);
  private static final double MOST_PERCENT = 1;

  private StatusChecksBench() {}

  /** Prints the figures; 1 if they cost a hundredth of a core or more, or if any was asked for. */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0], "checks.db");
    int payments = Integer.parseInt(args[1]);
    Files.deleteIfExists(file);
    fill(file, payments);
    AtomicLong questions = new AtomicLong();
    long opening = System.nanoTime();
    ScheduledExecutorService scheduler =
        Executors.newScheduledThreadPool(4, Thread.ofVirtual().factory());
    try (HistoryDatabase database = HistoryDatabase.open(file, new ChangeFeed());
        scheduler) {
      SqliteJournal journal = new SqliteJournal(database);
      desk(journal).recover();
      double opened = (System.nanoTime() - opening) / 1e6;
      new Resolver(PROJECT, gate(questions), journal, Clock.systemUTC(), System::nanoTime)
          .start(scheduler);
      Thread.sleep(Duration.ofSeconds(5));
      double percent = percent();
      long start = System.nanoTime();
      int open = journal.open(PROJECT).size();
      double folded = (System.nanoTime() - start) / 1e6;
      System.out.println(
          "| open | start ms | percent of a core | questions | all folded once ms |");
      System.out.println("|--:|--:|--:|--:|--:|");
      System.out.printf(
          Locale.ROOT,
          "| %d | %.0f | %.2f | %d | %.0f |%n",
          open,
          opened,
          percent,
          questions.get(),
          folded);
      scheduler.shutdownNow();
      Files.deleteIfExists(file);
      System.exit(percent < MOST_PERCENT && questions.get() == 0 ? 0 : 1);
    }
  }

  private static double percent() throws InterruptedException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    Thread.sleep(WATCHED);
    return 100.0 * (system.getProcessCpuTime() - cpu) / (System.nanoTime() - start);
  }

  private static Desk desk(SqliteJournal journal) {
    return new Desk(
        PROJECT,
        _ -> new GateReply.Unanswered(GateReply.Why.BROKEN, "", Duration.ZERO),
        journal,
        Clock.systemUTC());
  }

  private static StatusSource gate(AtomicLong questions) {
    return new StatusSource() {
      @Override
      public StatusReply status(long projectId, String paymentId) {
        questions.incrementAndGet();
        return new StatusReply.Unclear("none");
      }

      @Override
      public StatusReply statusByRequest(long projectId, String requestId) {
        return status(projectId, requestId);
      }
    };
  }

  /** One payment by the desk's own means, and the others like it. */
  private static void fill(Path file, int payments) throws SQLException {
    Instant now = Instant.now();
    try (HistoryDatabase database = HistoryDatabase.open(file, new ChangeFeed())) {
      SqliteJournal journal = new SqliteJournal(database);
      PaymentKey key = new PaymentKey(PROJECT, new PaymentId("PO-0000000"));
      Writes.record(
          journal,
          key,
          Actors.DESK,
          new PaymentEvent.Recorded(
              now,
              "PO-0000000",
              "cup-payout",
              Optional.of(Money.of(250, "USD")),
              "John Johnson",
              "/v2/x",
              JsonObject.empty(),
              Map.of()));
      Writes.append(
          journal,
          key,
          Actors.DESK,
          List.of(
              new PaymentEvent.Sending(now, "PO-0000000"),
              new PaymentEvent.Accepted(now, "PO-0000000", "req", Duration.ofMillis(80))));
    }
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement()) {
      c.setAutoCommit(false);
      long later = Filling.micros(now.plus(Duration.ofMinutes(9)));
      s.executeUpdate(
          "UPDATE payment SET check_lane = 'SELDOM', check_pause = 600000000, next_check = "
              + later);
      s.executeUpdate(
          "CREATE TEMP TABLE n AS WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL"
              + " SELECT i + 1 FROM n WHERE i < "
              + payments
              + ")"
              + " SELECT i, printf('PO-%07d', i) AS name FROM n");
      s.executeUpdate(
          "INSERT INTO payment (id, project_id, payment_id, folded, open, next_check, check_lane,"
              + " check_pause, check_sent) SELECT i, project_id, name, lower(name), 1, next_check,"
              + " check_lane, check_pause, check_sent FROM n, payment WHERE payment.id = 1");
      s.executeUpdate(
          "INSERT INTO entry (payment, at, actor, kind, payload) SELECT i, at, actor, kind,"
              + " replace(payload, 'PO-0000000', name) FROM n, entry WHERE payment = 1");
      s.executeUpdate(
          "INSERT INTO operation (payment, ref, project_id, payment_id, operation, amount,"
              + " currency, payee, standing, status, code, created, changed, folded_text, entry)"
              + " SELECT i, name, project_id, name, operation, amount, currency, payee, standing,"
              + " status, code, created, changed, folded_text, i * 3 FROM n, operation"
              + " WHERE payment = 1");
      s.executeUpdate("UPDATE payment_indexed SET mark = (SELECT max(id) FROM entry)");
      c.commit();
    }
  }
}
