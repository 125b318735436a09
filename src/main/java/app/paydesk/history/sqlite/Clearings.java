package app.paydesk.history.sqlite;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.list.Archive;
import app.paydesk.journal.list.Clearing;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is kept aside, and the trace that stays when it is deleted. */
final class Clearings {
  private static final String ASIDE =
      " FROM delivery INDEXED BY delivery_verdict WHERE project_id = ?1"
          + " AND verdict IN ('WRONG_SIGNATURE', 'NOT_JSON', 'NOT_OURS', 'TOO_LARGE')"
          + " AND (?2 IS NULL OR received < ?2)";

  Archive.Aside aside(Connection c, long projectId, Set<Delivery.Verdict> verdicts)
      throws SQLException {
    List<Object> values = new ArrayList<>(List.of(projectId));
    verdicts.forEach(verdict -> values.add(verdict.name()));
    return Sql.first(
            c,
            row -> new Archive.Aside(row.getLong(1), row.getLong(2)),
            "SELECT count(*), sum(length(body)) FROM delivery INDEXED BY delivery_verdict"
                + " WHERE project_id = ? AND verdict IN ("
                + String.join(", ", Collections.nCopies(verdicts.size(), "?"))
                + ")",
            values.toArray())
        .orElseThrow();
  }

  /** Only what never had an effect. */
  int clear(Connection c, Actor by, Decided.Cleared wanted) throws SQLException {
    long projectId = wanted.projectId();
    Optional<Instant> before = wanted.before();
    Long limit = before.isPresent() ? Sql.micros(before.get()) : null;
    List<Aside> asides = asides(c, projectId, limit);
    for (Aside aside : asides) {
      Sql.update(
          c,
          "INSERT INTO clearing (project_id, at, received_before, verdict, deliveries)"
              + " VALUES (?, ?, ?, ?, ?)",
          projectId,
          Sql.micros(wanted.at()),
          limit,
          aside.verdict().name(),
          aside.callbacks());
      Entries.cleared(c, by, aside.verdict(), before, aside.callbacks(), wanted.at());
    }
    Sql.update(c, "DELETE" + ASIDE, projectId, limit);
    return (int) asides.stream().mapToLong(Aside::callbacks).sum();
  }

  private record Aside(Delivery.Verdict verdict, long callbacks) {}

  private static List<Aside> asides(Connection c, long projectId, @Nullable Long limit)
      throws SQLException {
    return Sql.list(
        c,
        row -> new Aside(Delivery.Verdict.valueOf(row.getString(1)), row.getLong(2)),
        "SELECT verdict, count(*)" + ASIDE + " GROUP BY verdict",
        projectId,
        limit);
  }

  List<Clearing> newest(Connection c, long projectId, int limit) throws SQLException {
    return Sql.list(
        c,
        Clearings::clearing,
        "SELECT at, verdict, deliveries, received_before FROM clearing WHERE project_id = ?"
            + " ORDER BY id DESC LIMIT ?",
        projectId,
        limit);
  }

  private static Clearing clearing(ResultSet row) throws SQLException {
    long micros = row.getLong(4);
    Optional<Instant> before = row.wasNull() ? Optional.empty() : Optional.of(Sql.instant(micros));
    return new Clearing(
        Sql.instant(row.getLong(1)),
        before,
        Delivery.Verdict.valueOf(row.getString(2)),
        row.getLong(3));
  }
}
