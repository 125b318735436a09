package app.paydesk.payment;

import java.util.Locale;

/**
 * A payment ID within one project, unique without regard to case.
 *
 * @param value 1–255 characters, no white space at the ends, no {@code ;}
 */
public record PaymentId(String value) {
  /**
   * @throws IllegalArgumentException naming the rule that the value breaks
   */
  public PaymentId {
    if (value.isEmpty() || value.length() > 255) {
      throw new IllegalArgumentException("a payment ID has 1 to 255 characters");
    }
    if (!value.equals(value.strip())) {
      throw new IllegalArgumentException("a payment ID has no white space at its ends");
    }
    if (value.indexOf(';') >= 0 || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a payment ID has no ';' and no control characters");
    }
  }

  /** The form in which two IDs are the same: lower case. */
  public String folded() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PaymentId id && id.folded().equals(folded());
  }

  @Override
  public int hashCode() {
    return folded().hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
