package app.paydesk.batch.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a number is shown, as far as one must know to tell whether all of it is.
 *
 * @param kind what is shown of it
 * @param decimals decimal places that are shown, for {@link Kind#DECIMAL}
 * @param whole least digits before the point, for {@link Kind#DECIMAL}
 */
public record NumberFormat(Kind kind, int decimals, int whole) {
  /** The number as it is. */
  public static final NumberFormat GENERAL = new NumberFormat(Kind.GENERAL, 0, 1);

  private static final NumberFormat OTHER = new NumberFormat(Kind.OTHER, 0, 0);
  private static final NumberFormat DAY = new NumberFormat(Kind.DATE, 0, 0);

  private static final Pattern POWER = Pattern.compile("(?i)E[-+]");
  private static final Pattern AS_IS = Pattern.compile("(?i)General|G/通用格式|@");
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
  private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*\\]");
  private static final Pattern CONDITION = Pattern.compile("(?i)\\[([<>=]|DBNum|NatNum).*");
  private static final Pattern TIME = Pattern.compile("(?i).*([ymdhsegb年月日]|上午|AM/PM).*");
  private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)\\]");
  private static final Pattern DIGITS = Pattern.compile("([#0?,]*)(?:\\.([#0?]*))?");
  private static final Pattern MARKS = Pattern.compile("[-+()\\s$¥￥€£₹元]");

  /** What is shown of a number. */
  public enum Kind {
    /** All of it. */
    GENERAL,
    /** So many decimal places. */
    DECIMAL,
    /** A day or a time. */
    DATE,
    /** Something else: a part in a hundred, a fraction, a power of ten, thousands, words. */
    OTHER
  }

  /** The format that a code stands for. */
  static NumberFormat of(String code) {
    String section = code.split(";", 2)[0];
    String letters = LITERAL.matcher(section).replaceAll("");
    String bare = BRACKETS.matcher(letters).replaceAll("");
    String marked = MARKS.matcher(bare).replaceAll("");
    if (CONDITION.matcher(section).matches() || POWER.matcher(bare).find()) {
      return OTHER;
    }
    if (ELAPSED.matcher(letters).find()) {
      return DAY;
    }
    boolean digits = LITERAL.matcher(section).results().anyMatch(r -> digit(r.group()));
    boolean nothing = section.isBlank() && !code.isBlank();
    if (digits || nothing) {
      return OTHER;
    }
    if (marked.isEmpty() || AS_IS.matcher(marked).matches()) {
      return GENERAL;
    }
    return TIME.matcher(marked).matches() ? DAY : decimal(marked);
  }

  private static NumberFormat decimal(String bare) {
    Matcher digits = DIGITS.matcher(bare);
    if (!digits.matches() || digits.group(1).endsWith(",") || digits.group(1).startsWith(",")) {
      return OTHER;
    }
    String places = digits.group(2) == null ? "" : digits.group(2);
    int whole = (int) digits.group(1).chars().filter(c -> c == '0').count();
    return new NumberFormat(Kind.DECIMAL, places.length(), whole);
  }

  private static boolean digit(String literal) {
    return literal.codePoints().anyMatch(Character::isDigit);
  }

  /** Whether all digits of a number are shown, and none that it does not have. */
  public boolean showsAll(BigDecimal number) {
    return switch (kind) {
      case GENERAL -> true;
      case DECIMAL ->
          number.setScale(decimals, RoundingMode.HALF_UP).compareTo(number) == 0
              && (whole <= 1 || whole <= number.toBigInteger().abs().toString().length());
      case DATE, OTHER -> false;
    };
  }
}
