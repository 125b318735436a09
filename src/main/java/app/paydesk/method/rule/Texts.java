package app.paydesk.method.rule;

import app.paydesk.card.CardTrace;
import app.paydesk.method.Verdict;
import app.paydesk.words.Message;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What all texts sent to the Gate have in common. */
final class Texts {
  private static final Pattern FILLERS = Pattern.compile("[\\s\\p{Z}\\p{Pd}().\u2212]+");

  private Texts() {}

  /**
   * The fault that no text may have: too long, a control character or a semicolon, which parts the
   * lines of the signed text and would let two requests sign alike.
   */
  static Optional<Verdict> fault(String value, int longest) {
    int length = value.codePointCount(0, value.length());
    if (length > longest) {
      return Optional.of(wrong("too-long", longest, length));
    }
    if (value.codePoints().anyMatch(Texts::unseen)) {
      return Optional.of(wrong("control"));
    }
    return value.indexOf(';') < 0 ? Optional.empty() : Optional.of(wrong("semicolon"));
  }

  /** The faults of a text in which people might put a card number by mistake. */
  static Optional<Verdict> openFault(String value, int longest) {
    return fault(value, longest)
        .or(() -> CardTrace.in(value) ? Optional.of(wrong("card-in-text")) : Optional.empty());
  }

  /** Full-width and other compatibility forms made plain. */
  static String plain(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
  }

  /** Without spaces, dashes, brackets and dots, as people group long numbers. */
  static String ungrouped(String value) {
    return FILLERS.matcher(plain(value)).replaceAll("");
  }

  /** Whether all is digits 0–9 and there is at least one. */
  static boolean digits(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static Verdict wrong(String rule, Object... arguments) {
    return new Verdict.Wrong(rule, Message.of("rule." + rule, arguments));
  }

  static Verdict warning(String value, String rule, Object... arguments) {
    return new Verdict.Warning(value, rule, Message.of("rule." + rule, arguments));
  }

  private static boolean unseen(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
