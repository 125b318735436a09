package app.paydesk.journal;

import app.paydesk.money.Money;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.time.Instant;
import java.util.Optional;

/**
 * An operation in one line, as lists and the search for similar payments show it.
 *
 * @param key the payment
 * @param ref the operation's own name, see {@link Payment.OperationState#ref()}
 * @param entry number of the entry that brought the operation, by which lists are sorted; 0 where
 *     it was not read from one
 * @param by who brought it: the person who asked for it, or whoever told of it first
 * @param operation key such as {@code upi-refund}, or the Gate's word for one made elsewhere
 */
public record PaymentRow(
    PaymentKey key,
    String ref,
    long entry,
    Actor by,
    String operation,
    Optional<Money> amount,
    String payee,
    PaymentState standing,
    String status,
    String code,
    Instant created,
    Instant changed) {

  /**
   * Where a row stands in lists, whatever happens to it later: the highest entry first, of one
   * entry by reference.
   */
  public record Place(long entry, String ref) {
    /** Whether this stands below another. */
    public boolean isBelow(Place other) {
      return entry < other.entry || (entry == other.entry && ref.compareTo(other.ref) > 0);
    }
  }

  /** The line of an operation that an entry brought. */
  public static PaymentRow of(PaymentKey key, Payment.OperationState o, long entry, Actor by) {
    return new PaymentRow(
        key,
        o.ref(),
        entry,
        by,
        o.operation().orElse(o.type()),
        o.amount(),
        o.payee(),
        o.standing(),
        o.status().orElse(""),
        o.code(),
        o.created(),
        o.changed());
  }

  /** Where it stands in lists. */
  public Place place() {
    return new Place(entry, ref);
  }
}
