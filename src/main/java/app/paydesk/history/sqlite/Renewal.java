package app.paydesk.history.sqlite;

import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Writes the rows of lists anew for payments of an older history whose state the newer table may
 * find otherwise: those with an operation that failed, was refunded or is of no told kind, or with
 * several. A piece at a time, so that neither the start nor a callback waits for it; what was done
 * stays done when the program ends.
 */
final class Renewal implements Writer.Chore {
  /** So many payments are looked at in a step; most of them need nothing. */
  private static final int PIECE = 200;

  private final Projection projection = new Projection();

  @Override
  public boolean isUrgent(Connection c) {
    return false;
  }

  @Override
  public boolean step(Connection c) throws SQLException {
    long mark = Sql.number(c, "SELECT mark FROM payment_renewed");
    long last = Sql.number(c, "SELECT last FROM payment_renewed");
    if (mark >= last) {
      return false;
    }
    long next = Math.min(mark + PIECE, last);
    for (PaymentKey key : differing(c, mark, next)) {
      renew(c, key);
    }
    Sql.update(c, "UPDATE payment_renewed SET mark = ?", next);
    return true;
  }

  private static List<PaymentKey> differing(Connection c, long after, long upTo)
      throws SQLException {
    return Sql.list(
        c,
        row -> new PaymentKey(row.getLong(1), new PaymentId(row.getString(2))),
        "SELECT p.project_id, p.payment_id FROM payment p WHERE p.id > ? AND p.id <= ?"
            + " AND (SELECT count(*) > 1 OR max(operation = '' OR standing IN"
            + " ('DECLINED', 'REFUSED', 'PART_REFUNDED', 'REFUNDED'))"
            + " FROM operation o WHERE o.payment = p.id) ORDER BY p.id",
        after,
        upTo);
  }

  private void renew(Connection c, PaymentKey key) throws SQLException {
    Optional<Prepared.Known> known = SqliteJournal.known(c, key);
    if (known.isPresent()) {
      projection.write(c, known.get(), ProjectionRows.of(known.get().payment()), Rows.of(c, key));
    }
  }
}
