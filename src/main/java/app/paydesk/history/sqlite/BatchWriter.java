package app.paydesk.history.sqlite;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Snapshot;
import app.paydesk.journal.Subject;
import app.paydesk.journal.Written;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.batch.BatchEvent;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.payment.batch.BatchPlace;
import app.paydesk.payment.batch.BatchState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/** Writes what happens to batches, and which payment is which row. */
final class BatchWriter {

  Written write(Connection c, Subject.OfBatch subject, Actor by, Decision decision)
      throws SQLException {
    OptionalLong row = row(c, subject.projectId(), subject.batch());
    List<BatchEvent> before = row.isPresent() ? Entries.batch(c, row.getAsLong()) : List.of();
    switch (decision.on(Snapshot.ofBatch(BatchState.of(before)))) {
      case Decided.Nothing() -> {}
      case Decided.Batch(BatchEvent event) -> {
        if (row.isPresent() == event instanceof BatchEvent.Confirmed) {
          throw new IllegalArgumentException("a batch begins with its one confirmation");
        }
        Entries.batch(c, by, row.isPresent() ? row.getAsLong() : start(c, subject), event);
      }
      case Decided.Events _,
          Decided.Callback _,
          Decided.Unkept _,
          Decided.Settled _,
          Decided.Cleared _,
          Decided.ProfileChanged _ ->
          throw new IllegalArgumentException("it is about another subject");
    }
    return Written.NOTHING;
  }

  private static long start(Connection c, Subject.OfBatch subject) throws SQLException {
    return Sql.number(
        c,
        "INSERT INTO batch (project_id, name) VALUES (?, ?) RETURNING id",
        subject.projectId(),
        subject.batch().value());
  }

  private static OptionalLong row(Connection c, long projectId, BatchId batch) throws SQLException {
    long row =
        Sql.number(
            c, "SELECT id FROM batch WHERE project_id = ? AND name = ?", projectId, batch.value());
    return row == 0 ? OptionalLong.empty() : OptionalLong.of(row);
  }

  /**
   * Notes which row of a batch a payment is.
   *
   * @throws IllegalArgumentException if the batch is not known
   */
  void place(Connection c, PaymentKey key, long payment, String ref, BatchPlace place)
      throws SQLException {
    long batch =
        row(c, key.projectId(), place.batch())
            .orElseThrow(() -> new IllegalArgumentException("no batch " + place.batch()));
    Sql.update(
        c,
        "INSERT INTO batch_row (batch, line, payment, ref, project_id, identity, content)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        batch,
        place.line(),
        payment,
        ref,
        key.projectId(),
        place.identity(),
        place.content());
  }
}
