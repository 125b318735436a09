package app.paydesk.payment;

import app.paydesk.gate.CallbackMessage;
import app.paydesk.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A payment as folded from its events.
 *
 * @param status the Gate's own word for the payment, where it gave one
 * @param standing where the payment as a whole stands
 * @param sum {@code payment.sum}: what is left after refunds
 * @param operations the operations by time, ours and those made elsewhere
 * @param flags what contradicts, to be looked at by a person
 * @param events what it was folded from, by time
 */
public record Payment(
    PaymentKey key,
    Optional<String> status,
    Standing standing,
    Optional<Money> sum,
    List<OperationState> operations,
    List<Flag> flags,
    List<PaymentEvent> events) {
  public Payment {
    operations = List.copyOf(operations);
    flags = List.copyOf(flags);
    events = List.copyOf(events);
  }

  /** The operation that we named {@code ref}. */
  public Optional<OperationState> operation(String ref) {
    return operations.stream().filter(o -> o.ref().equals(ref)).findFirst();
  }

  /** The operation that the payment was made for; empty while only refunds of it are known. */
  public Optional<OperationState> own() {
    return own(key, operations);
  }

  /** The Payment Page link that was made for it, where one was. */
  public Optional<PaymentEvent.Link> link() {
    return events.stream()
        .flatMap(e -> e instanceof PaymentEvent.Recorded r ? r.link().stream() : Stream.empty())
        .findFirst();
  }

  static Optional<OperationState> own(PaymentKey key, List<OperationState> operations) {
    return operations.stream()
        .filter(o -> !RefundLedger.refund(key, o) && Told.OWN.contains(o.type()))
        .min(
            Comparator.comparing((OperationState o) -> !o.ref().equalsIgnoreCase(key.id().value()))
                .thenComparingInt(o -> o.ref().length())
                .thenComparing(OperationState::ref));
  }

  /**
   * One operation of a payment.
   *
   * @param ref our name for it, or {@code #} and the Gate's operation ID for one made elsewhere
   * @param operation key such as {@code cup-payout}; empty if made elsewhere and of unknown kind
   * @param type the Gate's word: sale, payout, refund, reversal …; empty until it reported one
   * @param status the Gate's own word for the operation
   * @param code response code, empty string until there is one
   * @param created when we recorded it, or the Gate's {@code created_date}
   * @param changed when we last learned something new of it
   */
  public record OperationState(
      String ref,
      Optional<String> operation,
      String type,
      Standing standing,
      Optional<String> status,
      String code,
      String message,
      Optional<Money> amount,
      Optional<Money> converted,
      String payee,
      Optional<String> requestId,
      Optional<String> operationId,
      Optional<CallbackMessage.Redirect> redirect,
      Instant created,
      Instant changed) {}

  /** A contradiction in what we were told. */
  public enum Flag {
    /** A final state was followed by another one. */
    FINAL_CONTRADICTED,
    /** The sums that the Gate reports do not fit our own ledger. */
    SUM_DISAGREES,
    /** A message came after the operation had ended, changing nothing. */
    LATE_MESSAGE,
    /** A status word that the documents do not name. */
    UNKNOWN_WORD,
    /** A refund was converted at a rate more than 0.5 % off that of its purchase. */
    RATE_DRIFT
  }
}
