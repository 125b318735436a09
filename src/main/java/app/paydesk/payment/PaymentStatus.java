package app.paydesk.payment;

import app.paydesk.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The payment's own status and sum, apart from those of its operations.
 *
 * <p>An end beats what is open. Money that moved may move back in part or in whole, so among {@code
 * success}, {@code partially refunded}, {@code refunded} and their like the later date counts. A
 * payment both declined and paid is a contradiction: the end with the earlier date stays. {@code
 * error} gives way to any other end, as the same payment ID may be sent again after it.
 */
final class PaymentStatus {
  private static final Comparator<ReportedMessage> LATEST =
      ReportedMessage.BY_DATE.thenComparing(ReportedMessage::text);
  private static final Comparator<ReportedMessage> LATEST_STATUS =
      Comparator.comparing((ReportedMessage t) -> t.date().orElse(Instant.MIN))
          .thenComparing(t -> t.paymentStanding().orElse(PaymentState.RECORDED))
          .thenComparing(ReportedMessage::text);

  private final Optional<ReportedMessage> deciding;
  private final Optional<ReportedMessage> summing;
  private final boolean reopened;
  private final Set<Payment.Flag> flags = EnumSet.noneOf(Payment.Flag.class);

  PaymentStatus(Collection<ReportedMessage> told) {
    deciding = decide(told.stream().filter(t -> t.paymentStanding().isPresent()).toList());
    reopened = deciding.filter(end -> told.stream().anyMatch(t -> reopens(t, end))).isPresent();
    summing =
        told.stream()
            .filter(t -> t.message().sum().isPresent())
            .max(
                Comparator.comparing((ReportedMessage t) -> t.date().orElse(Instant.MIN))
                    .thenComparingLong(t -> -t.message().sum().map(Money::minor).orElse(0L))
                    .thenComparing(LATEST));
    if (told.stream().anyMatch(ReportedMessage::unknownWord)) {
      flags.add(Payment.Flag.UNKNOWN_WORD);
    }
  }

  private Optional<ReportedMessage> decide(List<ReportedMessage> told) {
    List<ReportedMessage> ends = new ArrayList<>();
    List<ReportedMessage> moved = new ArrayList<>();
    List<ReportedMessage> declined = new ArrayList<>();
    for (ReportedMessage t : told) {
      PaymentState standing = t.paymentStanding().orElseThrow();
      if (standing.settled()) {
        ends.add(t);
      }
      if (standing.moved()) {
        moved.add(t);
      }
      if (standing == PaymentState.DECLINED) {
        declined.add(t);
      }
    }
    if (!moved.isEmpty() && !declined.isEmpty()) {
      flags.add(Payment.Flag.FINAL_CONTRADICTED);
      return latest(earliest(declined).isBefore(earliest(moved)) ? declined : moved);
    }
    if (!moved.isEmpty() || !declined.isEmpty()) {
      return latest(moved.isEmpty() ? declined : moved);
    }
    return latest(ends.isEmpty() ? told : ends);
  }

  /** Whether the payment was told to be open after its end. */
  private static boolean reopens(ReportedMessage told, ReportedMessage end) {
    return end.paymentStanding().filter(PaymentState::settled).isPresent()
        && told.paymentStanding().filter(s -> !s.settled()).isPresent()
        && told.date().isPresent()
        && end.date().filter(told.date().get()::isAfter).isPresent();
  }

  private static Optional<ReportedMessage> latest(List<ReportedMessage> told) {
    return told.stream().max(LATEST_STATUS);
  }

  private static Instant earliest(List<ReportedMessage> told) {
    return told.stream()
        .map(t -> t.date().orElse(Instant.MAX))
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  Optional<String> status() {
    return deciding.flatMap(t -> t.message().paymentStatus());
  }

  Optional<PaymentState> standing() {
    return deciding.flatMap(ReportedMessage::paymentStanding);
  }

  /** What the Gate says of the payment, as the state table knows it. */
  StateTable.Said said() {
    return deciding.map(PaymentStatus::said).orElse(StateTable.Said.NOTHING);
  }

  private static StateTable.Said said(ReportedMessage told) {
    return switch (told.paymentStanding().orElseThrow()) {
      case RECORDED, WAITING -> told.retried() ? StateTable.Said.RETRY : StateTable.Said.PROCESSING;
      case UNKNOWN -> StateTable.Said.UNDEFINED;
      case AWAITING_CUSTOMER -> StateTable.Said.CUSTOMER;
      case NEEDS_DATA -> StateTable.Said.DATA;
      case SUCCEEDED -> StateTable.Said.SUCCESS;
      case PART_PAID -> StateTable.Said.PART_PAID;
      case PART_REFUNDED -> StateTable.Said.PART_REFUNDED;
      case REFUNDED -> StateTable.Said.REFUNDED;
      case DECLINED, EXPIRED, WITHDRAWN -> StateTable.Said.DECLINE;
      case REFUSED -> StateTable.Said.ERROR;
    };
  }

  /** Whether the payment was said to be open after its end, so that its end is in doubt. */
  boolean reopened() {
    return reopened;
  }

  Optional<Money> sum() {
    return summing.flatMap(t -> t.message().sum());
  }

  Set<Payment.Flag> flags() {
    return flags;
  }
}
