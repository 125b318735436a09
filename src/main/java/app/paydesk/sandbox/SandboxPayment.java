package app.paydesk.sandbox;

import app.paydesk.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A payment as the sandbox knows it.
 *
 * @param type purchase or payout
 * @param sum {@code payment.sum}: after refunds, what is left
 * @param account what may be shown of the account: masked card or payment address
 * @param returnUrl where the customer goes after a purchase
 * @param route where its callbacks go
 * @param operations its operations, oldest first
 */
record SandboxPayment(
    String id,
    String type,
    String status,
    Instant date,
    Money sum,
    String description,
    Optional<String> account,
    Optional<String> customerId,
    Optional<String> phone,
    Optional<String> returnUrl,
    CallbackRoute route,
    List<SandboxOperation> operations) {
  SandboxPayment {
    operations = List.copyOf(operations);
  }

  /** About how many characters it takes to keep. */
  long text() {
    return id.length()
        + description.length()
        + Stream.of(account, customerId, phone, returnUrl)
            .flatMap(Optional::stream)
            .mapToLong(String::length)
            .sum()
        + route.text()
        + operations.stream().mapToLong(SandboxOperation::text).sum();
  }

  SandboxOperation first() {
    return operations.getFirst();
  }

  Optional<SandboxOperation> operation(long operationId) {
    return operations.stream().filter(o -> o.id() == operationId).findFirst();
  }

  /** What can still be refunded when refunds on their way are counted. */
  Money refundable() {
    return operations.stream()
        .filter(o -> o.refund() && o.committed() && !o.ended())
        .map(SandboxOperation::sum)
        .reduce(sum, Money::minus);
  }

  boolean settledPurchase() {
    return type.equals("purchase")
        && operations.stream().anyMatch(o -> o.type().equals("sale") && o.succeeded());
  }

  /** A part of what was asked for at first, in percent; the larger ones are rounded down. */
  Money part(int percent) {
    Money lesser = Money.of(sum.minor() / 100 * Math.min(percent, 100 - percent), code());
    return percent * 2 > 100 ? sum.minus(lesser) : lesser;
  }

  private String code() {
    return sum.currency().code();
  }

  /** When a change is dated: never before the one that came before it. */
  Instant next(Instant now) {
    return now.isBefore(date) ? date : now;
  }

  SandboxPayment plus(SandboxOperation operation) {
    return with(
        status, date, sum, Stream.concat(operations.stream(), Stream.of(operation)).toList());
  }

  SandboxPayment replacing(SandboxOperation changed) {
    return with(
        status,
        date,
        sum,
        operations.stream().map(o -> o.id() == changed.id() ? changed : o).toList());
  }

  /** The payment after one of its operations has changed its status. */
  SandboxPayment moved(SandboxOperation changed) {
    return moved(changed, changed.status());
  }

  /**
   * The same.
   *
   * @param word the payment's status, where it is not about giving money back
   */
  SandboxPayment moved(SandboxOperation changed, String word) {
    SandboxPayment next = replacing(changed);
    if (!changed.refund() && !changed.undoing()) {
      return next.with(word, changed.date(), sum, next.operations);
    }
    if (!changed.succeeded()) {
      return next.with(status, changed.date(), sum, next.operations);
    }
    Money left = changed.undoing() ? sum.plus(changed.sum()) : sum.minus(changed.sum());
    return next.with(refunded(left), changed.date(), left, next.operations);
  }

  private String refunded(Money left) {
    if (left.minor() == 0) {
      return "refunded";
    }
    return left.equals(first().sum()) ? SandboxOperation.SUCCESS : "partially refunded";
  }

  private SandboxPayment with(
      String nextStatus, Instant at, Money left, List<SandboxOperation> all) {
    return new SandboxPayment(
        id,
        type,
        nextStatus,
        at,
        left,
        description,
        account,
        customerId,
        phone,
        returnUrl,
        route,
        all);
  }
}
