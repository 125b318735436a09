package app.paydesk.history.sqlite;

import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.payment.PaymentState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds rows for the list of payments, the last recorded first, without looking through all of
 * them: by the index of the standings, or by the index of what payments are found by.
 */
final class PaymentSearch {
  /** So many rows are looked through faster than the index of texts leads to them. */
  private static final int FEW = 20_000;

  /** The order of an operation {@code o} in the list. */
  static final String ORDER = " ORDER BY o.entry DESC, o.ref";

  private static final String PARTS_ORDER = " ORDER BY entry DESC, ref";

  private final TextIndex index = TextIndex.payments();
  private final PaymentTexts texts = new PaymentTexts(index);

  List<PaymentRow> find(Connection c, PaymentQuery query) throws SQLException {
    Narrowed filters = Narrowed.by(c, query);
    if (query.text().isBlank()) {
      return look(c, query, filters);
    }
    TextPattern needle = TextPattern.inOperation(query.text());
    Narrowed narrowed = filters.and(needle.hit(), needle.values());
    if (query.brief()) {
      return look(c, query, narrowed.and("o.entry >= ?", List.of(newest(c, query))));
    }
    Optional<String> match =
        index.isFarBehind(c) || fewStand(c, query) ? Optional.empty() : index.match(c, needle);
    return match.isEmpty()
        ? look(c, query, narrowed)
        : texts.find(c, query, narrowed.in("o.standing", names(query.standings())), match.get());
  }

  private static Set<String> names(Set<PaymentState> standings) {
    Set<String> names = new LinkedHashSet<>();
    standings.forEach(standing -> names.add(standing.name()));
    return names;
  }

  private static long newest(Connection c, PaymentQuery query) throws SQLException {
    return Sql.number(
        c,
        "SELECT entry FROM operation WHERE project_id = ? ORDER BY entry DESC LIMIT 1 OFFSET ?",
        query.projectId(),
        PaymentQuery.BRIEF_SPAN - 1);
  }

  private static boolean fewStand(Connection c, PaymentQuery query) throws SQLException {
    long sum = query.standings().isEmpty() ? FEW : 0;
    for (PaymentState standing : query.standings()) {
      sum +=
          Sql.number(
              c,
              "SELECT count(*) FROM (SELECT 1 FROM operation INDEXED BY operation_standing"
                  + " WHERE project_id = ? AND standing = ? LIMIT ?)",
              query.projectId(),
              standing.name(),
              FEW);
    }
    return sum < FEW;
  }

  private static List<PaymentRow> look(Connection c, PaymentQuery query, Narrowed narrowed)
      throws SQLException {
    return Sql.list(c, SqliteArchive::row, sql(query, narrowed), values(query, narrowed));
  }

  /**
   * Each standing is read by the index in its order: together they would have to be sorted first.
   */
  static String sql(PaymentQuery query, Narrowed narrowed) {
    boolean all = query.standings().isEmpty();
    String one =
        "SELECT * FROM (SELECT "
            + SqliteArchive.ROW
            + " FROM operation o INDEXED BY "
            + (all ? "operation_newest" : "operation_standing")
            + " WHERE project_id = ?"
            + (all ? "" : " AND standing = ?")
            + narrowed.sql()
            + ORDER
            + " LIMIT ?)";
    int parts = all ? 1 : query.standings().size();
    return String.join(" UNION ALL ", Collections.nCopies(parts, one)) + PARTS_ORDER + " LIMIT ?";
  }

  /** What {@link #sql} is asked with. */
  static Object[] values(PaymentQuery query, Narrowed narrowed) {
    List<Object> values = new ArrayList<>();
    if (query.standings().isEmpty()) {
      part(values, query, narrowed);
    }
    for (String standing : names(query.standings())) {
      part(values, query, narrowed, standing);
    }
    values.add(query.limit());
    return values.toArray();
  }

  private static void part(
      List<Object> values, PaymentQuery query, Narrowed narrowed, Object... standing) {
    values.add(query.projectId());
    values.addAll(List.of(standing));
    values.addAll(narrowed.values());
    values.add(query.limit());
  }
}
