package app.paydesk.journal;

import app.paydesk.payment.PaymentState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What to list.
 *
 * @param text part of a payment ID, reference, payee or code; empty for all
 * @param standings which standings, empty for all
 * @param operations which operation keys, empty for all
 * @param since created at or after
 * @param limit most rows, 1–10,000
 * @param offset rows to leave out, newest first
 */
public record PaymentQuery(
    long projectId,
    String text,
    Set<PaymentState> standings,
    Set<String> operations,
    Optional<Instant> since,
    int limit,
    int offset) {
  /** How many of the newest rows are looked through for one or two letters or digits. */
  public static final int BRIEF_SPAN = 100_000;

  public PaymentQuery {
    standings = Set.copyOf(standings);
    operations = Set.copyOf(operations);
  }

  /**
   * Whether the text is too short for the index: then only the newest {@link #BRIEF_SPAN} are
   * looked through.
   */
  public boolean brief() {
    return ShortText.is(text);
  }

  /** The newest rows of a project. */
  public static PaymentQuery newest(long projectId, int limit) {
    return new PaymentQuery(projectId, "", Set.of(), Set.of(), Optional.empty(), limit, 0);
  }
}
