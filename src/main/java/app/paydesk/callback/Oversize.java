package app.paydesk.callback;

import app.paydesk.words.Message;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * A body that is larger than is taken.
 *
 * @param beginning what of it is at hand
 * @param length in bytes, where it is known
 * @param most bytes that are taken
 */
record Oversize(byte[] beginning, OptionalLong length, int most) {
  private static final int KEPT = 1 << 10;
  private static final int LOOKED_AT = 2 << 10;

  static Oversize of(byte[] whole, int most) {
    return new Oversize(whole, OptionalLong.of(whole.length), most);
  }

  /** As much as tells a person what it is, without a card number or a part of one. */
  byte[] kept() {
    byte[] swept = CardSweep.sweep(Arrays.copyOf(beginning, Math.min(beginning.length, LOOKED_AT)));
    int end = Math.min(swept.length, KEPT);
    while (end > 0 && ofNumber(swept[end - 1])) {
      end--;
    }
    return Arrays.copyOf(swept, end);
  }

  private static boolean ofNumber(byte b) {
    return (b >= '0' && b <= '9') || b == ' ' || b == '-';
  }

  Message detail() {
    return length.isPresent()
        ? Message.of("detail.too-large", length.getAsLong(), most)
        : Message.of("detail.too-large-open", most);
  }
}
