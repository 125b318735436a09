package app.paydesk.method.sepa;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import app.paydesk.method.rule.Texts;
import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Collectors;

/** An international bank account number (ISO 13616), typed in groups or not. */
record Iban() implements Rule {
  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  @Override
  public Verdict judge(String value, FormFacts facts) {
    String iban = Texts.ungrouped(value).toUpperCase(Locale.ROOT);
    return iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}") && checks(iban)
        ? new Verdict.Fine(iban)
        : Texts.wrong("iban");
  }

  @Override
  public boolean monospaced() {
    return true;
  }

  private static boolean checks(String iban) {
    String digits =
        (iban.substring(4) + iban.substring(0, 4))
            .chars()
            .mapToObj(c -> Integer.toString(Character.digit(c, 36)))
            .collect(Collectors.joining());
    return new BigInteger(digits).mod(MODULUS).equals(BigInteger.ONE);
  }
}
