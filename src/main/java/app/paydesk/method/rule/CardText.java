package app.paydesk.method.rule;

import app.paydesk.card.CardNumber;
import app.paydesk.card.UnreadableCard;
import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;

/**
 * Why a text is no card number. It is never fine: a number is judged from the buffer that is sent,
 * and a text that could be read but was not put into one is not sent at all.
 */
public record CardText() implements Rule {

  @Override
  public Verdict judge(String value, FormFacts facts) {
    try (CardNumber _ = CardNumber.read(value)) {
      return Texts.wrong("card-number.again");
    } catch (UnreadableCard e) {
      return unreadable(e);
    }
  }

  @Override
  public Verdict judge(CardNumber card) {
    return card.checkDigitFits()
        ? new Verdict.Fine(card.masked())
        : Texts.warning(card.masked(), "card.check-digit");
  }

  private static Verdict unreadable(UnreadableCard e) {
    return switch (e.fault()) {
      case SHORT -> Texts.wrong("card-number.short", CardNumber.SHORTEST, e.digits());
      case LONG -> Texts.wrong("card-number.long", CardNumber.LONGEST, e.digits());
      case MASK -> Texts.wrong("card-number.mask");
      case CHARACTER ->
          Texts.wrong("card-number.digits", Character.toString(e.character().orElse(' ')));
      case BROKEN -> Texts.wrong("card-number.broken");
    };
  }
}
