package app.paydesk.desk.duplicate;

import app.paydesk.journal.Journal;
import app.paydesk.journal.PayeeSum;
import app.paydesk.journal.SimilarPayment;
import app.paydesk.journal.SimilarityQuery;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.words.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the payments of a day with which one more takes its payee over what one payment may be of,
 * so that a payment that is split does not pass under that limit.
 */
final class DayLimit {
  private static final int SCORE = 80;

  private final long projectId;
  private final Journal journal;
  private final Instant since;

  /**
   * @param since when the day began
   */
  DayLimit(long projectId, Journal journal, Instant since) {
    this.projectId = projectId;
    this.journal = journal;
    this.since = since;
  }

  /** The payments of the day before it, by the same operation; none where the limit holds. */
  List<Duplicate> exceeded(PaymentEvent.Recorded event, Money limit) {
    Set<String> payee = SimilarityQuery.sure(event);
    if (payee.isEmpty() || event.amount().isEmpty()) {
      return List.of();
    }
    Money amount = event.amount().get();
    long before = before(payee, event.operation(), amount);
    if (!amount.currency().equals(limit.currency()) || before <= limit.minor() - amount.minor()) {
      return List.of();
    }
    Message why =
        Message.of("duplicate.limit-sum", new Money(before, amount.currency()).plus(amount), limit);
    return journal.alike(SimilarityQuery.since(projectId, event, payee, since)).stream()
        .map(SimilarPayment::row)
        .filter(row -> row.operation().equals(event.operation()))
        .filter(row -> !row.ref().equalsIgnoreCase(event.ref()))
        .map(row -> new Duplicate(row, SCORE, true, why))
        .toList();
  }

  /** By the name under which most was paid, as one payment bears several. */
  private long before(Set<String> payee, String operation, Money amount) {
    Map<String, Long> sums =
        journal.batches().paid(projectId, payee, since).stream()
            .filter(paid -> paid.operation().equals(operation))
            .filter(paid -> paid.sum().currency().equals(amount.currency()))
            .collect(Collectors.toMap(PayeeSum::payee, paid -> paid.sum().minor(), Math::addExact));
    return sums.values().stream().mapToLong(sum -> sum).max().orElse(0);
  }
}
