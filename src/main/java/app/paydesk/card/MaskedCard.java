package app.paydesk.card;

/**
 * What may be kept of a card number: its first six and last four digits. Its length is unknown, as
 * the Gate's own masks always have sixteen places.
 *
 * @param first six digits
 * @param last four digits
 */
public record MaskedCard(String first, String last) {

  /**
   * @throws IllegalArgumentException if the parts are not six and four digits
   */
  public MaskedCard {
    if (!first.matches("\\d{6}") || !last.matches("\\d{4}")) {
      throw new IllegalArgumentException("a masked card shows six and four digits");
    }
  }

  /**
   * Reads a mask such as {@code 621799******3840}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static MaskedCard parse(String mask) {
    if (!mask.matches("\\d{6}[*•]+\\d{4}")) {
      throw new IllegalArgumentException("not a masked card");
    }
    return new MaskedCard(mask.substring(0, 6), mask.substring(mask.length() - 4));
  }

  /** As the Gate writes it: {@code 621799******3840}. */
  @Override
  public String toString() {
    return first + "******" + last;
  }
}
