package app.paydesk.card;

import java.util.Arrays;
import java.util.List;

/**
 * Takes full card numbers out of texts that are about to be kept. At most the first six and the
 * last four digits of a number stay, and never more than all but six.
 *
 * <p>In a place for card numbers 12 to 19 digits are one, whatever they are. In any other text they
 * are one if they begin like a card of a scheme and the check digit fits; UnionPay's own numbers
 * (62, 81), of which old ones fail the check, also without, if they stand alone or in even groups.
 * Spaces, dashes, dots and the like may part the groups; digits may be of any script or escaped.
 *
 * <p>An IBAN, a resident ID whose date and check fit, and twelve digits that the text calls an RRN
 * or UTR are left alone. What remains: a number of another scheme that fails its own check digit,
 * one inside a longer run of digits, one spelled in words, or one spread over several texts.
 */
public final class CardMask {
  private static final int FIRST = 6;
  private static final int LAST = 4;
  private static final int FEWEST_HIDDEN = 6;

  private final String text;
  private final DigitGroups digits;
  private final boolean[] hidden;
  private boolean tokens;
  private boolean found;

  private CardMask(String text) {
    this.text = text;
    this.digits = DigitGroups.of(text);
    this.hidden = new boolean[digits.count()];
  }

  /** Whether {@link #masked} would take something out of a text. */
  public static boolean finds(String text) {
    return !masked(text).equals(text);
  }

  /** The text without full card numbers; itself where there is none. */
  public static String masked(String text) {
    if (!possible(text)) {
      return text;
    }
    CardMask mask = new CardMask(text);
    mask.look();
    return mask.result();
  }

  /**
   * The same for addresses and forms of other sites: digits inside a token with letters, as keys of
   * a session have, stay, as the page is not reached without them.
   */
  public static String maskedInAddress(String text) {
    if (!possible(text)) {
      return text;
    }
    CardMask mask = new CardMask(text);
    mask.tokens = true;
    mask.look();
    return mask.result();
  }

  /** A value from a place for card or account numbers, see {@link #masked}. */
  public static String maskedNumber(String value) {
    CardMask mask = new CardMask(value);
    int count = mask.digits.count();
    boolean address = value.indexOf('@') >= 0;
    if (!address && count >= CardNumber.SHORTEST && count <= CardNumber.LONGEST) {
      if (!AccountNumbers.iban(value.strip(), 0, value.strip().length())) {
        mask.hide(0, count);
      }
    } else {
      mask.look();
    }
    return mask.result();
  }

  /** The text without a number that is known, whatever stands between its digits. */
  public static String maskedKnown(String text, byte[] ascii) {
    CardMask mask = new CardMask(text);
    int last = mask.digits.count() - ascii.length;
    for (int at = 0; at <= last; at++) {
      int same = 0;
      while (same < ascii.length && mask.digits.digit(at + same) == ascii[same] - '0') {
        same++;
      }
      if (same == ascii.length) {
        mask.hide(at, same);
      }
    }
    return mask.result();
  }

  /**
   * Whether a text has enough digits close enough to each other for a card number; quick, for what
   * is asked of every value.
   */
  public static boolean possible(String text) {
    int count = 0;
    boolean escapes = false;
    for (int i = 0; i < text.length() && count < CardNumber.SHORTEST; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        count++;
      } else if (c >= 0x80) {
        count += Character.isSurrogate(c) || Character.isDigit(c) ? 1 : 0;
      } else if (c == '\\' || c == '%' || c == '&') {
        // An escaped digit is written with digits, too, and with letters between them.
        escapes = true;
      } else if (!escapes && (c >= '@' ? c != '_' && c != '|' : c == ':' || c == '"')) {
        count = 0;
      }
    }
    return count >= CardNumber.SHORTEST;
  }

  private void look() {
    List<DigitGroups.Group> groups = digits.groups();
    int covered = 0;
    for (int i = 0; i < groups.size(); i++) {
      int longest = longest(groups, i);
      int first = groups.get(i).first();
      if (longest > 0 && first + longest > covered) {
        hide(first, longest);
        covered = first + longest;
      }
    }
  }

  // How many digits the longest card number has that begins with a group; 0 where none does.
  private int longest(List<DigitGroups.Group> groups, int from) {
    int first = groups.get(from).first();
    if (!unionPay(first) && !scheme(first)) {
      return 0;
    }
    int longest = 0;
    int total = 0;
    for (int i = from; i < groups.size() && (i == from || groups.get(i).chained()); i++) {
      total += groups.get(i).count();
      if (total > CardNumber.LONGEST) {
        break;
      }
      if (total >= CardNumber.SHORTEST && card(groups.subList(from, i + 1), first, total)) {
        longest = total;
      }
    }
    return longest;
  }

  private boolean card(List<DigitGroups.Group> groups, int first, int count) {
    if (tokens && groups.stream().anyMatch(DigitGroups.Group::glued)) {
      return false;
    }
    boolean check = CheckDigit.fits(count, place -> digits.digit(first + place));
    if (!check && !(unionPay(first) && standsAsCard(groups, first, count))) {
      return false;
    }
    return !AccountNumbers.residentId(digits, first, count)
        && !AccountNumbers.iban(text, digits.from(first), digits.to(first + count - 1));
  }

  private boolean standsAsCard(List<DigitGroups.Group> groups, int first, int count) {
    if (groups.size() > 1) {
      return even(groups) && groups.stream().noneMatch(DigitGroups.Group::glued);
    }
    DigitGroups.Group alone = groups.getFirst();
    boolean reference =
        count == CardNumber.SHORTEST && AccountNumbers.reference(text, digits.from(first));
    return !alone.glued() && !alone.fraction() && !reference;
  }

  private static boolean even(List<DigitGroups.Group> groups) {
    int size = groups.getFirst().count();
    if (groups.size() == 2 && size == FIRST) {
      return true;
    }
    List<DigitGroups.Group> others = groups.subList(1, groups.size() - 1);
    return size > 1
        && others.stream().allMatch(group -> group.count() == size)
        && groups.getLast().count() <= size;
  }

  private boolean unionPay(int first) {
    int start = start(first);
    return start == 62 || start == 81;
  }

  // American Express, Diners, JCB, Visa, Mastercard, Maestro, Discover, RuPay and Mir.
  private boolean scheme(int first) {
    int start = start(first);
    return (start >= 30 && start <= 69) || start == 82 || (start >= 22 && start <= 27);
  }

  private int start(int first) {
    return first + 1 < digits.count() ? digits.digit(first) * 10 + digits.digit(first + 1) : 0;
  }

  private void hide(int first, int count) {
    found = true;
    int shown = Math.min(FIRST, count - LAST - FEWEST_HIDDEN);
    Arrays.fill(hidden, first + shown, first + count - LAST, true);
  }

  private String result() {
    if (!found) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (int i = 0; i < hidden.length; i++) {
      if (hidden[i]) {
        out.append(text, at, digits.from(i)).append('*');
        at = digits.to(i);
      }
    }
    return out.append(text, at, text.length()).toString();
  }
}
