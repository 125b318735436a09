package app.paydesk.payment;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.FieldError;
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
 * @param again whether a person may pay once more for the same
 * @param sentence what the state means and what to do
 * @param sum {@code payment.sum}: what is left after refunds
 * @param operations the operations by time, ours and those made elsewhere
 * @param flags what contradicts, to be looked at by a person
 * @param events what it was folded from, in the order of the journal
 */
public record Payment(
    PaymentKey key,
    Optional<String> status,
    PaymentState standing,
    PayAgain again,
    Sentence sentence,
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

  /** Whether an attempt is on its way just now, or was when the program ended. */
  public boolean isSending() {
    return standing == PaymentState.UNKNOWN && unfinished();
  }

  /** Whether an attempt has no outcome of its own, whatever the Gate has said since. */
  public boolean unfinished() {
    return Fold.attempts(events).stream().anyMatch(SendHistory::dangling);
  }

  /** The Payment Page link that was made for it, where one was. */
  public Optional<PaymentEvent.Link> link() {
    return events.stream()
        .flatMap(e -> e instanceof PaymentEvent.Recorded r ? r.link().stream() : Stream.empty())
        .findFirst();
  }

  static Optional<OperationState> own(PaymentKey key, List<OperationState> operations) {
    return operations.stream()
        .filter(o -> !RefundLedger.refund(key, o) && ReportedMessage.OWN.contains(o.type()))
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
   * @param again whether a person may ask for the same once more
   * @param sentence what its state means and what to do
   * @param tries the Gate's operations that it was tried or split into, the oldest first
   * @param errors what the Gate found wrong, field by field
   * @param created when we recorded it, or the Gate's {@code created_date}
   * @param changed when we last learned something new of it
   */
  public record OperationState(
      String ref,
      Optional<String> operation,
      String type,
      PaymentState standing,
      PayAgain again,
      Sentence sentence,
      Optional<String> status,
      String code,
      String message,
      Optional<Money> amount,
      Optional<Money> converted,
      String payee,
      Optional<String> requestId,
      Optional<String> operationId,
      Optional<CallbackMessage.Redirect> redirect,
      List<Try> tries,
      List<FieldError> errors,
      Instant created,
      Instant changed) {
    public OperationState {
      tries = List.copyOf(tries);
      errors = List.copyOf(errors);
    }

    /** What moved and what did not, where it was tried or split more than once. */
    public boolean repeated() {
      return tries.size() > 1;
    }

    /** What moved in all tries or parts; empty where an amount of them is not known. */
    public Optional<Money> moved() {
      List<Optional<Money>> amounts =
          tries.stream().filter(t -> t.standing().moved()).map(Try::amount).toList();
      boolean sure =
          amounts.stream().allMatch(Optional::isPresent)
              && amounts.stream().map(m -> m.get().currency()).distinct().count() == 1;
      return sure
          ? amounts.stream().flatMap(Optional::stream).reduce(Money::plus)
          : Optional.empty();
    }
  }

  /**
   * One operation of the Gate, of those that a payment was tried or split into.
   *
   * @param operationId the Gate's ID; empty where it gave none
   * @param status the Gate's own word
   * @param code response code, empty string until there is one
   */
  public record Try(
      String operationId,
      PaymentState standing,
      Optional<String> status,
      String code,
      Optional<Money> amount) {}

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
