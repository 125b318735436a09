package app.paydesk.desk.duplicate;

import app.paydesk.desk.submission.Submission;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Journal;
import app.paydesk.journal.SimilarPayment;
import app.paydesk.journal.SimilarityQuery;
import app.paydesk.journal.Snapshot;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.words.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks before a send for payments that it may repeat, and asks for a reason where it likely does.
 */
public final class DuplicateRadar {
  /** Under this name the reason stands among those of a record. */
  public static final String REASON = "duplicate";

  private final long projectId;
  private final Journal journal;
  private final Clock clock;
  private final Duration back;

  /**
   * @param days how far back it looks
   */
  public DuplicateRadar(long projectId, Journal journal, Clock clock, int days) {
    this.projectId = projectId;
    this.journal = journal;
    this.clock = clock;
    this.back = Duration.ofDays(days);
  }

  /** What to look for; nothing for a refund, which its payment's rest keeps from repetition. */
  private Optional<SimilarityQuery> likeness(PaymentEvent.Recorded event, boolean refund) {
    return refund
        ? Optional.empty()
        : SimilarityQuery.of(projectId, event, clock.instant().minus(back));
  }

  /** What {@code event} may repeat, the likeliest first. */
  public List<Duplicate> look(PaymentEvent.Recorded event, boolean refund) {
    return likeness(event, refund)
        .map(like -> Duplicate.of(event, journal.alike(like)))
        .orElse(List.of());
  }

  /**
   * What {@code event} may repeat, and the payments of the day with which it takes its payee over
   * the limit of one payment.
   */
  public List<Duplicate> look(PaymentEvent.Recorded event, boolean refund, Optional<Money> limit) {
    List<Duplicate> alike = look(event, refund);
    Instant day = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    List<Duplicate> over =
        limit
            .filter(_ -> !refund)
            .map(most -> new DayLimit(projectId, journal, day).exceeded(event, most))
            .orElse(List.of());
    Map<String, Duplicate> all = new LinkedHashMap<>();
    Stream.of(alike.stream().filter(Duplicate::strong), over.stream(), alike.stream())
        .flatMap(found -> found)
        .forEach(found -> all.putIfAbsent(found.row().ref(), found));
    return List.copyOf(all.values());
  }

  /**
   * Writes the event once the check lets it pass, which sees what it may repeat.
   *
   * @param check throws to refuse
   */
  public Decision guarded(PaymentEvent.Recorded event, boolean refund, Consumer<Snapshot> check) {
    Optional<SimilarityQuery> likeness = likeness(event, refund);
    return new Decision() {
      @Override
      public Optional<SimilarityQuery> similar() {
        return likeness;
      }

      @Override
      public Decided on(Snapshot now) {
        check.accept(now);
        return new Decided.Events(List.of(event));
      }
    };
  }

  /**
   * Whether what was found may be repeated.
   *
   * @throws SubmitException if a likely duplicate has no reason, or is not among those that the
   *     reason was given for
   */
  public static void pass(
      PaymentEvent.Recorded event, List<SimilarPayment> found, Submission submission) {
    Set<String> seen = submission.seen().duplicates();
    boolean reasoned = !submission.reasons().getOrDefault(REASON, "").isBlank();
    List<Duplicate> strong = Duplicate.of(event, found).stream().filter(Duplicate::strong).toList();
    String unseen =
        strong.stream()
            .map(d -> d.row().ref())
            .filter(ref -> !reasoned || !seen.contains(ref))
            .collect(Collectors.joining(", "));
    if (!unseen.isEmpty()) {
      throw new SubmitException(
          Message.of(reasoned ? "duplicate.new" : "duplicate.reason-missing", unseen));
    }
  }
}
