package app.paydesk.method.rule;

import app.paydesk.card.CardTrace;
import app.paydesk.method.Verdict;
import app.paydesk.words.Letters;
import app.paydesk.words.Message;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What all texts sent to the Gate have in common; rules of methods are made of it. */
public final class Texts {
  private static final Pattern FILLERS = Pattern.compile("[\\s\\p{Z}\\p{Pd}().\u2212]+");

  private Texts() {}

  /**
   * The fault that no text may have: too long, a control character or a semicolon, which parts the
   * lines of the signed text and would let two requests sign alike.
   */
  public static Optional<Verdict> fault(String value, int longest) {
    int length = value.codePointCount(0, value.length());
    if (length > longest) {
      return Optional.of(wrong("too-long", longest, length));
    }
    if (!Letters.simple(value) && value.codePoints().anyMatch(Texts::unseen)) {
      return Optional.of(wrong("control"));
    }
    return value.indexOf(';') < 0 ? Optional.empty() : Optional.of(wrong("semicolon"));
  }

  /**
   * Fine where no card number was put into a text by mistake; a number that a card might have needs
   * a reason, so that orders and customers may be named by such numbers.
   */
  public static Verdict open(String value) {
    return switch (CardTrace.look(value)) {
      case NONE -> new Verdict.Fine(value);
      case LIKE -> warning(value, "card-like");
      case CARD -> wrong("card-in-text");
    };
  }

  /**
   * A text for people as it is sent: blanks at the ends left out, radicals made ideographs, letters
   * composed, all else as it was typed.
   */
  public static String written(String value) {
    return Radicals.folded(value).strip();
  }

  /**
   * Full-width forms made plain. What is only like another character (a superscript, a circled
   * number) stays what it is, see {@link #special}.
   */
  public static String plain(String value) {
    if (Letters.simple(value)) {
      return value.strip();
    }
    StringBuilder plain = new StringBuilder(value.length());
    value
        .codePoints()
        .map(c -> Letters.blank(c) ? ' ' : Letters.narrow(c))
        .forEach(plain::appendCodePoint);
    // Composing would take a Kelvin sign for a K before it can be named.
    boolean special = plain.codePoints().anyMatch(Letters::compatible);
    return (special ? plain.toString() : Normalizer.normalize(plain, Normalizer.Form.NFC)).strip();
  }

  /** {@link #plain}, with digits of all scripts as 0–9. */
  public static String number(String value) {
    if (Letters.simple(value)) {
      return value.strip();
    }
    StringBuilder number = new StringBuilder(value.length());
    plain(value)
        .codePoints()
        .map(c -> Letters.digit(c) >= 0 ? '0' + Letters.digit(c) : c)
        .forEach(number::appendCodePoint);
    return number.toString();
  }

  /**
   * The fault of a value for machines that a character in it is only like the one that is meant: to
   * take it for that would make another value of it.
   */
  public static Optional<Verdict> special(String value) {
    if (Letters.simple(value)) {
      return Optional.empty();
    }
    return value
        .codePoints()
        .filter(Letters::compatible)
        .mapToObj(Character::toString)
        .findFirst()
        .map(c -> wrong("special", c));
  }

  /**
   * The fault of an address that a digit of another script stands among Latin letters: it would be
   * another address, and nobody sees that it is.
   */
  public static Optional<Verdict> otherDigit(String address) {
    if (Letters.simple(address)) {
      return Optional.empty();
    }
    boolean latin = address.chars().anyMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    return address
        .codePoints()
        .filter(c -> latin && c > '9' && Letters.digit(c) >= 0)
        .mapToObj(Character::toString)
        .findFirst()
        .map(c -> wrong("special", c));
  }

  /** {@link #number} without spaces, dashes, brackets and dots, as people group long ones. */
  public static String ungrouped(String value) {
    String number = number(value);
    return digits(number) ? number : FILLERS.matcher(number).replaceAll("");
  }

  /** Whether all is digits 0–9 and there is at least one. */
  public static boolean digits(String value) {
    int at = 0;
    while (at < value.length() && value.charAt(at) >= '0' && value.charAt(at) <= '9') {
      at++;
    }
    return at > 0 && at == value.length();
  }

  /** An error; its sentence is {@code rule.RULE}, in the method's bundle or the common one. */
  public static Verdict wrong(String rule, Object... arguments) {
    return new Verdict.Wrong(rule, Message.of("rule." + rule, arguments));
  }

  /**
   * A warning; its sentence is {@code rule.RULE}.
   *
   * @param value as it is sent where a reason is given
   */
  public static Verdict warning(String value, String rule, Object... arguments) {
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
