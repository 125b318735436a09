package app.paydesk.method.cup;

import app.paydesk.card.CardNumber;
import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import app.paydesk.method.rule.CardText;
import app.paydesk.method.rule.Texts;

/** A card number as UnionPay issues them; others may be right and need a reason. */
record UnionPayCard(CardText card) implements Rule {
  private static final int USUAL = 16;

  UnionPayCard() {
    this(new CardText());
  }

  @Override
  public Verdict judge(String value, FormFacts facts) {
    return card.judge(value, facts);
  }

  @Override
  public Verdict judge(CardNumber number) {
    String mask = number.masked();
    if (!number.checkDigitFits()) {
      return card.judge(number);
    }
    if (!number.unionPay()) {
      return Texts.warning(mask, "card.scheme");
    }
    return number.length() < USUAL
        ? Texts.warning(mask, "card.length", number.length())
        : new Verdict.Fine(mask);
  }
}
