package app.paydesk.history.sqlite;

import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.SimilarPayment;
import app.paydesk.journal.SimilarityQuery;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table of payees by all their names, from which likely duplicates are found. */
final class Payees {
  private static final int MOST = 100;

  private record Found(PaymentRow row, String name, String cardKey) {}

  void insert(Connection c, long projectId, long payment, PaymentEvent.Recorded event)
      throws SQLException {
    if (event.amount().isEmpty()) {
      return;
    }
    Money amount = event.amount().get();
    for (String name : SimilarityQuery.names(event)) {
      Sql.update(
          c,
          "INSERT INTO payee (project_id, name, at, payment, ref, card_key, amount, currency)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          projectId,
          name,
          Sql.micros(event.at()),
          payment,
          event.ref(),
          SimilarityQuery.cardKey(event),
          amount.minor(),
          amount.currency().code());
    }
  }

  /** The most telling first, a hundred at most. */
  List<SimilarPayment> alike(Connection c, SimilarityQuery wanted) throws SQLException {
    List<Object> values = new ArrayList<>(List.of(wanted.projectId()));
    values.addAll(wanted.names());
    values.add(Sql.micros(wanted.since()));
    values.add(wanted.amount().currency().code());
    values.addAll(List.of(wanted.least(), wanted.most()));
    values.addAll(wanted.amounts());
    List<Found> found =
        Sql.list(
            c,
            Payees::found,
            "SELECT o.project_id, o.payment_id, o.ref, o.operation, o.amount, o.currency, o.payee,"
                + " o.standing, o.status, o.code, o.created, o.changed, o.entry,"
                + " (SELECT e.actor FROM entry e WHERE e.id = o.entry), p.name,"
                + " p.card_key"
                + " FROM payee p CROSS JOIN operation o ON o.payment = p.payment AND o.ref = p.ref"
                + " WHERE p.project_id = ? AND p.name IN ("
                + places(wanted.names())
                + ") AND p.at >= ? AND p.currency = ? AND (p.amount BETWEEN ? AND ? OR p.amount IN"
                + " ("
                + places(wanted.amounts())
                + "))",
            values.toArray());
    Map<PaymentRow, Set<String>> names = new LinkedHashMap<>();
    for (Found one : found) {
      if (!wanted.idle(one.name(), one.cardKey())) {
        names.computeIfAbsent(one.row(), _ -> new HashSet<>()).add(one.name());
      }
    }
    for (PaymentRow row : List.copyOf(names.keySet())) {
      if (!counts(c, row)) {
        names.remove(row);
      }
    }
    return names.entrySet().stream()
        .map(e -> new SimilarPayment(e.getKey(), e.getValue()))
        .sorted(wanted.order())
        .limit(MOST)
        .toList();
  }

  /** A failure counts while it is in doubt, which only the whole payment tells. */
  private static boolean counts(Connection c, PaymentRow row) throws SQLException {
    return SimilarityQuery.counts(row.standing())
        || SqliteJournal.known(c, row.key())
            .flatMap(known -> known.payment().operation(row.ref()))
            .filter(SimilarityQuery::counts)
            .isPresent();
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(SqliteArchive.row(row), row.getString(15), row.getString(16));
  }

  private static String places(Set<?> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }
}
