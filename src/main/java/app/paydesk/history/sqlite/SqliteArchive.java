package app.paydesk.history.sqlite;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.Archive;
import app.paydesk.journal.list.Clearing;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.journal.list.DeliveryRow;
import app.paydesk.journal.list.Notices;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Kept callbacks and lists in SQLite. */
public final class SqliteArchive implements Archive {
  /** The columns of {@code operation o} that {@link #row} reads. */
  static final String ROW =
      "project_id, payment_id, ref, operation, amount, currency, payee, standing, status, code,"
          + " created, changed, entry, (SELECT e.actor FROM entry e WHERE e.id = o.entry)";

  private static final String FIGURES =
      """
      SELECT
        (SELECT count(*) FROM operation WHERE project_id = ?1
          AND standing IN ('RECORDED', 'UNKNOWN', 'WAITING', 'AWAITING_CUSTOMER')),
        (SELECT count(*) FROM operation WHERE project_id = ?1 AND standing IN ('UNKNOWN', 'RECORDED')),
        (SELECT received FROM delivery WHERE project_id = ?1 ORDER BY id DESC LIMIT 1)
      """;

  private final HistoryDatabase database;
  private final SqliteNotices notices;
  private final Deliveries deliveries = new Deliveries();
  private final PaymentSearch payments = new PaymentSearch();
  private final Clearings clearings = new Clearings();
  private final RowCounts tally = new RowCounts();

  public SqliteArchive(HistoryDatabase database) {
    this.database = database;
    this.notices = new SqliteNotices(database);
  }

  @Override
  public Optional<Delivery> delivery(long id) {
    return database.read(c -> deliveries.byId(c, id));
  }

  @Override
  public List<Delivery> deliveries(DeliveryQuery query) {
    return database.read(c -> deliveries.list(c, query));
  }

  @Override
  public List<DeliveryRow> deliveryRows(DeliveryQuery query) {
    return database.read(c -> deliveries.rows(c, query));
  }

  @Override
  public List<Delivery> ofPayment(PaymentKey key, int limit) {
    return database.read(c -> deliveries.ofPayment(c, key, limit));
  }

  @Override
  public Aside aside(long projectId, Set<Delivery.Verdict> verdicts) {
    return database.read(c -> clearings.aside(c, projectId, verdicts));
  }

  @Override
  public List<Clearing> clearings(long projectId, int limit) {
    return database.read(c -> clearings.newest(c, projectId, limit));
  }

  @Override
  public List<Delivery> unjudged(long projectId) {
    return database.read(c -> deliveries.unjudged(c, projectId));
  }

  @Override
  public List<PaymentRow> rows(PaymentQuery query) {
    return database.read(c -> payments.find(c, query));
  }

  static PaymentRow row(ResultSet row) throws SQLException {
    String currency = row.getString(6);
    Optional<Money> amount =
        currency == null
            ? Optional.empty()
            : Optional.of(new Money(row.getLong(5), new CurrencyCode(currency)));
    return new PaymentRow(
        new PaymentKey(row.getLong(1), new PaymentId(row.getString(2))),
        row.getString(3),
        row.getLong(13),
        Optional.ofNullable(row.getString(14)).map(Actor::parse).orElse(Actors.SOMEBODY),
        row.getString(4),
        amount,
        row.getString(7),
        PaymentState.valueOf(row.getString(8)),
        row.getString(9),
        row.getString(10),
        Sql.instant(row.getLong(11)),
        Sql.instant(row.getLong(12)));
  }

  @Override
  public Notices notices() {
    return notices;
  }

  @Override
  public Figures figures(long projectId) {
    return database.read(
        c -> {
          long payments = tally.payments(c, projectId);
          long callbacks = tally.deliveries(c, projectId);
          return Sql.first(c, row -> figures(row, payments, callbacks), FIGURES, projectId)
              .orElseThrow();
        });
  }

  private static Figures figures(ResultSet row, long payments, long callbacks) throws SQLException {
    long last = row.getLong(3);
    Optional<Instant> lastCallback =
        row.wasNull() ? Optional.empty() : Optional.of(Sql.instant(last));
    return new Figures(payments, row.getLong(1), row.getLong(2), callbacks, lastCallback);
  }
}
