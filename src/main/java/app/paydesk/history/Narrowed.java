package app.paydesk.history;

import app.paydesk.payment.PaymentQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What narrows a list of payments, as conditions on an operation {@code o}.
 *
 * @param sql each with an AND before it
 * @param values what they are asked with
 * @param first the lowest entry that they can hold for
 */
record Narrowed(String sql, List<Object> values, long first) {
  /** A period with more operations than that fills a page soon, wherever it begins. */
  private static final int MOST_COUNTED = 50_000;

  /** All that a query wants but its project, text and standings. */
  static Narrowed by(Connection c, PaymentQuery query) throws SQLException {
    if (query.since().isEmpty()) {
      return new Narrowed("", List.of(), 0).in("o.operation", query.operations());
    }
    long since = Sql.micros(query.since().get());
    long first = first(c, query.projectId(), since);
    return new Narrowed("", List.of(), first)
        .in("o.operation", query.operations())
        .and("o.created >= ? AND o.entry >= ?", List.of(since, first));
  }

  // Clocks are put back at times: the entries of a period may begin before its first moment's.
  private static long first(Connection c, long projectId, long since) throws SQLException {
    return Sql.first(
            c,
            row -> row.getLong(1) == 0 ? Long.MAX_VALUE : row.getLong(2),
            "SELECT count(*), iif(count(*) < ?3, min(entry), 0) FROM (SELECT entry FROM operation"
                + " INDEXED BY operation_created WHERE project_id = ?1 AND created >= ?2 LIMIT ?3)",
            projectId,
            since,
            MOST_COUNTED)
        .orElseThrow();
  }

  Narrowed and(String condition, List<?> more) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(more);
    return new Narrowed(sql + " AND " + condition, all, first);
  }

  /** Only these names, or all where none are given. */
  Narrowed in(String column, Set<String> names) {
    String places = String.join(", ", Collections.nCopies(names.size(), "?"));
    return names.isEmpty() ? this : and(column + " IN (" + places + ")", List.copyOf(names));
  }
}
