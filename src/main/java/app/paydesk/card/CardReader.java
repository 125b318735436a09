package app.paydesk.card;

import app.paydesk.card.UnreadableCard.Fault;
import app.paydesk.words.Letters;
import java.util.Arrays;

/** Reads a typed card number into a buffer that can be wiped. */
final class CardReader {
  private final byte[] buffer = new byte[CardNumber.LONGEST];
  private int digits;

  /** The digits; the caller wipes them. */
  static byte[] read(CharSequence typed) {
    CardReader reader = new CardReader();
    try {
      reader.take(typed);
      return Arrays.copyOf(reader.buffer, reader.digits);
    } finally {
      Arrays.fill(reader.buffer, (byte) 0);
    }
  }

  private void take(CharSequence typed) {
    int at = 0;
    while (at < typed.length()) {
      int c = Character.codePointAt(typed, at);
      int digit = Letters.digit(c);
      if (digit >= 0) {
        add(digit);
      } else if (Letters.ends(c) && digits > 0) {
        alone(typed, at);
        break;
      } else if (c == UnreadableCard.LINE_BREAK) {
        throw new UnreadableCard(Fault.BROKEN, digits, -1);
      } else if (!filler(c)) {
        throw new UnreadableCard(masks(c) ? Fault.MASK : Fault.CHARACTER, digits, c);
      }
      at += Character.charCount(c);
    }
    if (digits < CardNumber.SHORTEST) {
      throw new UnreadableCard(Fault.SHORT, digits, -1);
    }
    if (digits > CardNumber.LONGEST) {
      throw new UnreadableCard(Fault.LONG, digits, -1);
    }
  }

  private void add(int digit) {
    if (digits < buffer.length) {
      buffer[digits] = (byte) ('0' + digit);
    }
    digits++;
  }

  /** Digits behind a line break are another number only where both could not be one. */
  private void alone(CharSequence typed, int from) {
    int more = 0;
    for (int at = from; at < typed.length(); at += Character.charCount(point(typed, at))) {
      more += Letters.digit(point(typed, at)) >= 0 ? 1 : 0;
    }
    if (more > 0 && digits + more <= CardNumber.LONGEST) {
      throw new UnreadableCard(Fault.BROKEN, digits, -1);
    }
  }

  private static int point(CharSequence typed, int at) {
    return Character.codePointAt(typed, at);
  }

  private static boolean filler(int c) {
    return Letters.blank(c) || Letters.dash(c) || Letters.ends(c) || Letters.invisible(c);
  }

  private static boolean masks(int c) {
    return c == '*' || c == 0x2022 || c == 0x25CF || c == 0xFF0A;
  }
}
