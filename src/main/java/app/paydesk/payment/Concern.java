package app.paydesk.payment;

import java.util.Locale;

/**
 * Something about a payment that a person should look at until it is settled.
 *
 * @param evidence what it rests on; the same kind on other evidence is a new concern
 */
public record Concern(Kind kind, String evidence) {

  /** What a person should look at. */
  public enum Kind {
    /** See {@link Payment.Flag#FINAL_CONTRADICTED}. */
    FINAL_CONTRADICTED,
    /** See {@link Payment.Flag#SUM_DISAGREES}. */
    SUM_DISAGREES,
    /** See {@link Payment.Flag#LATE_MESSAGE}. */
    LATE_MESSAGE,
    /** See {@link Payment.Flag#UNKNOWN_WORD}. */
    UNKNOWN_WORD,
    /** See {@link Payment.Flag#RATE_DRIFT}. */
    RATE_DRIFT,
    /** A callback came more than an hour after the Gate had dated it. */
    DELAYED,
    /** A callback about an end came more than an hour after that end was known. */
    AFTER_END,
    /** An operation is open for longer than was agreed at most. */
    OVERDUE,
    /** A callback told of a payment that was not started here. */
    STRANGER
  }

  /** An operation that is open for too long. */
  public static Concern overdue(String ref) {
    return new Concern(Kind.OVERDUE, ref.toLowerCase(Locale.ROOT));
  }

  /** A payment that was not started here. */
  public static Concern stranger(long delivery) {
    return new Concern(Kind.STRANGER, Long.toString(delivery));
  }
}
