package app.paydesk.history.sqlite;

import app.paydesk.money.Money;
import app.paydesk.payment.Concern;
import app.paydesk.payment.Concerns;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.RefundLedger;
import app.paydesk.payment.StatusCheck;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What lists and constraints need of a payment.
 *
 * @param refundable minor units that can still go back; null where no figure is known
 * @param flags kinds of concerns that are open, with spaces between
 * @param settled kinds of concerns that a person settled
 * @param changed microseconds since 1970, for those with concerns; else 0
 * @param check the first status check, or that which stands of those planned before
 * @param sending whether an attempt of an open payment has no outcome yet
 */
record ProjectionRows(
    boolean open,
    @Nullable Long refundable,
    String flags,
    String settled,
    long changed,
    Optional<StatusCheck> check,
    boolean sending,
    List<Line> lines) {

  /**
   * One operation.
   *
   * @param amount minor units, null as {@code currency} where it is not known
   * @param created microseconds since 1970
   * @param changed microseconds since 1970
   * @param text what a search looks through, in lower case
   */
  record Line(
      String ref,
      String operation,
      @Nullable Long amount,
      @Nullable String currency,
      String payee,
      String standing,
      String status,
      String code,
      long created,
      long changed,
      String text,
      boolean overdueSettled) {

    private static Line of(PaymentKey key, Payment.OperationState o, Set<Concern> settled) {
      Money amount = o.amount().orElse(null);
      String id = key.id().value();
      return new Line(
          o.ref(),
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
          settled.contains(Concern.overdue(o.ref())));
    }
  }

  static ProjectionRows of(Payment payment) {
    Set<Concern> settled = Concerns.settled(payment);
    List<Concern> concerns = Concerns.of(payment);
    Money left = RefundLedger.of(payment).remaining().orElse(null);
    boolean open = payment.operations().stream().anyMatch(o -> !o.standing().settled());
    return new ProjectionRows(
        open,
        left == null ? null : left.minor(),
        kinds(concerns.stream().filter(concern -> !settled.contains(concern))),
        kinds(concerns.stream().filter(settled::contains)),
        concerns.isEmpty() ? 0 : changed(payment),
        open ? StatusCheck.first(payment) : Optional.empty(),
        open && payment.unfinished(),
        payment.operations().stream().map(o -> Line.of(payment.key(), o, settled)).toList());
  }

  /** The same with what stands of a check that was planned before. */
  ProjectionRows after(Optional<StatusCheck> planned) {
    return new ProjectionRows(
        open,
        refundable,
        flags,
        settled,
        changed,
        check.map(first -> planned.map(first::instead).orElse(first)),
        sending,
        lines);
  }

  private static String kinds(Stream<Concern> concerns) {
    return concerns.map(c -> c.kind().name()).collect(Collectors.joining(" "));
  }

  private static long changed(Payment payment) {
    return payment.operations().stream().mapToLong(o -> Sql.micros(o.changed())).max().orElse(0);
  }
}
