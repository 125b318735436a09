package app.paydesk.history.sqlite;

import app.paydesk.journal.Actor;
import app.paydesk.journal.BatchCount;
import app.paydesk.journal.BatchLine;
import app.paydesk.journal.BatchRow;
import app.paydesk.journal.Batches;
import app.paydesk.journal.PayeeSum;
import app.paydesk.journal.SimilarityQuery;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.payment.batch.BatchPlace;
import app.paydesk.payment.batch.BatchState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The batches of a history in SQLite. */
final class SqliteBatches implements Batches {
  private static final String BATCH =
      "SELECT b.id, b.name, e.id, e.actor,"
          + " (SELECT count(*) FROM batch_row r WHERE r.batch = b.id)"
          + " FROM batch b JOIN entry e ON e.batch = b.id AND e.kind = 'batch-confirmed' WHERE ";
  private static final String LINE =
      "SELECT o.project_id, o.payment_id, o.ref, o.operation, o.amount, o.currency, o.payee,"
          + " o.standing, o.status, o.code, o.created, o.changed, o.entry,"
          + " (SELECT e.actor FROM entry e WHERE e.id = o.entry),"
          + " b.name, r.line, r.identity, r.content"
          + " FROM batch_row r JOIN batch b ON b.id = r.batch"
          + " JOIN operation o ON o.payment = r.payment AND o.ref = r.ref WHERE ";

  /** States in which no money moved or will, as a list of SQL. */
  private static final String FAILED =
      Stream.of(PaymentState.values())
          .filter(state -> !SimilarityQuery.counts(state))
          .map(state -> "'" + state.name() + "'")
          .collect(Collectors.joining(", "));

  private final HistoryDatabase database;

  SqliteBatches(HistoryDatabase database) {
    this.database = database;
  }

  private record Found(long row, BatchId id, long entry, Actor by, long recorded) {
    BatchRow with(BatchState state) {
      return new BatchRow(id, entry, by, state, recorded);
    }
  }

  @Override
  public List<BatchRow> list(long projectId, OptionalLong before, int limit) {
    return database.read(
        c ->
            rows(
                c,
                Sql.list(
                    c,
                    SqliteBatches::found,
                    BATCH + "b.project_id = ? AND e.id < ? ORDER BY e.id DESC LIMIT ?",
                    projectId,
                    before.orElse(Long.MAX_VALUE),
                    limit)));
  }

  @Override
  public Optional<BatchRow> find(long projectId, BatchId batch) {
    return database
        .read(
            c ->
                rows(
                    c,
                    Sql.list(
                        c,
                        SqliteBatches::found,
                        BATCH + "b.project_id = ? AND b.name = ?",
                        projectId,
                        batch.value())))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<BatchState> state(long projectId, BatchId batch) {
    return database.read(
        c -> {
          long row =
              Sql.number(
                  c,
                  "SELECT id FROM batch WHERE project_id = ? AND name = ?",
                  projectId,
                  batch.value());
          return BatchState.of(Entries.batch(c, row));
        });
  }

  private static List<BatchRow> rows(Connection c, List<Found> found) throws SQLException {
    List<BatchRow> rows = new ArrayList<>();
    for (Found one : found) {
      rows.add(one.with(BatchState.of(Entries.batch(c, one.row())).orElseThrow()));
    }
    return rows;
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getLong(1),
        new BatchId(row.getString(2)),
        row.getLong(3),
        Actor.parse(row.getString(4)),
        row.getLong(5));
  }

  @Override
  public List<BatchId> incomplete(long projectId) {
    return database.read(
        c ->
            Sql.list(
                c,
                row -> new BatchId(row.getString(1)),
                "SELECT b.name FROM batch b JOIN entry e ON e.batch = b.id"
                    + " AND e.kind = 'batch-confirmed' WHERE b.project_id = ?"
                    + " AND (SELECT count(*) FROM batch_row r WHERE r.batch = b.id)"
                    + " < json_extract(e.payload, '$.rows') ORDER BY e.id DESC",
                projectId));
  }

  @Override
  public List<BatchLine> lines(
      long projectId, BatchId batch, Optional<BatchLine> after, int limit) {
    long line = after.map(last -> (long) last.place().line()).orElse(0L);
    String ref = after.map(last -> last.row().ref()).orElse("");
    return database.read(
        c ->
            Sql.list(
                c,
                SqliteBatches::line,
                LINE
                    + "b.project_id = ? AND b.name = ? AND r.line >= ?3"
                    + " AND (r.line, r.ref) > (?3, ?4) ORDER BY r.line, r.ref LIMIT ?5",
                projectId,
                batch.value(),
                line,
                ref,
                limit));
  }

