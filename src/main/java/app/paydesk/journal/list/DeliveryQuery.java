package app.paydesk.journal.list;

import app.paydesk.journal.Delivery;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which deliveries to list, newest first.
 *
 * @param text part of a payment ID, code, status or body; empty for all
 * @param verdict one verdict, empty for all
 * @param statuses status words in lower case, empty for all
 * @param since received at or after
 * @param until received before
 * @param before only numbers below this one, to go on after a page
 * @param limit most rows, 1–10,000
 */
public record DeliveryQuery(
    long projectId,
    String text,
    Optional<Delivery.Verdict> verdict,
    Set<String> statuses,
    Optional<Instant> since,
    Optional<Instant> until,
    OptionalLong before,
    int limit) {
  /** How many of the newest deliveries are looked through for one or two letters or digits. */
  public static final int BRIEF_SPAN = 100_000;

  public DeliveryQuery {
    statuses = Set.copyOf(statuses);
  }

  /** All that was received since a moment. */
  public DeliveryQuery(
      long projectId,
      String text,
      Optional<Delivery.Verdict> verdict,
      Set<String> statuses,
      Optional<Instant> since,
      OptionalLong before,
      int limit) {
    this(projectId, text, verdict, statuses, since, Optional.empty(), before, limit);
  }

  /** The newest deliveries of a project. */
  public static DeliveryQuery newest(long projectId, int limit) {
    return of(new Period(projectId, Optional.empty(), Optional.empty()), limit);
  }

  /** The newest deliveries of a period. */
  public static DeliveryQuery of(Period period, int limit) {
    return new DeliveryQuery(
        period.projectId(),
        "",
        Optional.empty(),
        Set.of(),
        period.from(),
        period.to(),
        OptionalLong.empty(),
        limit);
  }

  /** The page after one that ended with this number. */
  public DeliveryQuery after(long number) {
    return new DeliveryQuery(
        projectId, text, verdict, statuses, since, until, OptionalLong.of(number), limit);
  }

  /** Whether anything but the project narrows the list. */
  public boolean narrowed() {
    return !text.isBlank()
        || verdict.isPresent()
        || !statuses.isEmpty()
        || since.isPresent()
        || until.isPresent();
  }

  /**
   * Whether the text is too short for the index: then only the newest {@link #BRIEF_SPAN} are
   * looked through.
   */
  public boolean brief() {
    return ShortText.is(text);
  }
}
