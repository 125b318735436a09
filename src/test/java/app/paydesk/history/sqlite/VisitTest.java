package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.journal.list.PaymentQuery;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All rows of a long history are shown with a few in memory, and its writer is not held up. */
class VisitTest {
  private static final long PROJECT = 200;
  private static final int ROWS = 120_000;
  private static final int PIECE = 1_000;

  @TempDir Path home;
  private Path file;

  @BeforeEach
  void fill() throws SQLException {
    file = home.resolve("history.db");
    HistoryDatabase.open(file, new ChangeFeed()).close();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Sql.run(
          c,
          """
          BEGIN;
          CREATE TEMP TABLE n AS
          WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)
          SELECT i FROM n;
          INSERT INTO payment (id, project_id, payment_id, folded, open)
          SELECT i, 200, 'PO-' || i, 'po-' || i, 0 FROM n;
          INSERT INTO entry (id, at, actor, payment, kind, payload)
          SELECT i, i, 'desk', i, 'recorded', '{}' FROM n;
          INSERT INTO operation (payment, ref, project_id, payment_id, operation, payee, standing,
            status, code, created, changed, folded_text, entry)
          SELECT i, 'PO-' || i, 200, 'PO-' || i, 'cup-payout', '', 'SUCCEEDED', '', '', i, i, '', i
          FROM n;
          INSERT INTO delivery (received, project_id, sender, headers, body, sha256, verdict, detail,
            payment_id, operation_type, status, code, effect)
          SELECT i, 200, '', '', x'7b7d', x'00', 'VALID', '', 'PO-' || i, '', '', '', '' FROM n;
          COMMIT;
          """
              .formatted(ROWS));
    }
  }

  private HistoryReader reader() {
    return HistoryReader.open(file, new Owner("test", 1));
  }

  /** Counts the rows that were shown, and those of them that something still holds. */
  private static final class Alive {
    private final Deque<WeakReference<Object>> shown = new ArrayDeque<>();
    private long rows;

    void show(Object row) {
      rows++;
      shown.add(new WeakReference<>(row));
      if (rows % (ROWS / 6) == 0) {
        System.gc();
        shown.removeIf(reference -> reference.refersTo(null));
        assertThat(shown.size()).as("alive after %d rows", rows).isLessThanOrEqualTo(2 * PIECE);
      }
    }
  }

  @Test
  void aFewPaymentsAreInMemoryHoweverManyAreShown() {
    try (HistoryReader history = reader()) {
      Alive alive = new Alive();
      AtomicLong above = new AtomicLong(Long.MAX_VALUE);
      history.visitRows(
          PaymentQuery.newest(PROJECT, PIECE),
          row -> {
            assertThat(row.entry()).isLessThan(above.getAndSet(row.entry()));
            alive.show(row);
          });
      assertThat(alive.rows).isEqualTo(ROWS);
    }
  }

  @Test
  void aFewCallbacksAreInMemoryHoweverManyAreShown() {
    try (HistoryReader history = reader()) {
      Alive alive = new Alive();
      AtomicLong above = new AtomicLong(Long.MAX_VALUE);
      history.visitDeliveryRows(
          DeliveryQuery.newest(PROJECT, PIECE),
          row -> {
            assertThat(row.id()).isLessThan(above.getAndSet(row.id()));
            alive.show(row);
          });
      assertThat(alive.rows).isEqualTo(ROWS);
    }
  }

  /** A snapshot that stays open would let the file of what is written grow without end. */
  @Test
  void noSnapshotStaysOpenWhileRowsAreShown() throws SQLException {
    try (HistoryReader history = reader();
        Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      AtomicLong rows = new AtomicLong();
      history.visitRows(
          PaymentQuery.newest(PROJECT, PIECE),
          row -> {
            if (rows.incrementAndGet() % 30_000 == 7) {
              assertThat(held(writer, row.ref())).as("after %s", rows).isZero();
            }
          });
      assertThat(rows).hasValue(ROWS);
    }
  }

  /** 1 where another reads what was there before. */
  private static long held(Connection writer, String ref) {
    try {
      Sql.update(writer, "UPDATE operation SET status = 'seen' WHERE ref = ?", ref);
      return Sql.number(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
