package app.paydesk.method.rule;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import java.util.Locale;
import java.util.Optional;

/**
 * The one country that a method serves.
 *
 * @param code ISO 3166-1 alpha-2
 */
public record CountryRule(String code) implements Rule {

  @Override
  public Verdict judge(String value, FormFacts facts) {
    return Texts.plain(value).toUpperCase(Locale.ROOT).equals(code)
        ? new Verdict.Fine(code)
        : Texts.wrong("country", code);
  }

  @Override
  public Optional<String> only() {
    return Optional.of(code);
  }
}