  @Override
  public List<BatchCount> counts(long projectId, BatchId batch) {
    return database.read(
        c ->
            Sql.list(
                c,
                SqliteBatches::count,
                "SELECT o.standing, count(*), sum(o.amount), o.currency FROM batch_row r"
                    + " JOIN batch b ON b.id = r.batch"
                    + " JOIN operation o ON o.payment = r.payment AND o.ref = r.ref"
                    + " WHERE b.project_id = ? AND b.name = ? GROUP BY o.standing, o.currency"
                    + " ORDER BY o.standing, o.currency",
                projectId,
                batch.value()));
  }

  private static BatchCount count(ResultSet row) throws SQLException {
    String currency = row.getString(4);
    return new BatchCount(
        PaymentState.valueOf(row.getString(1)),
        row.getLong(2),
        currency == null
            ? Optional.empty()
            : Optional.of(new Money(row.getLong(3), new CurrencyCode(currency))));
  }

  @Override
  public List<BatchLine> known(long projectId, Collection<String> identities) {
    if (identities.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>(List.of(projectId));
    values.addAll(identities);
    String places = String.join(", ", Collections.nCopies(identities.size(), "?"));
    return database.read(
        c ->
            Sql.list(
                c,
                SqliteBatches::line,
                LINE
                    + "r.project_id = ? AND r.identity IN ("
                    + places
                    + ") ORDER BY o.entry, r.ref",
                values.toArray()));
  }

  @Override
  public Map<String, Long> failures(long projectId, BatchId batch) {
    Map<String, Long> failures = new LinkedHashMap<>();
    database
        .read(
            c ->
                Sql.list(
                    c,
                    row -> Map.entry(row.getString(1), row.getLong(2)),
                    "SELECT o.code, count(*) FROM batch_row r JOIN batch b ON b.id = r.batch"
                        + " JOIN operation o ON o.payment = r.payment AND o.ref = r.ref"
                        + " WHERE b.project_id = ? AND b.name = ?"
                        + " AND o.standing IN ('DECLINED', 'REFUSED')"
                        + " GROUP BY o.code ORDER BY count(*) DESC, o.code",
                    projectId,
                    batch.value()))
        .forEach(code -> failures.put(code.getKey(), code.getValue()));
    return failures;
  }

  @Override
  public Set<String> taken(long projectId, Collection<String> refs) {
    if (refs.isEmpty()) {
      return Set.of();
    }
    List<Object> values = new ArrayList<>(List.of(projectId));
    refs.forEach(ref -> values.add(ref.toLowerCase(Locale.ROOT)));
    String places = String.join(", ", Collections.nCopies(refs.size(), "?"));
    String sql =
        "SELECT folded_ref FROM request WHERE project_id = ? AND folded_ref IN (" + places + ")";
    return Set.copyOf(
        database.read(c -> Sql.list(c, row -> row.getString(1), sql, values.toArray())));
  }

  @Override
  public List<PayeeSum> paid(long projectId, Collection<String> payees, Instant since) {
    if (payees.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>(List.of(projectId));
    values.addAll(payees);
    values.add(Sql.micros(since));
    String sql =
        "SELECT p.name, o.operation, sum(p.amount), p.currency"
            + " FROM payee p CROSS JOIN operation o ON o.payment = p.payment AND o.ref = p.ref"
            + " WHERE p.project_id = ? AND p.name IN ("
            + String.join(", ", Collections.nCopies(payees.size(), "?"))
            + ") AND p.at >= ? AND o.standing NOT IN ("
            + FAILED
            + ") GROUP BY p.name, o.operation, p.currency";
    return database.read(c -> Sql.list(c, SqliteBatches::sum, sql, values.toArray()));
  }

  private static PayeeSum sum(ResultSet row) throws SQLException {
    return new PayeeSum(
        row.getString(1),
        row.getString(2),
        new Money(row.getLong(3), new CurrencyCode(row.getString(4))));
  }

  private static BatchLine line(ResultSet row) throws SQLException {
    return new BatchLine(
        new BatchPlace(
            new BatchId(row.getString(15)), row.getInt(16), row.getString(17), row.getString(18)),
        SqliteArchive.row(row));
  }
}
