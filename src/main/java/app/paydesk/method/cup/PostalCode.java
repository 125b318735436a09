package app.paydesk.method.cup;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import app.paydesk.method.rule.Texts;
import java.util.Set;

/**
 * A postal code of mainland China: six digits, a leading zero included, which spreadsheets like to
 * eat. Hong Kong and Macau have none and use stand-ins.
 */
public record PostalCode() implements Rule {
  private static final int LONGEST = 16;
  private static final Set<String> STAND_INS = Set.of("000000", "999077", "999078");

  @Override
  public Verdict judge(String value, FormFacts facts) {
    String code = Texts.plain(value);
    return Texts.special(code).or(() -> Texts.fault(code, LONGEST)).orElseGet(() -> counted(code));
  }

  private static Verdict counted(String typed) {
    String code = Texts.ungrouped(typed);
    if (!Texts.digits(code)) {
      return Texts.warning(typed, "postal-code");
    }
    if (STAND_INS.contains(code)) {
      return Texts.warning(code, "postal-code.none");
    }
    return switch (code.length()) {
      case 6 -> new Verdict.Fine(code);
      case 5 -> Texts.warning("0" + code, "postal-code.zero", "0" + code);
      default -> Texts.warning(code, "postal-code");
    };
  }

  @Override
  public boolean monospaced() {
    return true;
  }
}
