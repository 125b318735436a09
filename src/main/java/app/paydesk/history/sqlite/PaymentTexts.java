package app.paydesk.history.sqlite;

import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.PaymentQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds payments by the index of what they are found by. It leads to the newest first; payments
 * that have events which it does not know yet are looked through.
 */
final class PaymentTexts {
  // The plus keeps SQLite from passing by all operations of the project in the order of the list.
  static final String FRESH =
      "operation o WHERE o.payment IN (SELECT payment FROM entry NOT INDEXED WHERE id > ?)"
          + " AND +o.project_id = ?";

  private final TextIndex index;

  PaymentTexts(TextIndex index) {
    this.index = index;
  }

  /** The number of a row, which holds for one snapshot, and of the event that brought it. */
  private record Hit(long row, long entry) {
    static Hit read(ResultSet row) throws SQLException {
      return new Hit(row.getLong(1), row.getLong(2));
    }
  }

  /**
   * A page.
   *
   * @param match what to ask the index for
   * @param narrowed all conditions but the project
   */
  List<PaymentRow> find(Connection c, PaymentQuery query, Narrowed narrowed, String match)
      throws SQLException {
    int most = query.limit();
    List<Hit> known = known(c, query, narrowed, match, most);
    List<Hit> all = new ArrayList<>(known);
    if (known.size() == most) {
      all.addAll(at(c, query, narrowed, known.getLast().entry(), most));
    }
    all.addAll(fresh(c, query, narrowed, most));
    Set<Long> rows = new LinkedHashSet<>();
    all.forEach(hit -> rows.add(hit.row()));
    return Sql.list(
        c,
        SqliteArchive::row,
        "SELECT "
            + SqliteArchive.ROW
            + " FROM operation o WHERE rowid IN (SELECT value FROM json_each(?))"
            + PaymentSearch.ORDER
            + " LIMIT ?",
        rows.toString(),
        most);
  }

  private static List<Hit> known(
      Connection c, PaymentQuery query, Narrowed narrowed, String match, int most)
      throws SQLException {
    return hits(
        c,
        "payment_text t CROSS JOIN operation o INDEXED BY operation_newest ON o.entry = t.rowid"
            + " WHERE t.payment_text MATCH ? AND t.rowid BETWEEN ? AND ? AND o.project_id = ?",
        List.of(match, narrowed.first(), narrowed.last(), query.projectId()),
        narrowed,
        " ORDER BY t.rowid DESC",
        most);
  }

  /** Those that the last event of a page brought, whose order the index does not tell. */
  private static List<Hit> at(
      Connection c, PaymentQuery query, Narrowed narrowed, long entry, int most)
      throws SQLException {
    return hits(
        c,
        "operation o INDEXED BY operation_newest WHERE o.project_id = ? AND o.entry = ?",
        List.of(query.projectId(), entry),
        narrowed,
        PaymentSearch.ORDER,
        most);
  }

  private List<Hit> fresh(Connection c, PaymentQuery query, Narrowed narrowed, int most)
      throws SQLException {
    return hits(
        c, FRESH, List.of(index.mark(c), query.projectId()), narrowed, PaymentSearch.ORDER, most);
  }

  private static List<Hit> hits(
      Connection c, String from, List<?> first, Narrowed narrowed, String order, int most)
      throws SQLException {
    List<Object> values = new ArrayList<>(first);
    values.addAll(narrowed.values());
    values.add(most);
    return Sql.list(
        c,
        Hit::read,
        "SELECT o.rowid, o.entry FROM " + from + narrowed.sql() + order + " LIMIT ?",
        values.toArray());
  }
}
