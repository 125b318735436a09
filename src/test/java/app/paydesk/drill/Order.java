package app.paydesk.drill;

import app.paydesk.json.JsonObject;
import app.paydesk.method.Operation;
import java.util.Optional;

/**
 * What a clerk of the drill wants done, once.
 *
 * @param id the payment ID; a refund's is that of its purchase
 * @param ref the operation's own name: the payment ID, or the refund's name
 * @param minor amount in minor units; empty for a full refund
 * @param seed makes up the payee
 */
public record Order(
    String operation, String id, String ref, Optional<Long> minor, String currency, long seed) {

  /** How the customer of a purchase behaves. */
  enum Customer {
    CONFIRMS,
    DECLINES,
    LEAVES
  }

  /** Whether it gives money back. */
  public boolean refund() {
    return !ref.equals(id);
  }

  /** Whether a customer has to act. */
  public boolean purchase() {
    return kind() == Operation.Kind.PURCHASE;
  }

  private Operation.Kind kind() {
    return operation.endsWith("payout")
        ? Operation.Kind.PAYOUT
        : refund() ? Operation.Kind.REFUND : Operation.Kind.PURCHASE;
  }

  Customer customer() {
    return switch ((int) Math.floorMod(seed, 20L)) {
      case 0, 1 -> Customer.DECLINES;
      case 2 -> Customer.LEAVES;
      default -> Customer.CONFIRMS;
    };
  }

  /** Whether the refunds of this purchase are asked for all at once. */
  boolean refundedAtOnce() {
    return Math.floorMod(seed, 3L) == 0;
  }

  /** Whether the sandbox takes it in and never says how it ended. */
  boolean silent() {
    return minor.filter(m -> m % 100 == 98).isPresent();
  }

  /** As a line for the desk. */
  public JsonObject line() {
    JsonObject line =
        JsonObject.empty()
            .with("operation", operation)
            .with("id", id)
            .with("ref", ref)
            .with("currency", currency)
            .with("seed", seed);
    return minor.isPresent() ? line.with("minor", minor.get()) : line;
  }

  /** From a line for the desk. */
  public static Order read(JsonObject line) {
    return new Order(
        line.text("operation").orElseThrow(),
        line.text("id").orElseThrow(),
        line.text("ref").orElseThrow(),
        line.whole("minor"),
        line.text("currency").orElseThrow(),
        line.whole("seed").orElseThrow());
  }
}
