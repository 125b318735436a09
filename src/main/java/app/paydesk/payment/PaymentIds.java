package app.paydesk.payment;

import app.paydesk.method.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/**
 * Makes payment IDs such as {@code PO-20261122-7K3QZ9XM}: the kind, the day and 40 random bits, in
 * characters that every provider takes and nobody misreads.
 */
public final class PaymentIds {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM_PLACES = 8;

  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param clock tells the day, in its own time zone
   */
  public PaymentIds(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** A new ID: {@code PO} for a payout, {@code PU} for a purchase, {@code RF} for a refund. */
  public PaymentId next(Operation.Kind kind) {
    StringBuilder id = new StringBuilder(prefix(kind)).append('-');
    id.append(LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE)).append('-');
    for (int i = 0; i < RANDOM_PLACES; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new PaymentId(id.toString());
  }

  private static String prefix(Operation.Kind kind) {
    return switch (kind) {
      case PAYOUT -> "PO";
      case PURCHASE -> "PU";
      case REFUND -> "RF";
    };
  }
}
