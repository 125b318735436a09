package app.paydesk.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The digits of a text in the groups in which they stand. Digits of all scripts count, and so do
 * those that are escaped as in JSON, in addresses or in HTML; characters that nobody sees part
 * nothing.
 */
final class DigitGroups {
  private static final int MOST_BETWEEN = 3;

  /**
   * Digits without anything between them.
   *
   * @param first place of its first digit among all digits
   * @param chained whether only a space, a dash or the like stands between it and the group before
   * @param glued whether a Latin letter stands next to it
   * @param fraction whether it follows a decimal point
   */
  record Group(int first, int count, boolean chained, boolean glued, boolean fraction) {}

  private final String text;
  private final List<Group> groups = new ArrayList<>();
  private byte[] digits;
  private int[] from;
  private int[] to;
  private int count;

  private int character;
  private int next;

  private DigitGroups(String text) {
    this.text = text;
    int room = Math.min(64, text.length());
    this.digits = new byte[room];
    this.from = new int[room];
    this.to = new int[room];
    read();
  }

  static DigitGroups of(String text) {
    return new DigitGroups(text);
  }

  List<Group> groups() {
    return groups;
  }

  int count() {
    return count;
  }

  int digit(int place) {
    return digits[place];
  }

  /** Where in the text a digit begins. */
  int from(int place) {
    return from[place];
  }

  /** Where in the text a digit ends. */
  int to(int place) {
    return to[place];
  }

  private void read() {
    int first = -1;
    int between = MOST_BETWEEN + 1;
    boolean chained = false;
    boolean glued = false;
    boolean fraction = false;
    boolean afterLetter = false;
    boolean afterPoint = false;
    for (int at = 0; at < text.length(); at = next) {
      decode(at);
      int digit = Character.digit(character, 10);
      if (digit >= 0) {
        if (first < 0) {
          first = count;
          chained = between <= MOST_BETWEEN;
          glued = afterLetter;
          fraction = chained && between == 1 && afterPoint;
        }
        add(digit, at);
      } else if (!unseen(character)) {
        boolean letter = latin(character);
        if (first >= 0) {
          groups.add(new Group(first, count - first, chained, glued || letter, fraction));
          first = -1;
          between = 0;
        }
        between = separates(character) ? between + 1 : MOST_BETWEEN + 1;
        afterLetter = letter;
        afterPoint = character == '.' || character == ',';
      }
    }
    if (first >= 0) {
      groups.add(new Group(first, count - first, chained, glued, fraction));
    }
  }

  private void add(int digit, int at) {
    if (count == digits.length) {
      int room = count * 2 + 1;
      digits = Arrays.copyOf(digits, room);
      from = Arrays.copyOf(from, room);
      to = Arrays.copyOf(to, room);
    }
    digits[count] = (byte) digit;
    from[count] = at;
    to[count++] = next;
  }

  private void decode(int at) {
    char c = text.charAt(at);
    if (c == '\\' && at + 1 < text.length()) {
      backslash(at);
    } else if (c == '%') {
      number(at, at + 1, 2, 16, at + 3);
    } else if (c == '&' && text.startsWith("&#", at)) {
      entity(at);
    } else {
      plain(at);
    }
  }

  private void plain(int at) {
    character = text.codePointAt(at);
    next = at + Character.charCount(character);
  }

  private void backslash(int at) {
    switch (text.charAt(at + 1)) {
      case 'u' -> number(at, at + 2, 4, 16, at + 6);
      case 'n', 'r', 't' -> {
        character = ' ';
        next = at + 2;
      }
      default -> plain(at);
    }
  }

  private void entity(int at) {
    int end = text.indexOf(';', at);
    boolean hex = at + 2 < text.length() && (text.charAt(at + 2) | 0x20) == 'x';
    int begin = at + (hex ? 3 : 2);
    if (end < 0 || end - begin > 6) {
      plain(at);
    } else {
      number(at, begin, end - begin, hex ? 16 : 10, end + 1);
    }
  }

  private void number(int at, int begin, int length, int radix, int end) {
    int value = 0;
    for (int i = begin; i < begin + length; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), radix) : -1;
      if (digit < 0) {
        plain(at);
        return;
      }
      value = value * radix + digit;
    }
    if (length == 0 || (text.charAt(at) == '%' && value > 0x7f)) {
      plain(at);
      return;
    }
    character = value;
    next = end;
  }

  private static boolean latin(int c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private static boolean unseen(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r';
      default -> false;
    };
  }

  private static boolean separates(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.DASH_PUNCTUATION,
          Character.CONTROL ->
          true;
      default -> c < 0x80 ? ".,/_+|".indexOf(c) >= 0 : c == '\u2212' || c == '\u00B7';
    };
  }
}
