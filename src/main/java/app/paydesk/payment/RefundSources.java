package app.paydesk.payment;

import app.paydesk.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is left of a payment, as three tell it (UPI, Refunds by using Gate: {@code payment.sum} is
 * what is left).
 *
 * @param own paid less successful refunds, by our own account
 * @param callback what the last callback told
 * @param status what the last status reply told
 * @param inFlight refunds that have not ended, of which only our own account knows
 */
public record RefundSources(
    Optional<Money> own, Optional<Said> callback, Optional<Said> status, Optional<Money> inFlight) {
  private static final Comparator<Said> LATEST =
      Comparator.comparing(Said::date).thenComparing(said -> said.left().toString());

  /**
   * A sum that the Gate told.
   *
   * @param date by the Gate's clock; where it gave none, when we learned of it
   */
  public record Said(Money left, Instant date) {}

  /** What the three tell of a payment; empty unless it was paid. */
  public static Optional<RefundSources> of(Payment payment) {
    RefundLedger ledger = RefundLedger.of(payment);
    return ledger
        .paid()
        .filter(paid -> paid)
        .map(
            _ ->
                new RefundSources(
                    ledger.expected(),
                    last(payment, Set.of(PaymentEvent.Source.CALLBACK, PaymentEvent.Source.IMPORT)),
                    last(payment, Set.of(PaymentEvent.Source.STATUS)),
                    ledger.inFlight()));
  }

  private static Optional<Said> last(Payment payment, Set<PaymentEvent.Source> sources) {
    return payment.events().stream()
        .flatMap(e -> e instanceof PaymentEvent.Reported r ? Stream.of(r) : Stream.empty())
        .filter(r -> sources.contains(r.source()))
        .flatMap(r -> said(r).stream())
        .max(LATEST);
  }

  private static Optional<Said> said(PaymentEvent.Reported event) {
    Instant date = new ReportedMessage(event.message(), event.at()).date().orElse(event.at());
    return event.message().sum().map(left -> new Said(left, date));
  }

  /**
   * Whether they contradict each other. One that is older than the other of the Gate's two is not
   * asked: what was refunded since it cannot know.
   */
  public boolean disagree() {
    Optional<Instant> newest =
        Stream.of(callback, status)
            .flatMap(Optional::stream)
            .map(Said::date)
            .max(Instant::compareTo);
    List<Money> told =
        Stream.concat(
                own.stream(),
                Stream.of(callback, status)
                    .flatMap(Optional::stream)
                    .filter(said -> newest.filter(said.date()::equals).isPresent())
                    .map(Said::left))
            .distinct()
            .toList();
    return told.size() > 1;
  }
}
