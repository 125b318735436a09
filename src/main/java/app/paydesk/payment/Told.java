package app.paydesk.payment;

import app.paydesk.gate.CallbackMessage;
import app.paydesk.gate.FieldError;
import app.paydesk.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One distinct message of the Gate, however often and by whatever way it came.
 *
 * @param first when we first had it
 */
record Told(CallbackMessage message, Instant first) {
  static final Set<String> OWN =
      Set.of("", "sale", "auth", "payout", "invoice", "recurring", "account verification");

  private static final String RETRY = "awaiting retry";

  /** Older messages first, undated ones before all; the text decides where dates are equal. */
  static final Comparator<Told> BY_DATE =
      Comparator.comparing((Told t) -> t.date().orElse(Instant.MIN)).thenComparing(Told::text);

  boolean hasOperation() {
    return message.operation().isPresent();
  }

  String operationId() {
    return message.operation().flatMap(CallbackMessage.Operation::id).orElse("");
  }

  String requestId() {
    return message.operation().flatMap(CallbackMessage.Operation::requestId).orElse("");
  }

  String refundId() {
    return message.merchantRefundId().orElse("");
  }

  String code() {
    return message.code();
  }

  /** Every response code that it names. */
  Set<String> codes() {
    return Stream.concat(
            message.operation().flatMap(CallbackMessage.Operation::code).stream(),
            message.errors().stream().map(FieldError::code))
        .collect(Collectors.toSet());
  }

  /** Whether it tells of a failure with a code that says otherwise. */
  boolean doubtful() {
    return ofTry().failed() && codes().stream().anyMatch(OutcomeCodes::contrary);
  }

  /** The Gate's words for the code. */
  String words() {
    return message.words();
  }

  /** Whether it says why something failed. */
  boolean reasoned() {
    return !code().isEmpty() || !message.errors().isEmpty();
  }

  String type() {
    return message
        .operation()
        .flatMap(CallbackMessage.Operation::type)
        .map(StatusWords::folded)
        .orElse("");
  }

  /** Whether it tells of money going back. */
  boolean refund() {
    return RefundLedger.givesBack(type());
  }

  /** Whether it tells of what the payment was made for, not of something done to it later. */
  boolean own() {
    return OWN.contains(type());
  }

  /** The status of the operation; where it has none of its own, the payment's. */
  Optional<String> word() {
    Optional<String> word = message.operation().flatMap(CallbackMessage.Operation::status);
    return word.isEmpty() && own() ? message.paymentStatus() : word;
  }

  /**
   * Where the message leaves its operation. A decline told together with an open status of the
   * payment is the end of one try only: the platform, the customer or the provider's clarification
   * goes on with it.
   */
  Standing standing() {
    Standing standing = ofTry();
    return standing.failed() ? paymentStanding().filter(this::goesOn).orElse(standing) : standing;
  }

  /**
   * Where it leaves this one try, whatever becomes of the payment. A payment that was refunded is
   * the same end for what it was made for as one that succeeded.
   */
  Standing ofTry() {
    Standing standing = word().map(w -> StatusWords.standing(w, codes())).orElse(Standing.WAITING);
    return switch (standing) {
      case PART_REFUNDED, REFUNDED -> hasStatus() ? standing : Standing.SUCCEEDED;
      default -> standing;
    };
  }

  /** Whether the Gate refused the request and told of no operation. */
  boolean refusedAsAWhole() {
    return !hasOperation() && ofTry() == Standing.REFUSED;
  }

  /** Whether the operation has a status of its own. */
  private boolean hasStatus() {
    return message.operation().flatMap(CallbackMessage.Operation::status).isPresent();
  }

  /** A refund that is declined leaves its payment alone, so only what is tried again is open. */
  private boolean goesOn(Standing payment) {
    return !payment.settled() && (own() || payment == Standing.NEEDS_DATA || retried());
  }

  /** Whether the platform tries the payment again by itself. */
  boolean retried() {
    return message.paymentStatus().map(StatusWords::folded).filter(RETRY::equals).isPresent();
  }

  /** Where it leaves the payment; a refused refund was never started and says nothing of it. */
  Optional<Standing> paymentStanding() {
    return message
        .paymentStatus()
        .map(w -> StatusWords.standing(w, codes()))
        .filter(s -> s != Standing.REFUSED || !hasOperation() || own());
  }

  boolean unknownWord() {
    return word().filter(w -> StatusWords.standing(w).isEmpty()).isPresent()
        || message.paymentStatus().filter(w -> StatusWords.standing(w).isEmpty()).isPresent();
  }

  /** The Gate's own date; the provider's clock is never asked. */
  Optional<Instant> date() {
    return message
        .operation()
        .flatMap(CallbackMessage.Operation::date)
        .or(() -> message.paymentDate());
  }

  Optional<Instant> created() {
    return message.operation().flatMap(CallbackMessage.Operation::created);
  }

  Optional<Money> amount() {
    return message.operation().flatMap(CallbackMessage.Operation::sumInitial);
  }

  /** The payment's sum where nothing tells that of an operation, and before money went back. */
  Optional<Money> sumAlone() {
    boolean back =
        paymentStanding()
            .filter(s -> s == Standing.PART_REFUNDED || s == Standing.REFUNDED)
            .isPresent();
    return hasOperation() || back ? Optional.empty() : message.sum();
  }

  /** What the payment is for, in the word for such an operation; empty where it is not told. */
  Optional<String> purpose() {
    return message
        .paymentType()
        .map(StatusWords::folded)
        .map(type -> type.equals("purchase") ? "sale" : type)
        .filter(OWN::contains);
  }

  Optional<Money> converted() {
    return message.operation().flatMap(CallbackMessage.Operation::sumConverted);
  }

  /** A fixed form, so that equal dates never leave the choice to chance. */
  String text() {
    return message.toString();
  }
}
