package app.paydesk.method.cup;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import app.paydesk.method.rule.Texts;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The number of an identity document in China. An 18-place resident ID is checked by GB 11643 (its
 * province, its date and its check character); older IDs and passports exist, so nothing of this is
 * an error.
 *
 * @param now tells which birth dates are still to come
 */
public record ResidentId(InstantSource now) implements Rule {
  private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");
  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]+");
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final int MODULUS = 11;

  /** Provinces as GB/T 2260 numbers them, with the residence permits of Hong Kong to Taiwan. */
  private static final Set<String> PROVINCES =
      Set.of(
          ("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 "
                  + "50 51 52 53 54 61 62 63 64 65 71 81 82 83")
              .split(" "));

  /** By the clock of this machine. */
  public ResidentId() {
    this(InstantSource.system());
  }

  @Override
  public Verdict judge(String value, FormFacts facts) {
    String number = Texts.number(value).replace(" ", "");
    return Texts.special(number)
        .or(() -> Texts.fault(number, 255))
        .orElseGet(() -> checked(number));
  }

  private Verdict checked(String number) {
    String upper = number.toUpperCase(Locale.ROOT);
    String joined = DASHES.matcher(upper).replaceAll("");
    return SHAPE.matcher(joined).matches()
        ? checkedShape(joined)
        : Texts.warning(number, "resident-id");
  }

  private Verdict checkedShape(String number) {
    Optional<LocalDate> born = born(number);
    if (!checkFits(number) || born.isEmpty()) {
      return Texts.warning(number, "resident-id.check");
    }
    if (!PROVINCES.contains(province(number))) {
      return Texts.warning(number, "resident-id.province", province(number));
    }
    return born.get().isAfter(LocalDate.ofInstant(now.instant(), BEIJING))
        ? Texts.warning(number, "resident-id.future", born.get())
        : new Verdict.Fine(number);
  }

  /** A foreigner's permanent residence permit has a 9 before the province. */
  private static String province(String number) {
    String permit = number.substring(1, 3);
    return number.charAt(0) == '9' && PROVINCES.contains(permit) ? permit : number.substring(0, 2);
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

  private static Optional<LocalDate> born(String number) {
    try {
      LocalDate born =
          LocalDate.of(
              Integer.parseInt(number, 6, 10, 10),
              Integer.parseInt(number, 10, 12, 10),
              Integer.parseInt(number, 12, 14, 10));
      return Optional.of(born).filter(date -> date.getYear() >= 1850);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean monospaced() {
    return true;
  }
}
