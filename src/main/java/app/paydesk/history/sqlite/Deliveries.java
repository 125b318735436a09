package app.paydesk.history.sqlite;

import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.journal.list.DeliveryRow;
import app.paydesk.journal.list.Notice;
import app.paydesk.payment.PaymentKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of kept callbacks. A repeat is kept too; its hash tells it from new ones. */
final class Deliveries {
  private static final String COLUMNS =
      "id, received, project_id, sender, headers, body, verdict, detail, payment_id,"
          + " operation_type, status, code, effect";

  /** The columns that {@link #row} reads. */
  static final String ROW =
      "id, received, sender, verdict, payment_id, operation_type, status, code, effect";

  private final DeliverySearch search = new DeliverySearch();

  /** Writes a new one under the next number. */
  long insert(Connection c, Delivery d, byte[] hash) throws SQLException {
    return Sql.number(
        c,
        "INSERT INTO delivery (received, project_id, sender, headers, body, sha256, verdict,"
            + " detail, payment_id, operation_type, status, code, effect, notice)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        Sql.micros(d.received()),
        d.projectId(),
        d.from(),
        d.headers(),
        d.body(),
        hash,
        d.verdict().name(),
        d.detail().code(),
        d.paymentId().orElse(null),
        d.operationType(),
        d.status(),
        d.code(),
        d.effect().code(),
        notice(d));
  }

  /** Writes all but the bytes and how they came. */
  Delivery judged(Connection c, Delivery d) throws SQLException {
    Sql.update(
        c,
        "UPDATE delivery SET verdict = ?, detail = ?, payment_id = ?, operation_type = ?,"
            + " status = ?, code = ?, effect = ?, notice = ? WHERE id = ?",
        d.verdict().name(),
        d.detail().code(),
        d.paymentId().orElse(null),
        d.operationType(),
        d.status(),
        d.code(),
        d.effect().code(),
        notice(d),
        d.id());
    return d;
  }

  private static @Nullable String notice(Delivery d) {
    return Notice.Kind.of(d.verdict(), d.effect()).map(Notice.Kind::name).orElse(null);
  }

  Optional<Delivery> byId(Connection c, long id) throws SQLException {
    return Sql.first(
        c, Deliveries::delivery, "SELECT " + COLUMNS + " FROM delivery WHERE id = ?", id);
  }

  List<Delivery> unjudged(Connection c, long projectId) throws SQLException {
    return Sql.list(
        c,
        Deliveries::delivery,
        "SELECT "
            + COLUMNS
            + " FROM delivery WHERE project_id = ? AND verdict = 'STORED' ORDER BY id",
        projectId);
  }

  List<Delivery> ofPayment(Connection c, PaymentKey key, int limit) throws SQLException {
    return Sql.list(
        c,
        Deliveries::delivery,
        "SELECT "
            + COLUMNS
            + " FROM delivery INDEXED BY delivery_payment"
            + " WHERE project_id = ? AND payment_id = ? COLLATE NOCASE ORDER BY id DESC LIMIT ?",
        key.projectId(),
        key.id().value(),
        limit);
  }

  List<Delivery> list(Connection c, DeliveryQuery query) throws SQLException {
    return search.find(c, query, COLUMNS, Deliveries::delivery);
  }

  List<DeliveryRow> rows(Connection c, DeliveryQuery query) throws SQLException {
    return search.find(c, query, ROW, Deliveries::row);
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getLong(1),
        Sql.instant(row.getLong(2)),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getBytes(6),
        Delivery.Verdict.valueOf(row.getString(7)),
        VerdictDetail.of(row.getString(8)),
        Optional.ofNullable(row.getString(9)),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        CallbackEffect.of(row.getString(13)));
  }

  static DeliveryRow row(ResultSet row) throws SQLException {
    return new DeliveryRow(
        row.getLong(1),
        Sql.instant(row.getLong(2)),
        row.getString(3),
        Delivery.Verdict.valueOf(row.getString(4)),
        Optional.ofNullable(row.getString(5)),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        CallbackEffect.of(row.getString(9)));
  }

  /** The hash of a new one's body. */
  static byte[] hash(Delivery d) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(d.body());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
