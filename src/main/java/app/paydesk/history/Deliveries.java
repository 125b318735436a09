package app.paydesk.history;

import app.paydesk.payment.Delivery;
import app.paydesk.payment.DeliveryQuery;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The table of kept callbacks. A repeat is kept too; its hash tells it from new ones. */
final class Deliveries {
  private static final String COLUMNS =
      "id, received, project_id, sender, headers, body, verdict, detail, payment_id,"
          + " operation_type, status, code, effect";

  /** The number that the next new one gets. */
  long next(Connection c) throws SQLException {
    return Sql.number(c, "SELECT seq FROM sqlite_sequence WHERE name = 'delivery'") + 1;
  }

  /** Writes a new one, under the next number where it has none. */
  private static final String ASIDE = "'WRONG_SIGNATURE', 'NOT_JSON', 'NOT_OURS'";

  long insert(Connection c, Delivery d) throws SQLException {
    return Sql.number(
        c,
        "INSERT INTO delivery (id, received, project_id, sender, headers, body, sha256, verdict,"
            + " detail, payment_id, operation_type, status, code, effect)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        d.id() == 0 ? null : d.id(),
        Sql.micros(d.received()),
        d.projectId(),
        d.from(),
        d.headers(),
        d.body(),
        sha256(d.body()),
        d.verdict().name(),
        d.detail(),
        d.paymentId().orElse(null),
        d.operationType(),
        d.status(),
        d.code(),
        d.effect());
  }

  /** Writes all but the bytes and how they came. */
  Delivery judged(Connection c, Delivery d) throws SQLException {
    Sql.update(
        c,
        "UPDATE delivery SET verdict = ?, detail = ?, payment_id = ?, operation_type = ?,"
            + " status = ?, code = ?, effect = ? WHERE id = ?",
        d.verdict().name(),
        d.detail(),
        d.paymentId().orElse(null),
        d.operationType(),
        d.status(),
        d.code(),
        d.effect(),
        d.id());
    return d;
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

  List<Delivery> list(Connection c, DeliveryQuery query) throws SQLException {
    StringBuilder sql =
        new StringBuilder("SELECT " + COLUMNS + " FROM delivery WHERE project_id = ?");
    List<Object> values = new ArrayList<>(List.of(query.projectId()));
    if (query.verdict().isPresent()) {
      sql.append(" AND verdict = ?");
      values.add(query.verdict().get().name());
    }
    if (!query.statuses().isEmpty()) {
      sql.append(" AND lower(status) IN (");
      sql.append(String.join(", ", Collections.nCopies(query.statuses().size(), "?"))).append(')');
      values.addAll(query.statuses());
    }
    if (query.since().isPresent()) {
      sql.append(" AND received >= ?");
      values.add(Sql.micros(query.since().get()));
    }
    if (query.before().isPresent()) {
      sql.append(" AND id < ?");
      values.add(query.before().getAsLong());
    }
    if (!query.text().isBlank()) {
      sql.append(
          " AND (payment_id LIKE ? ESCAPE '\\' OR code LIKE ? ESCAPE '\\'"
              + " OR status LIKE ? ESCAPE '\\' OR CAST(body AS TEXT) LIKE ? ESCAPE '\\')");
      String pattern = Sql.anywhere(query.text().strip());
      values.addAll(List.of(pattern, pattern, pattern, pattern));
    }
    sql.append(" ORDER BY id DESC LIMIT ?");
    values.add(query.limit());
    return Sql.list(c, Deliveries::delivery, sql.toString(), values.toArray());
  }

  /** Only what never had an effect. */
  int clearAside(Connection c, long projectId) throws SQLException {
    String aside = " FROM delivery WHERE project_id = ? AND verdict IN (" + ASIDE + ")";
    int count = (int) Sql.number(c, "SELECT count(*)" + aside, projectId);
    Sql.update(c, "DELETE" + aside, projectId);
    return count;
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
        row.getString(8),
        Optional.ofNullable(row.getString(9)),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13));
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
