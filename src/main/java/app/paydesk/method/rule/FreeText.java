package app.paydesk.method.rule;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;

/**
 * Any text of so many characters without semicolon, control characters and full card numbers.
 *
 * @param longest most characters (code points)
 */
public record FreeText(int longest) implements Rule {
  /** Up to 255 characters, the Gate's usual length. */
  public FreeText() {
    this(255);
  }

  @Override
  public Verdict judge(String value, FormFacts facts) {
    String text = Texts.written(value);
    return Texts.fault(text, longest).orElseGet(() -> Texts.open(text));
  }
}
