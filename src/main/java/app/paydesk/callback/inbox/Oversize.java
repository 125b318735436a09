package app.paydesk.callback.inbox;

import app.paydesk.journal.Delivery;
import app.paydesk.journal.VerdictDetail;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A body that is larger than is taken.
 *
 * @param beginning what of it is at hand
 * @param length in bytes, where it is known
 * @param most bytes that are taken
 */
public record Oversize(byte[] beginning, OptionalLong length, int most) {
  private static final int KEPT = 1 << 10;
  private static final int LOOKED_AT = 2 << 10;

  public static Oversize of(byte[] whole, int most) {
    return new Oversize(whole, OptionalLong.of(whole.length), most);
  }

  /** As much as tells a person what it is, without a card number or a part of one. */
  byte[] kept() {
    byte[] looked = Arrays.copyOf(beginning, Math.min(beginning.length, LOOKED_AT));
    byte[] swept = CardSweep.sweep(looked);
    String text = LooseUtf8.text(Arrays.copyOf(swept, Math.min(swept.length, KEPT)));
    int end = text.length();
    while (end > 0 && ofNumber(text.charAt(end - 1))) {
      end--;
    }
    boolean digits = text.substring(end).chars().anyMatch(Character::isDigit);
    return LooseUtf8.bytes(digits ? text.substring(0, end) : text);
  }

  // What is cut off may go on with the other digits: of them only those before the last letter
  // stay.
  private static boolean ofNumber(char c) {
    return !Character.isLetter(c) && c != '"' && c != '*';
  }

  /** What is kept of it, judged. */
  VerifiedBody reading() {
    return new VerifiedBody(Delivery.Verdict.TOO_LARGE, detail(), kept(), Optional.empty());
  }

  VerdictDetail detail() {
    return length.isPresent()
        ? new VerdictDetail.TooLarge(length.getAsLong(), most)
        : new VerdictDetail.TooLargeOpen(most);
  }
}
