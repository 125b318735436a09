package app.paydesk.history.sqlite;

import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.PaymentQuery;
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
 * @param last the highest entry that they can hold for
 */
record Narrowed(String sql, List<Object> values, long first, long last) {
  private static final Narrowed ALL = new Narrowed("", List.of(), 0, Long.MAX_VALUE);
  private static final String BY_TIME = "operation INDEXED BY operation_created";

  /** All that a query wants but its project, text and standings. */
  static Narrowed by(Connection c, PaymentQuery query) throws SQLException {
    Narrowed found = ALL.in("o.operation", query.operations());
    if (query.since().isPresent()) {
      long since = Sql.micros(query.since().get());
      long first = PeriodRows.first(c, BY_TIME, "entry", "created", query.projectId(), since);
      found = found.and("o.created >= ?", List.of(since)).from(first);
    }
    if (query.until().isPresent()) {
      long until = Sql.micros(query.until().get());
      found = found.and("o.created < ?", List.of(until));
      if (query.after().isEmpty()) {
        found = found.to(PeriodRows.last(c, BY_TIME, "entry", "created", query.projectId(), until));
      }
    }
    return query.after().isPresent() ? found.below(query.after().get()) : found;
  }

  private Narrowed from(long entry) {
    Narrowed more = and("o.entry >= ?", List.of(entry));
    return new Narrowed(more.sql, more.values, entry, last);
  }

  private Narrowed to(long entry) {
    Narrowed more = and("o.entry <= ?", List.of(entry));
    return new Narrowed(more.sql, more.values, first, entry);
  }

  // An entry brings few operations, so that nearly all that is passed by is found by the index.
  private Narrowed below(PaymentRow.Place place) {
    return to(place.entry()).and("(o.entry < ? OR o.ref > ?)", List.of(place.entry(), place.ref()));
  }

  Narrowed and(String condition, List<?> more) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(more);
    return new Narrowed(sql + " AND " + condition, all, first, last);
  }

  /** Only these names, or all where none are given. */
  Narrowed in(String column, Set<String> names) {
    String places = String.join(", ", Collections.nCopies(names.size(), "?"));
    return names.isEmpty() ? this : and(column + " IN (" + places + ")", List.copyOf(names));
  }
}
