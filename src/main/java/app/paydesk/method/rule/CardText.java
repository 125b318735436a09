package app.paydesk.method.rule;

import app.paydesk.card.CardNumber;
import app.paydesk.method.Facts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;

/**
 * Why a text is no card number. A readable one is judged from its buffer; here it is only masked,
 * so that no digit of it goes into a verdict.
 */
public record CardText() implements Rule {

  @Override
  public Verdict judge(String value, Facts facts) {
    String digits = Texts.ungrouped(value);
    if (digits.indexOf('*') >= 0 || digits.indexOf('•') >= 0) {
      return Texts.wrong("card-number.mask");
    }
    if (!Texts.digits(digits)) {
      return Texts.wrong("card-number.digits");
    }
    if (digits.length() < CardNumber.SHORTEST) {
      return Texts.wrong("card-number.short", CardNumber.SHORTEST, digits.length());
    }
    if (digits.length() > CardNumber.LONGEST) {
      return Texts.wrong("card-number.long", CardNumber.LONGEST, digits.length());
    }
    try (CardNumber card = CardNumber.read(digits)) {
      return new Verdict.Fine(card.masked());
    }
  }
}
