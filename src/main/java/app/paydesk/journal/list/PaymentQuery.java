package app.paydesk.journal.list;

import app.paydesk.journal.PaymentRow;
import app.paydesk.payment.PaymentState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What to list, the last recorded first.
 *
 * @param text part of a payment ID, reference, payee or code; empty for all
 * @param standings which standings, empty for all
 * @param operations which operation keys, empty for all
 * @param since created at or after
 * @param until created before
 * @param after only what stands below this place, to go on after a page
 * @param limit most rows, 1–10,000
 */
public record PaymentQuery(
    long projectId,
    String text,
    Set<PaymentState> standings,
    Set<String> operations,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<PaymentRow.Place> after,
    int limit) {
  /** How many of the newest rows are looked through for one or two letters or digits. */
  public static final int BRIEF_SPAN = 100_000;

  public PaymentQuery {
    standings = Set.copyOf(standings);
    operations = Set.copyOf(operations);
  }

  /** The first page of all that was created since a moment. */
  public PaymentQuery(
      long projectId,
      String text,
      Set<PaymentState> standings,
      Set<String> operations,
      Optional<Instant> since,
      int limit) {
    this(projectId, text, standings, operations, since, Optional.empty(), Optional.empty(), limit);
  }

  /** The newest rows of a project. */
  public static PaymentQuery newest(long projectId, int limit) {
    return new PaymentQuery(projectId, "", Set.of(), Set.of(), Optional.empty(), limit);
  }

  /** The newest rows of a period. */
  public static PaymentQuery of(Period period, int limit) {
    return new PaymentQuery(
        period.projectId(),
        "",
        Set.of(),
        Set.of(),
        period.from(),
        period.to(),
        Optional.empty(),
        limit);
  }

  /** The page after one that ended with this row. */
  public PaymentQuery after(PaymentRow last) {
    return new PaymentQuery(
        projectId, text, standings, operations, since, until, Optional.of(last.place()), limit);
  }

  /**
   * Whether the text is too short for the index: then only the newest {@link #BRIEF_SPAN} are
   * looked through.
   */
  public boolean brief() {
    return ShortText.is(text);
  }
}
