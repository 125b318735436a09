package app.paydesk.history;

import app.paydesk.json.Json;
import app.paydesk.json.JsonValue;
import app.paydesk.money.Money;
import app.paydesk.payment.Concern;
import app.paydesk.payment.Concerns;
import app.paydesk.payment.Payment;
import app.paydesk.payment.RefundLedger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what lists and constraints need of a payment. */
final class Projection {

  void write(Connection c, long row, Payment payment) throws SQLException {
    boolean open = payment.operations().stream().anyMatch(o -> !o.standing().settled());
    Money left = RefundLedger.of(payment).remaining().orElse(null);
    Set<Concern> settled = Concerns.settled(payment);
    List<Concern> concerns = Concerns.of(payment);
    Sql.update(
        c,
        "UPDATE payment SET open = ?, refundable = ?, flags = ?, settled = ?, changed = ?"
            + " WHERE id = ?",
        open ? 1 : 0,
        left == null ? null : left.minor(),
        kinds(concerns.stream().filter(concern -> !settled.contains(concern))),
        kinds(concerns.stream().filter(settled::contains)),
        changed(payment),
        row);
    for (Payment.OperationState o : payment.operations()) {
      operation(c, row, payment, o, settled.contains(Concern.overdue(o.ref())));
    }
    // An operation made elsewhere becomes one of ours, and loses its row, once we know its request.
    Sql.update(
        c,
        "DELETE FROM operation WHERE payment = ? AND ref NOT IN (SELECT value FROM json_each(?))",
        row,
        Json.compact(
            new JsonValue.Array(
                payment.operations().stream()
                    .<JsonValue>map(o -> new JsonValue.Text(o.ref()))
                    .toList())));
  }

  private static String kinds(Stream<Concern> concerns) {
    return concerns.map(c -> c.kind().name()).collect(Collectors.joining(" "));
  }

  private static long changed(Payment payment) {
    return payment.operations().stream().mapToLong(o -> Sql.micros(o.changed())).max().orElse(0);
  }

  private static void operation(
      Connection c, long row, Payment payment, Payment.OperationState o, boolean overdueSettled)
      throws SQLException {
    String id = payment.key().id().value();
    Money amount = o.amount().orElse(null);
    Sql.update(
        c,
        "INSERT INTO operation (payment, ref, project_id, payment_id, operation, amount, currency,"
            + " payee, standing, status, code, created, changed, folded_text, overdue_settled)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (payment, ref) DO UPDATE SET operation = excluded.operation,"
            + " amount = excluded.amount, currency = excluded.currency, payee = excluded.payee,"
            + " standing = excluded.standing, status = excluded.status, code = excluded.code,"
            + " created = excluded.created, changed = excluded.changed,"
            + " folded_text = excluded.folded_text, overdue_settled = excluded.overdue_settled",
        row,
        o.ref(),
        payment.key().projectId(),
        id,
        o.operation().orElse(o.type()),
        amount == null ? null : amount.minor(),
        amount == null ? null : amount.currency().code(),
        o.payee(),
        o.standing().name(),
        o.status().orElse(""),
        o.code(),
        Sql.micros(o.created()),
        Sql.micros(o.changed()),
        String.join("\n", id, o.ref(), o.payee(), o.code()).toLowerCase(Locale.ROOT),
        overdueSettled ? 1 : 0);
  }
}
