package app.paydesk.card;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Tells what is a full card number in a text where none may stand from what only looks like one. A
 * run of digits, or groups as they stand on cards, is a card number if it has a length in which its
 * scheme issues cards and its check digit fits. What is kept of others' texts is masked by {@link
 * CardMask}, which doubts more.
 */
public final class CardTrace {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  /** What a text holds. */
  public enum Look {
    /** Nothing like a card number. */
    NONE,
    /** A number that a card might have: to be sent only with a reason. */
    LIKE,
    /** A full card number. */
    CARD
  }

  private CardTrace() {}

  /**
   * Whether a card number stands in a text, in one run or in groups with a space or dash between.
   */
  public static boolean in(String text) {
    return look(text) == Look.CARD;
  }

  /** The gravest that stands in a text. */
  public static Look look(String text) {
    if (few(text)) {
      return Look.NONE;
    }
    Look gravest = Look.NONE;
    DigitGroups digits = DigitGroups.of(text);
    var groups = digits.groups();
    for (int from = 0; from < groups.size(); from++) {
      int first = groups.get(from).first();
      int count = 0;
      for (int to = from; to < groups.size() && (to == from || groups.get(to).chained()); to++) {
        count += groups.get(to).count();
        if (count > LONGEST) {
          break;
        }
        boolean alike = to == from || evenly(groups, from, to);
        if (alike && count >= SHORTEST && ofCard(text, digits, first, count)) {
          Look look = look(count, place -> digits.digit(first + place));
          gravest = look.compareTo(gravest) > 0 ? look : gravest;
        }
      }
    }
    return gravest;
  }

  /** Whether it is a usual text, without escapes, that has fewer digits than a card number. */
  private static boolean few(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || c == '%' || c == '&' || c == '\\') {
        return false;
      }
      if (c >= '0' && c <= '9') {
        digits++;
      }
    }
    return digits < SHORTEST;
  }

  private static boolean ofCard(String text, DigitGroups digits, int first, int count) {
    return !AccountNumbers.residentId(digits, first, count)
        && !AccountNumbers.iban(text, digits.from(first), digits.to(first + count - 1));
  }

  /** Groups of four, the last one shorter or not; or the 4-6-5 and 4-6-4 of three schemes. */
  private static boolean evenly(List<DigitGroups.Group> groups, int from, int to) {
    int last = groups.get(to).count();
    boolean fours = last <= 4;
    for (int i = from; i < to; i++) {
      fours &= groups.get(i).count() == 4;
    }
    boolean middle =
        to - from == 2
            && groups.get(from).count() == 4
            && groups.get(from + 1).count() == 6
            && last <= 5;
    boolean two = to - from == 1 && groups.get(from).count() == 6 && last >= 10;
    return fours || middle || two;
  }

  private static Look look(int length, IntUnaryOperator digitAt) {
    int start = 0;
    for (int place = 0; place < 6; place++) {
      start = start * 10 + digitAt.applyAsInt(place);
    }
    Look issued = CardScheme.issued(start, length);
    if (issued == Look.NONE || CheckDigit.fits(length, digitAt)) {
      return issued;
    }
    boolean unionPay = start / 10_000 == 62 && length >= 16;
    return unionPay ? Look.LIKE : Look.NONE;
  }
}
