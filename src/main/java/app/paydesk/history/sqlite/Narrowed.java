package app.paydesk.history.sqlite;

import app.paydesk.journal.PaymentQuery;
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
  /** All that a query wants but its project, text and standings. */
  static Narrowed by(Connection c, PaymentQuery query) throws SQLException {
    if (query.since().isEmpty()) {
      return new Narrowed("", List.of(), 0).in("o.operation", query.operations());
    }
    long since = Sql.micros(query.since().get());
    long first =
        PeriodStart.of(
            c,
            "operation INDEXED BY operation_created",
            "entry",
            "created",
            query.projectId(),
            since);
    return new Narrowed("", List.of(), first)
        .in("o.operation", query.operations())
        .and("o.created >= ? AND o.entry >= ?", List.of(since, first));
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
