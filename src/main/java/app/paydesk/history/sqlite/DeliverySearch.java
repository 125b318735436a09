package app.paydesk.history.sqlite;

import app.paydesk.journal.list.DeliveryQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds deliveries, newest first, without looking through all of them: by the index of the filter
 * that leaves the fewest, or by the index of what they say.
 */
final class DeliverySearch {
  /** So many bodies are looked through faster than the index of texts leads to them. */
  private static final int FEW = 20_000;

  private final TextIndex texts = TextIndex.deliveries();

  <T> List<T> find(Connection c, DeliveryQuery query, String columns, Sql.Row<T> row)
      throws SQLException {
    List<Long> ids = ids(c, query);
    return Sql.list(
        c,
        row,
        "SELECT "
            + columns
            + " FROM delivery WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC",
        ids.toString());
  }

  private List<Long> ids(Connection c, DeliveryQuery query) throws SQLException {
    Filters filters = Filters.of(c, query);
    if (query.text().isBlank()) {
      return Sql.list(c, r -> r.getLong(1), filters.sql(), filters.values());
    }
    TextPattern needle = TextPattern.inDelivery(query.text());
    if (query.brief()) {
      long newest = Sql.number(c, "SELECT max(id) FROM delivery");
      return look(c, filters.above(newest - DeliveryQuery.BRIEF_SPAN), needle);
    }
    Optional<String> match = filters.leaveFewer(c, FEW) ? Optional.empty() : texts.match(c, needle);
    if (match.isEmpty()) {
      return look(c, filters, needle);
    }
    long mark = texts.mark(c);
    List<Long> found = new ArrayList<>(look(c, filters.above(mark), needle));
    if (found.size() < query.limit()) {
      found.addAll(looked(c, filters, match.get(), mark, needle, query.limit() - found.size()));
    }
    return found;
  }

  private static List<Long> look(Connection c, Filters filters, TextPattern needle)
      throws SQLException {
    Filters narrowed = filters.and(needle.hit(), needle.values());
    return Sql.list(c, r -> r.getLong(1), narrowed.sql(), narrowed.values());
  }

  private static List<Long> looked(
      Connection c, Filters filters, String match, long mark, TextPattern needle, int limit)
      throws SQLException {
    List<Object> values = new ArrayList<>(List.of(match, mark));
    values.addAll(filters.conditionValues());
    values.addAll(needle.values());
    values.add(limit);
    return Sql.list(
        c,
        r -> r.getLong(1),
        "SELECT t.rowid FROM delivery_text t CROSS JOIN delivery d ON d.id = t.rowid"
            + " WHERE t.delivery_text MATCH ? AND t.rowid <= ?"
            + filters.conditions()
            + " AND "
            + needle.hit()
            + " ORDER BY t.rowid DESC LIMIT ?",
        values.toArray());
  }
}
