package app.paydesk.method.rule;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;

/**
 * A value that is given only together with another field's.
 *
 * @param other dotted path of that field
 * @param rule what the value itself must hold to
 */
public record Together(String other, Rule rule) implements Rule {

  @Override
  public Verdict judge(String value, FormFacts facts) {
    if (facts.values().getOrDefault(other, "").isBlank()) {
      return Texts.wrong("together." + other.substring(other.lastIndexOf('.') + 1));
    }
    return rule.judge(value, facts);
  }
}
