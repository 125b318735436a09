package app.paydesk.history;

import app.paydesk.payment.PaymentQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What narrows a list of payments, as conditions on an operation {@code o}.
 *
 * @param sql each with an AND before it
 * @param values what they are asked with
 */
record Narrowed(String sql, List<Object> values) {

  /** All that a query wants but its project, text and standings. */
  static Narrowed by(PaymentQuery query) {
    Narrowed narrowed = new Narrowed("", List.of()).in("o.operation", query.operations());
    return query.since().isPresent()
        ? narrowed.and("o.created >= ?", List.of(Sql.micros(query.since().get())))
        : narrowed;
  }

  Narrowed and(String condition, List<?> more) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(more);
    return new Narrowed(sql + " AND " + condition, all);
  }

  /** Only these names, or all where none are given. */
  Narrowed in(String column, Set<String> names) {
    String places = String.join(", ", Collections.nCopies(names.size(), "?"));
    return names.isEmpty() ? this : and(column + " IN (" + places + ")", List.copyOf(names));
  }
}
