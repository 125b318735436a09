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
import java.util.function.Function;

/**
 * What a payment was made for, in all its tries: the platform or the customer tries again under a
 * new operation of the Gate, and a payout may be split into several.
 */
final class Tries {
  private static final Comparator<OperationReports> BY_AGE =
      Comparator.comparing((OperationReports e) -> e.created().orElse(Instant.MAX))
          .thenComparingInt(e -> e.id().length())
          .thenComparing(OperationReports::id);

  private final List<OperationReports> all;
  private final OperationReports deciding;

  Tries(Collection<OperationReports> tries) {
    List<OperationReports> sorted = new ArrayList<>(tries);
    sorted.sort(BY_AGE);
    all = List.copyOf(sorted);
    deciding = all.reversed().stream().max(Comparator.comparingInt(Tries::weight)).orElseThrow();
  }

  // What moved money speaks for all, then what is under way; of equals the youngest, met first.
  private static int weight(OperationReports evidence) {
    PaymentState standing = evidence.ofTry();
    return standing.moved() ? 2 : standing.settled() ? 0 : 1;
  }

  /** The try that speaks for all. */
  OperationReports deciding() {
    return deciding;
  }

  /**
   * The try that tells most of where all of them ended: the youngest that ended so itself, as the
   * end of an older one may never be heard of; else the one that speaks for all.
   */
  OperationReports speaking(PaymentState end) {
    return all.reversed().stream()
        .filter(e -> end.settled() && e.ofTry() == end)
        .findFirst()
        .orElse(deciding);
  }

  /** Where the try that speaks for all leaves its operation. */
  PaymentState standing() {
    return deciding.deciding().standing();
  }

  /** Each try, the oldest first. */
  List<OperationReports> all() {
    return all;
  }

  /**
   * What became of them.
   *
   * @param asked the amount that we asked for, where it is known
   * @param ended whether the payment is said to have ended, so that no declined try goes on
   */
  StateTable.Own own(Optional<Money> asked, boolean ended) {
    Set<PaymentState> standings = EnumSet.noneOf(PaymentState.class);
    boolean open = false;
    boolean some = false;
    for (OperationReports e : all) {
      PaymentState standing = ended ? e.ofTry() : e.deciding().standing();
      standings.add(standing);
      open |= !standing.settled();
      some |= standing.moved();
    }
    if (some) {
      boolean whole = asked.map(a -> moved().filter(m -> less(m, a)).isEmpty()).orElse(!open);
      boolean part = !whole || standings.contains(PaymentState.PART_PAID);
      return part ? open ? StateTable.Own.PART_OPEN : StateTable.Own.PART : StateTable.Own.PAID;
    }
    return switch (deciding.ofTry()) {
      case UNKNOWN -> StateTable.Own.UNDEFINED;
      case AWAITING_CUSTOMER -> StateTable.Own.CUSTOMER;
      case NEEDS_DATA -> StateTable.Own.DATA;
      case DECLINED -> StateTable.Own.DECLINED;
      case REFUSED, EXPIRED, WITHDRAWN -> StateTable.Own.ERROR;
      case RECORDED, WAITING -> StateTable.Own.OPEN;
      case SUCCEEDED, PART_PAID, PART_REFUNDED, REFUNDED -> StateTable.Own.PAID;
    };
  }

  /** Whether more than one of them moved money, as of a split payout. */
  boolean split() {
    return all.stream().filter(e -> e.ofTry().moved()).count() > 1;
  }

  /** What moved in all tries; empty where the amount of one of them is not known. */
  Optional<Money> moved() {
    Optional<Money> sum = Optional.empty();
    for (OperationReports e : all) {
      if (e.ofTry().moved()) {
        Optional<Money> amount = e.part(ReportedMessage::amount);
        if (amount.isEmpty()
            || sum.filter(s -> !s.currency().equals(amount.get().currency())).isPresent()) {
          return Optional.empty();
        }
        sum = Optional.of(sum.map(s -> s.plus(amount.get())).orElse(amount.get()));
      }
    }
    return sum;
  }

  /** The sum that the payment was told with, where no operation has any. */
  Optional<Money> announced() {
    return all.stream()
        .flatMap(e -> e.parts(ReportedMessage::sumAlone))
        .max(Comparator.comparingLong(Money::minor).thenComparing(m -> m.currency().code()));
  }

  private static boolean less(Money moved, Money asked) {
    return moved.currency().equals(asked.currency()) && moved.minor() < asked.minor();
  }

  /** Whether what was told of a failure contradicts itself. */
  boolean doubtful() {
    return all.stream().anyMatch(OperationReports::doubtful);
  }

  Set<Payment.Flag> flags() {
    Set<Payment.Flag> flags = EnumSet.noneOf(Payment.Flag.class);
    all.forEach(e -> flags.addAll(e.flags()));
    return flags;
  }

  /** The deciding try's part, else that of the youngest which has it. */
  <T> Optional<T> part(Function<ReportedMessage, Optional<T>> part) {
    return OperationReports.part(deciding, all, part);
  }

  Optional<Instant> created() {
    return all.stream().flatMap(e -> e.created().stream()).min(Comparator.naturalOrder());
  }

  Instant firstHeard() {
    return all.stream()
        .map(OperationReports::firstHeard)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  Instant lastHeard() {
    return all.stream()
        .map(OperationReports::lastHeard)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
