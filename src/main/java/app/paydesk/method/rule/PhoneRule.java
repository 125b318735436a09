package app.paydesk.method.rule;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number, sent as digits without plus sign, spaces and dashes. The Gate takes 4–24
 * characters; a number is 7–15 digits long by E.164.
 *
 * @param usual how mobile numbers of the method's country look, country code included or not
 * @param rule the warning for others
 */
public record PhoneRule(Pattern usual, String rule) implements Rule {
  private static final Pattern PLUS = Pattern.compile("^\\++");

  @Override
  public Verdict judge(String value, FormFacts facts) {
    String phone = PLUS.matcher(Texts.ungrouped(value)).replaceFirst("");
    Optional<Verdict> special = Texts.special(phone);
    if (special.isPresent()) {
      return special.get();
    }
    if (phone.indexOf(';') >= 0 || phone.length() < 4 || phone.length() > 24) {
      return Texts.wrong("phone");
    }
    if (!Texts.digits(phone)) {
      return Texts.fault(value, 255).orElseGet(() -> Texts.warning(phone, "phone.digits"));
    }
    if (phone.length() < 7 || phone.length() > 15) {
      return Texts.warning(phone, "phone.length", phone.length());
    }
    return usual.matcher(phone).matches() ? new Verdict.Fine(phone) : Texts.warning(phone, rule);
  }

  @Override
  public boolean monospaced() {
    return true;
  }
}
