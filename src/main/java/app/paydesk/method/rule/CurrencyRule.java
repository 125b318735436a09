package app.paydesk.method.rule;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import app.paydesk.money.CurrencyCode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One of the operation's currencies.
 *
 * @param currencies what the method can be paid in
 */
public record CurrencyRule(List<CurrencyCode> currencies) implements Rule {
  public CurrencyRule {
    currencies = List.copyOf(currencies);
  }

  @Override
  public Verdict judge(String value, FormFacts facts) {
    String code = code(value);
    if (currencies.stream().anyMatch(c -> c.code().equals(code))) {
      return new Verdict.Fine(code);
    }
    return Texts.wrong(
        "currency", currencies.stream().map(CurrencyCode::code).collect(Collectors.joining(", ")));
  }

  /** The code that a text means, whether or not there is such a currency. */
  public static String code(String typed) {
    return Texts.plain(typed).toUpperCase(Locale.ROOT);
  }
}
