package app.paydesk.card;

import app.paydesk.json.Concealed;
import java.util.Arrays;

/**
 * A full card number in one buffer that can be wiped. It never prints itself; {@link #masked()} is
 * all that may be kept.
 */
public final class CardNumber implements Concealed, AutoCloseable {
  /** Fewest digits of a card number. */
  public static final int SHORTEST = 12;

  /** Most digits of a card number. */
  public static final int LONGEST = 19;

  private final byte[] digits;
  private boolean wiped;

  private CardNumber(byte[] digits) {
    this.digits = digits;
  }

  /**
   * Reads a typed number, the one reader for all places where one is typed: digits of any script
   * and of full width are folded; blanks, dashes and invisible characters left out; a line break or
   * a tab ends it. The caller keeps, and wipes, {@code typed}.
   *
   * @throws UnreadableCard if another character stands in it, it has not 12–19 digits, or it may go
   *     on behind a line break
   */
  public static CardNumber read(CharSequence typed) {
    return new CardNumber(CardReader.read(typed));
  }

  /** A copy with a life of its own. */
  public synchronized CardNumber copy() {
    return new CardNumber(reveal());
  }

  /** Digits in the number, 12–19. */
  public int length() {
    return digits.length;
  }

  /** Whether the last digit fits the others by the Luhn sum; old UnionPay cards may not. */
  public synchronized boolean checkDigitFits() {
    requireUnwiped();
    return CheckDigit.fits(digits.length, place -> digits[place] - '0');
  }

  /** Whether it starts with 62 or 81, UnionPay's own ranges. */
  public synchronized boolean unionPay() {
    requireUnwiped();
    return (digits[0] == '6' && digits[1] == '2') || (digits[0] == '8' && digits[1] == '1');
  }

  /** Whether all its digits stand in a text, whatever else stands between them. */
  public synchronized boolean standsIn(CharSequence text) {
    requireUnwiped();
    byte[] found = new byte[text.length()];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit >= 0) {
        found[count++] = (byte) ('0' + digit);
      }
    }
    boolean stands = false;
    for (int at = 0; at + digits.length <= count && !stands; at++) {
      stands = Arrays.equals(found, at, at + digits.length, digits, 0, digits.length);
    }
    Arrays.fill(found, (byte) 0);
    return stands;
  }

  /** First six and last four digits. */
  public synchronized MaskedCard mask() {
    requireUnwiped();
    return new MaskedCard(ascii(0, 6), ascii(digits.length - 4, digits.length));
  }

  @Override
  public String masked() {
    return mask().toString();
  }

  @Override
  public synchronized byte[] reveal() {
    requireUnwiped();
    return digits.clone();
  }

  /** Wipes the digits. */
  @Override
  public synchronized void close() {
    Arrays.fill(digits, (byte) 0);
    wiped = true;
  }

  @Override
  public String toString() {
    return wiped ? "card number (wiped)" : masked();
  }

  private String ascii(int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      text.append((char) digits[i]);
    }
    return text.toString();
  }

  private void requireUnwiped() {
    if (wiped) {
      throw new IllegalStateException("the card number was wiped");
    }
  }
}
