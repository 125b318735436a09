package app.paydesk.payment;

import app.paydesk.money.Money;
import app.paydesk.words.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What of a payment can still go back (UPI, Refunds by using Gate: {@code payment.sum} is what is
 * left). Refunds in flight count as gone. Amounts are in the payment's currency.
 *
 * @param original what was paid, where known
 * @param reported {@code payment.sum} as last reported, where the payment was paid
 * @param refunded all successful refunds, ours and those made elsewhere, but for undone ones
 * @param inFlight refunds of known amount that have not ended
 * @param wholeInFlight whether a full refund has not ended, so that nothing is left
 * @param paid whether the payment is known to be paid; empty where we know nothing of it
 */
public record RefundLedger(
    Optional<Money> original,
    Optional<Money> reported,
    Optional<Money> refunded,
    Optional<Money> inFlight,
    boolean wholeInFlight,
    Optional<Boolean> paid) {
  private static final Set<String> REFUNDS = Set.of("refund", "reversal");

  /** Operations that take a refund back; what it had given counts as paid again. */
  private static final Set<String> UNDONE =
      Set.of("refund reverse", "refund reversal", "reversal reverse");

  /** The ledger of a payment as it stands. */
  public static RefundLedger of(Payment payment) {
    Optional<Payment.OperationState> own = payment.own();
    boolean known = payment.status().isPresent() || own.isPresent();
    boolean paid = payment.standing().moved();
    Optional<Money> original = own.filter(RefundLedger::sure).flatMap(o -> o.amount());
    Optional<Money> reported = payment.sum().filter(_ -> paid);
    Predicate<Money> sameCurrency =
        m -> original.or(() -> reported).filter(o -> !o.currency().equals(m.currency())).isEmpty();
    List<Payment.OperationState> refunds =
        payment.operations().stream().filter(o -> refund(payment.key(), o)).toList();
    List<Payment.OperationState> open =
        refunds.stream().filter(o -> !o.standing().settled()).toList();
    return new RefundLedger(
        original,
        reported,
        back(payment, refunds, sameCurrency),
        total(open.stream(), sameCurrency),
        open.stream().anyMatch(o -> o.amount().isEmpty()),
        known ? Optional.of(paid) : Optional.empty());
  }

  /** Whether its amount is our own or an operation's, not only what the payment's sum once was. */
  private static boolean sure(Payment.OperationState own) {
    return own.operation().isPresent()
        || own.tries().stream().anyMatch(part -> part.amount().isPresent());
  }

  /** Successful refunds less those of them that were undone. */
  private static Optional<Money> back(
      Payment payment, List<Payment.OperationState> refunds, Predicate<Money> counted) {
    Optional<Money> undone =
        total(
            payment.operations().stream()
                .filter(o -> UNDONE.contains(o.type()) && o.standing().moved()),
            counted);
    return total(refunds.stream().filter(o -> o.standing().moved()), counted)
        .map(given -> less(given, undone.filter(u -> u.currency().equals(given.currency()))))
        .map(given -> given.minor() < 0 ? given.zero() : given);
  }

  /** The ledger of a payment of which nothing is known. */
  public static RefundLedger unknown() {
    return new RefundLedger(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  /** Whether an operation gives money back. */
  public static boolean refund(PaymentKey key, Payment.OperationState operation) {
    return operation.type().isEmpty()
        ? !operation.ref().startsWith("#") && !operation.ref().equalsIgnoreCase(key.id().value())
        : givesBack(operation.type());
  }

  /**
   * Whether operations of a type give money back; one that undoes a refund does not: {@code
   * refund}, and {@code reversal} as it is called within a day.
   *
   * @param type in lower case, as operations have it here
   */
  public static boolean givesBack(String type) {
    return REFUNDS.contains(type);
  }

  /** What can be refunded at most, never below zero; empty where no figure is known. */
  public Optional<Money> remaining() {
    return Stream.of(original.map(m -> less(m, refunded)), reported)
        .flatMap(Optional::stream)
        .map(m -> wholeInFlight ? m.zero() : less(m, inFlight))
        .map(m -> m.minor() < 0 ? m.zero() : m)
        .min(Comparator.comparingLong(Money::minor));
  }

  /** What {@code payment.sum} should be by our own account: paid less successful refunds. */
  public Optional<Money> expected() {
    return original.map(m -> less(m, refunded));
  }

  /**
   * Why a refund must not be sent, with the figures.
   *
   * @param amount empty for a full refund
   */
  public Optional<Message> refusal(Optional<Money> amount) {
    if (paid.isPresent() && !paid.get()) {
      return Optional.of(Message.of("refund.not-paid"));
    }
    Optional<Money> rest = remaining();
    boolean none = wholeInFlight || rest.filter(r -> r.minor() == 0).isPresent();
    if (none) {
      return Optional.of(Message.of("refund.nothing-left"));
    }
    if (amount.isEmpty()) {
      return inFlight.map(m -> Message.of("refund.in-flight", m));
    }
    Money wanted = amount.get();
    if (wanted.minor() <= 0) {
      return Optional.of(Message.of("refund.zero"));
    }
    if (rest.filter(r -> !r.currency().equals(wanted.currency())).isPresent()) {
      return Optional.of(Message.of("refund.currency", rest.get().currency()));
    }
    return rest.filter(r -> wanted.minor() > r.minor())
        .map(r -> Message.of("refund.too-much", wanted, r));
  }

  private static Money less(Money money, Optional<Money> part) {
    return part.map(money::minus).orElse(money);
  }

  private static Optional<Money> total(
      Stream<Payment.OperationState> operations, Predicate<Money> counted) {
    return operations
        .flatMap(o -> o.amount().stream())
        .filter(counted)
        .reduce((a, b) -> a.currency().equals(b.currency()) ? a.plus(b) : a);
  }
}
