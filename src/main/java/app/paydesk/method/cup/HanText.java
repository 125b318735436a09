package app.paydesk.method.cup;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import app.paydesk.method.rule.Texts;

/** A place in Chinese: digits, Latin letters and signs may stand beside Chinese characters. */
public record HanText() implements Rule {

  @Override
  public Verdict judge(String value, FormFacts facts) {
    String text = Texts.written(value);
    return Texts.fault(text, 255)
        .orElseGet(() -> text.codePoints().anyMatch(HanText::han) ? Texts.open(text) : latin(text));
  }

  private static Verdict latin(String text) {
    Verdict open = Texts.open(text);
    return open instanceof Verdict.Wrong ? open : Texts.warning(text, "chinese");
  }

  static boolean han(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }
}
