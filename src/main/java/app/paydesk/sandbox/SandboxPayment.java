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
    List<SandboxOperation> operations) {
  SandboxPayment {
    operations = List.copyOf(operations);
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
    return type.equals("purchase") && first().succeeded();
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
    SandboxPayment next = replacing(changed);
    if (!changed.refund()) {
      return next.with(changed.status(), changed.date(), sum, next.operations);
    }
    if (!changed.succeeded()) {
      return next.with(status, changed.date(), sum, next.operations);
    }
    Money left = sum.minus(changed.sum());
    String word = left.minor() == 0 ? "refunded" : "partially refunded";
    return next.with(word, changed.date(), left, next.operations);
  }

  private SandboxPayment with(
      String nextStatus, Instant at, Money left, List<SandboxOperation> all) {
    return new SandboxPayment(
        id, type, nextStatus, at, left, description, account, customerId, phone, returnUrl, all);
  }
}
