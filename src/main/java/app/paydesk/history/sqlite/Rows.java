package app.paydesk.history.sqlite;

import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.StatusCheck;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the tables have of a payment at the moment of writing.
 *
 * @param last number of its last event, 0 where it has none
 * @param operations how many rows it has in lists
 */
record Rows(
    long last,
    long operations,
    boolean open,
    @Nullable Long refundable,
    String flags,
    String settled,
    long changed,
    Optional<StatusCheck> check,
    boolean sending) {

  /** Empty where the payment is not known. */
  static Optional<Rows> of(Connection c, PaymentKey key) throws SQLException {
    return Sql.first(
        c,
        Rows::read,
        "SELECT (SELECT max(id) FROM entry WHERE payment = p.id),"
            + " (SELECT count(*) FROM operation WHERE payment = p.id),"
            + " open, refundable, flags, settled, changed, sending, "
            + CheckColumns.NAMES
            + " FROM payment p WHERE project_id = ? AND folded = ?",
        key.projectId(),
        key.id().folded());
  }

  private static Rows read(ResultSet row) throws SQLException {
    long refundable = row.getLong(4);
    boolean figure = !row.wasNull();
    return new Rows(
        row.getLong(1),
        row.getLong(2),
        row.getBoolean(3),
        figure ? refundable : null,
        row.getString(5),
        row.getString(6),
        row.getLong(7),
        CheckColumns.read(row, 9),
        row.getBoolean(8));
  }

  /** Whether the payment's own row shows this already. */
  boolean shows(ProjectionRows shown) {
    return open == shown.open()
        && Objects.equals(refundable, shown.refundable())
        && flags.equals(shown.flags())
        && settled.equals(shown.settled())
        && changed == shown.changed()
        && check.equals(shown.check())
        && sending == shown.sending();
  }
}
