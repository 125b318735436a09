package app.paydesk.method.upi;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import app.paydesk.method.rule.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * India's Permanent Account Number: five letters, four digits, one letter or digit (UPI, Purchase
 * by using Gate, channel 1). What the fourth and fifth letter, the digits and the last place
 * usually tell is only warned of, as the document's own example breaks it.
 */
public record TaxPan() implements Rule {
  private static final Pattern SHAPE = Pattern.compile("[A-Z]{5}\\d{4}[A-Z\\d]");
  private static final Pattern CONFUSED = Pattern.compile("[A-Z01]{5}[\\dOI]{4}[A-Z\\d]");
  private static final String HOLDERS = "PCHFATBLJGE";

  @Override
  public Verdict judge(String value, FormFacts facts) {
    String number = Texts.ungrouped(value).toUpperCase(Locale.ROOT);
    if (SHAPE.matcher(number).matches()) {
      return usual(number, facts);
    }
    Optional<Verdict> special = Texts.special(number);
    if (special.isPresent()) {
      return special.get();
    }
    return CONFUSED.matcher(number).matches()
        ? Texts.wrong("tax-pan.confused")
        : Texts.wrong("tax-pan");
  }

  private static Verdict usual(String number, FormFacts facts) {
    if (HOLDERS.indexOf(number.charAt(3)) < 0) {
      return Texts.warning(number, "tax-pan.holder", number.charAt(3));
    }
    String named = number.charAt(3) == 'P' ? "customer.last_name" : "customer.first_name";
    String name = facts.values().getOrDefault(named, "").strip().toUpperCase(Locale.ROOT);
    if (!name.isEmpty() && name.charAt(0) != number.charAt(4)) {
      return Texts.warning(number, "tax-pan.initial", number.charAt(4), name.substring(0, 1));
    }
    if (number.startsWith("0000", 5)) {
      return Texts.warning(number, "tax-pan.zeros");
    }
    return Character.isDigit(number.charAt(9))
        ? Texts.warning(number, "tax-pan.last")
        : new Verdict.Fine(number);
  }

  @Override
  public boolean monospaced() {
    return true;
  }
}
