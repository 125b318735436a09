package app.paydesk.desk.submission;

import app.paydesk.card.CardNumber;
import app.paydesk.method.Verdict;
import app.paydesk.words.Message;

final class CardVerdict {
  private CardVerdict() {}

  static Verdict judge(CardNumber card) {
    String mask = card.masked();
    if (!card.checkDigitFits()) {
      return new Verdict.Warning(mask, "card.check-digit", Message.of("rule.card.check-digit"));
    }
    if (!card.unionPay()) {
      return new Verdict.Warning(mask, "card.scheme", Message.of("rule.card.scheme"));
    }
    if (card.length() < 16) {
      return new Verdict.Warning(
          mask, "card.length", Message.of("rule.card.length", card.length()));
    }
    return new Verdict.Fine(mask);
  }
}
