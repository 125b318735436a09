package app.paydesk.method.rule;

import app.paydesk.method.Facts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of an identity document in China. An 18-place resident ID is checked by GB 11643 (its
 * date and its check character); older IDs and passports exist, so nothing here is an error.
 */
public record ResidentId() implements Rule {
  private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");
  private static final int MODULUS = 11;

  @Override
  public Verdict judge(String value, Facts facts) {
    String number = Texts.plain(value);
    return Texts.fault(number, 255).orElseGet(() -> checked(number));
  }

  private static Verdict checked(String number) {
    String upper = number.toUpperCase(Locale.ROOT);
    if (!SHAPE.matcher(upper).matches()) {
      return Texts.warning(number, "resident-id");
    }
    if (!checkFits(upper) || !dated(upper)) {
      return Texts.warning(upper, "resident-id.check");
    }
    return new Verdict.Fine(upper);
  }

  /** ISO 7064 MOD 11-2: each place weighs twice the one to its right. */
  private static boolean checkFits(String number) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum = (sum + number.charAt(i) - '0') * 2 % MODULUS;
    }
    int check = (12 - sum) % MODULUS;
    return number.charAt(17) == (check == 10 ? 'X' : (char) ('0' + check));
  }

  private static boolean dated(String number) {
    try {
      return LocalDate.of(
                  Integer.parseInt(number, 6, 10, 10),
                  Integer.parseInt(number, 10, 12, 10),
                  Integer.parseInt(number, 12, 14, 10))
              .getYear()
          >= 1850;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
