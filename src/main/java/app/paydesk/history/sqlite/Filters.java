package app.paydesk.history.sqlite;

import app.paydesk.journal.list.DeliveryQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The filters of a list of deliveries as SQL that gives their numbers, newest first. Each status is
 * read by an index of its own, so that rare ones are found without passing by the others.
 */
final class Filters {
  private static final String BY_TIME = "delivery INDEXED BY delivery_received";
  private static final String OF_VERDICT = " AND d.verdict = ?";

  private final DeliveryQuery query;
  private final List<String> more;
  private final List<Object> moreValues;

  private Filters(DeliveryQuery query, List<String> more, List<Object> moreValues) {
    this.query = query;
    this.more = more;
    this.moreValues = moreValues;
  }

  static Filters of(Connection c, DeliveryQuery query) throws SQLException {
    Filters filters = new Filters(query, List.of(), List.of());
    if (query.since().isPresent()) {
      long since = Sql.micros(query.since().get());
      long first = PeriodRows.first(c, BY_TIME, "id", "received", query.projectId(), since);
      filters = filters.and("d.received >= ?", List.of(since)).above(first - 1);
    }
    if (query.until().isPresent()) {
      long until = Sql.micros(query.until().get());
      filters = filters.and("d.received < ?", List.of(until));
      if (query.before().isEmpty()) {
        long last = PeriodRows.last(c, BY_TIME, "id", "received", query.projectId(), until);
        filters = filters.and("d.id <= ?", List.of(last));
      }
    }
    return query.before().isPresent()
        ? filters.and("d.id < ?", List.of(query.before().getAsLong()))
        : filters;
  }

  /** Whether a filter by itself leaves fewer than so many. */
  boolean leaveFewer(Connection c, int most) throws SQLException {
    if (query.since().isPresent()
        && counted(c, "delivery_received", "received >= ?", sinceMicros(), most) < most) {
      return true;
    }
    if (query.verdict().isPresent()
        && counted(c, "delivery_verdict", "verdict = ?", query.verdict().get().name(), most)
            < most) {
      return true;
    }
    long sum = query.statuses().isEmpty() ? most : 0;
    for (String status : query.statuses()) {
      sum += counted(c, "delivery_status", "status = ? COLLATE NOCASE", status, most);
    }
    return sum < most;
  }

  private long sinceMicros() {
    return Sql.micros(query.since().orElseThrow());
  }

  private long counted(Connection c, String index, String condition, Object value, int most)
      throws SQLException {
    return Sql.number(
        c,
        "SELECT count(*) FROM (SELECT 1 FROM delivery INDEXED BY "
            + index
            + " WHERE project_id = ? AND "
            + condition
            + " LIMIT ?)",
        query.projectId(),
        value,
        most);
  }

  /** Those with numbers above this one. */
  Filters above(long number) {
    return and("d.id > ?", List.of(number));
  }

  /** Those that a condition on {@code d} holds for as well. */
  Filters and(String condition, List<?> values) {
    List<String> conditions = new ArrayList<>(more);
    conditions.add(condition);
    List<Object> all = new ArrayList<>(moreValues);
    all.addAll(values);
    return new Filters(query, conditions, all);
  }

  /** All conditions on a delivery {@code d}, each with an AND before it. */
  String conditions() {
    String statuses = String.join(", ", Collections.nCopies(query.statuses().size(), "?"));
    return " AND d.project_id = ?"
        + (query.verdict().isPresent() ? OF_VERDICT : "")
        + (query.statuses().isEmpty() ? "" : " AND d.status COLLATE NOCASE IN (" + statuses + ")")
        + rest();
  }

  List<Object> conditionValues() {
    List<Object> values = new ArrayList<>(List.of(query.projectId()));
    query.verdict().ifPresent(verdict -> values.add(verdict.name()));
    values.addAll(query.statuses());
    values.addAll(moreValues);
    return values;
  }

  /** Gives at most a page of numbers. */
  String sql() {
    if (query.statuses().isEmpty()) {
      return query.verdict().isPresent()
          ? part("delivery_verdict", OF_VERDICT)
          : part("delivery_newest", "");
    }
    String one =
        part(
            "delivery_status",
            " AND d.status = ? COLLATE NOCASE" + (query.verdict().isPresent() ? OF_VERDICT : ""));
    return String.join(
            " UNION ALL ",
            Collections.nCopies(query.statuses().size(), "SELECT id FROM (" + one + ")"))
        + " ORDER BY 1 DESC LIMIT ?";
  }

  /** What {@link #sql} is asked with. */
  Object[] values() {
    List<Object> values = new ArrayList<>();
    if (query.statuses().isEmpty()) {
      part(values);
    } else {
      for (String status : query.statuses()) {
        part(values, status);
      }
      values.add(query.limit());
    }
    return values.toArray();
  }

  private String part(String index, String condition) {
    return "SELECT d.id AS id FROM delivery d INDEXED BY "
        + index
        + " WHERE d.project_id = ?"
        + condition
        + rest()
        + " ORDER BY d.id DESC LIMIT ?";
  }

  private void part(List<Object> values, Object... first) {
    values.add(query.projectId());
    values.addAll(List.of(first));
    query.verdict().ifPresent(verdict -> values.add(verdict.name()));
    values.addAll(moreValues);
    values.add(query.limit());
  }

  private String rest() {
    return more.isEmpty() ? "" : " AND " + String.join(" AND ", more);
  }
}
