package app.paydesk.history;

import app.paydesk.payment.PaymentQuery;
import app.paydesk.payment.PaymentRow;
import app.paydesk.payment.Standing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds rows for the list of payments, newest first. */
final class PaymentSearch {
  private static final String ORDER = " ORDER BY created DESC, payment DESC, ref";

  private PaymentSearch() {}

  // Each standing is read by the index in its order: together they would have to be sorted first.
  static List<PaymentRow> find(Connection c, PaymentQuery query) throws SQLException {
    List<Object> conditions = new ArrayList<>();
    String one =
        "SELECT * FROM (SELECT "
            + SqliteArchive.ROW
            + ", payment FROM operation WHERE project_id = ?"
            + conditions(query, conditions)
            + (query.standings().isEmpty() ? "" : " AND standing = ?")
            + ORDER
            + " LIMIT ?)";
    List<Object> values = new ArrayList<>();
    for (String standing : names(query.standings())) {
      values.add(query.projectId());
      values.addAll(conditions);
      if (!query.standings().isEmpty()) {
        values.add(standing);
      }
      values.add(query.limit() + query.offset());
    }
    values.add(query.limit());
    values.add(query.offset());
    String all =
        String.join(" UNION ALL ", Collections.nCopies(Math.max(1, query.standings().size()), one));
    return Sql.list(c, SqliteArchive::row, all + ORDER + " LIMIT ? OFFSET ?", values.toArray());
  }

  private static String conditions(PaymentQuery query, List<Object> values) {
    StringBuilder sql = new StringBuilder();
    if (!query.text().isBlank()) {
      sql.append(" AND folded_text LIKE ? ESCAPE '\\'");
      values.add(Sql.anywhere(query.text().strip().toLowerCase(Locale.ROOT)));
    }
    if (!query.operations().isEmpty()) {
      String places = String.join(", ", Collections.nCopies(query.operations().size(), "?"));
      sql.append(" AND operation IN (").append(places).append(')');
      values.addAll(query.operations());
    }
    if (query.since().isPresent()) {
      sql.append(" AND created >= ?");
      values.add(Sql.micros(query.since().get()));
    }
    return sql.toString();
  }

  /** One without a name stands for all. */
  private static List<String> names(Set<Standing> standings) {
    return standings.isEmpty() ? List.of("") : standings.stream().map(Enum::name).toList();
  }
}
