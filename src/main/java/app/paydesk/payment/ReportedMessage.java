package app.paydesk.payment;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.FieldError;
import app.paydesk.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One distinct message of the Gate, however often and by whatever way it came. */
final class ReportedMessage {
  static final Set<String> OWN =
      Set.of("", "sale", "auth", "payout", "invoice", "recurring", "account verification");

  private static final String RETRY = "awaiting retry";

  /** Older messages first, undated ones before all; the text decides where dates are equal. */
  static final Comparator<ReportedMessage> BY_DATE =
      Comparator.comparing((ReportedMessage t) -> t.date().orElse(Instant.MIN))
          .thenComparing(ReportedMessage::text);

  private final CallbackMessage message;
  private final Instant first;

  // Worked out once, as sorting and matching ask for them again and again.
  private final String type;
  private final Set<String> codes;
  private final Optional<String> word;
  private final Optional<String> paymentWord;
  private final PaymentState ofTry;
  private final Optional<PaymentState> paymentStanding;
  private final PaymentState standing;

  /**
   * @param first when we first had it
   */
  ReportedMessage(CallbackMessage message, Instant first) {
    this.message = message;
    this.first = first;
    type =
        message
            .operation()
            .flatMap(CallbackMessage.Operation::type)
            .map(StatusWords::folded)
            .orElse("");
    codes = codes(message);
    paymentWord = message.paymentStatus().map(StatusWords::folded);
    Optional<String> status = message.operation().flatMap(CallbackMessage.Operation::status);
    word = status.isEmpty() && own() ? message.paymentStatus() : status;
    ofTry = ofTry(status.isPresent());
    paymentStanding =
        paymentWord
            .map(w -> StatusWords.standing(w, codes))
            .filter(s -> s != PaymentState.REFUSED || !hasOperation() || own());
    standing = ofTry.failed() ? paymentStanding.filter(this::goesOn).orElse(ofTry) : ofTry;
  }

  private static Set<String> codes(CallbackMessage message) {
    Optional<String> code = message.operation().flatMap(CallbackMessage.Operation::code);
    return message.errors().isEmpty()
        ? code.map(Set::of).orElse(Set.of())
        : Stream.concat(code.stream(), message.errors().stream().map(FieldError::code))
            .collect(Collectors.toSet());
  }

  private PaymentState ofTry(boolean hasStatus) {
    PaymentState said = word.map(w -> StatusWords.standing(w, codes)).orElse(PaymentState.WAITING);
    return switch (said) {
      case PART_REFUNDED, REFUNDED -> hasStatus ? said : PaymentState.SUCCEEDED;
      default -> said;
    };
  }

  CallbackMessage message() {
    return message;
  }

  /** When we first had it. */
  Instant first() {
    return first;
  }

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

  /** Whether it tells of a failure with a code that says otherwise. */
  boolean doubtful() {
    return ofTry.failed() && codes.stream().anyMatch(OutcomeCodes::contrary);
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
    return type;
  }

  /** Whether it tells of money going back. */
  boolean refund() {
    return RefundLedger.givesBack(type);
  }

  /** Whether it tells of what the payment was made for, not of something done to it later. */
  boolean own() {
    return OWN.contains(type);
  }

  /** The status of the operation; where it has none of its own, the payment's. */
  Optional<String> word() {
    return word;
  }

  /**
   * Where the message leaves its operation. A decline told together with an open status of the
   * payment is the end of one try only: the platform, the customer or the provider's clarification
   * goes on with it.
   */
  PaymentState standing() {
    return standing;
  }

  /**
   * Where it leaves this one try, whatever becomes of the payment. A payment that was refunded is
   * the same end for what it was made for as one that succeeded.
   */
  PaymentState ofTry() {
    return ofTry;
  }

  /** Whether the Gate refused the request and told of no operation. */
  boolean refusedAsAWhole() {
    return !hasOperation() && ofTry == PaymentState.REFUSED;
  }

  /** A refund that is declined leaves its payment alone, so only what is tried again is open. */
  private boolean goesOn(PaymentState payment) {
    return !payment.settled() && (own() || payment == PaymentState.NEEDS_DATA || retried());
  }

  /** Whether the platform tries the payment again by itself. */
  boolean retried() {
    return paymentWord.filter(RETRY::equals).isPresent();
  }

  /** Where it leaves the payment; a refused refund was never started and says nothing of it. */
  Optional<PaymentState> paymentStanding() {
    return paymentStanding;
  }

  boolean unknownWord() {
    return word.filter(w -> StatusWords.standing(w).isEmpty()).isPresent()
        || paymentWord.filter(w -> StatusWords.standing(w).isEmpty()).isPresent();
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
        paymentStanding
            .filter(s -> s == PaymentState.PART_REFUNDED || s == PaymentState.REFUNDED)
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
