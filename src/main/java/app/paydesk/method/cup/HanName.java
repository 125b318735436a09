package app.paydesk.method.cup;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import app.paydesk.method.rule.Texts;

/**
 * A part of a Chinese name: Chinese characters of any extension, and the middle dot U+00B7 between
 * the parts of Uyghur, Tibetan and other names. Other dots are folded to it.
 */
public record HanName() implements Rule {
  private static final int DOT = 0xB7;
  private static final int USUAL = 50;

  @Override
  public Verdict judge(String value, FormFacts facts) {
    String name = folded(Texts.written(value));
    return Texts.fault(name, 255).orElseGet(() -> written(name));
  }

  private static Verdict written(String name) {
    if (name.codePoints().anyMatch(Character::isDigit)) {
      return Texts.wrong("name.digits");
    }
    if (!name.codePoints().allMatch(c -> c == DOT || HanText.han(c))
        || name.codePoints().noneMatch(HanText::han)) {
      return Texts.warning(name, "chinese");
    }
    return name.codePointCount(0, name.length()) > USUAL
        ? Texts.warning(name, "name.long", USUAL)
        : new Verdict.Fine(name);
  }

  private static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.codePoints().map(c -> dot(c) ? DOT : c).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static boolean dot(int c) {
    return switch (c) {
      case '.', 0x2022, 0x2027, 0x2219, 0x22C5, 0x2E31, 0x30FB, 0xFF0E, 0xFF65 -> true;
      default -> false;
    };
  }
}
