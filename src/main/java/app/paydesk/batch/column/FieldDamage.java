package app.paydesk.batch.column;

import app.paydesk.batch.sheet.Damage;
import app.paydesk.batch.sheet.Damage.Kind;
import app.paydesk.batch.sheet.FoundText;
import app.paydesk.card.CheckDigit;
import app.paydesk.method.Field;
import app.paydesk.method.FormFacts;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.method.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Damage that only shows when one knows which field a cell stands for. */
final class FieldDamage {
  private static final int EXACT = 15;
  private static final int LONGEST_NUMBER = 24;
  private static final int MOST_ZEROS = 3;
  private static final int LONGEST_DATE = 12;
  private static final String MONTH = "(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";
  private static final Pattern MASKED =
      Pattern.compile("[0-9 -]{4,9}[*•xX][*•xX -]{2,}[0-9 -]{3,8}");
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,4}/\\d{1,2}/\\d{1,4}|\\d{1,2}-%s(-\\d{2,4})?|%s-\\d{2,4}".formatted(MONTH, MONTH)
              + "|(\\d{4}年)?\\d{1,2}月(\\d{1,2}日)?");

  private final Field field;
  private final FormFacts facts;
  private final boolean card;
  private final boolean longNumber;
  private final boolean prose;
  private final boolean name;
  private final boolean zerosCount;

  FieldDamage(Operation operation, Field field) {
    this.field = field;
    facts = new FormFacts(operation.currencies().getFirst(), operation.limits(), Map.of());
    card = field.type() == Field.Type.CARD_NUMBER;
    longNumber = card || field.role() == Role.ACCOUNT || field.role() == Role.DOCUMENT;
    prose =
        field.type() == Field.Type.TIME
            || field.role() == Role.DESCRIPTION
            || field.role() == Role.RETURN_PAGE;
    name =
        switch (field.role()) {
          case NAME, GIVEN_NAME, FAMILY_NAME -> true;
          case AMOUNT, CURRENCY, CARD, ACCOUNT, BANK, CUSTOMER, DOCUMENT -> false;
          case PHONE, DESCRIPTION, RETURN_PAGE, OTHER -> false;
        };
    zerosCount =
        (field.type() == Field.Type.TEXT || field.type() == Field.Type.PICK) && particular();
  }

  /** Whether its rule takes numbers of some lengths only, so that a lost zero can show. */
  private boolean particular() {
    return IntStream.rangeClosed(1, LONGEST_NUMBER).anyMatch(n -> !fine("1".repeat(n)));
  }

  /** The field. */
  Field field() {
    return field;
  }

  /** Why a text cannot be what was meant. */
  Optional<Damage> of(String text) {
    String stripped = text.strip();
    return kind(stripped).map(kind -> Damage.of(kind, FoundText.of(stripped)));
  }

  private Optional<Kind> kind(String text) {
    if (digits(text)) {
      if (longNumber && rounded(text)) {
        return Optional.of(Kind.ROUNDED);
      }
      return zerosCount && zeroLost(text) ? Optional.of(Kind.LEADING_ZERO) : Optional.empty();
    }
    if (card && MASKED.matcher(text).matches()) {
      return Optional.of(Kind.MASKED_CARD);
    }
    if (prose) {
      return Optional.empty();
    }
    if (text.length() <= LONGEST_DATE && DATE.matcher(text).matches()) {
      return Optional.of(Kind.DATE);
    }
    boolean lost = text.indexOf('?') >= 0 && (name || text.codePoints().anyMatch(FieldDamage::han));
    return lost ? Optional.of(Kind.LOST_CHARACTER) : Optional.empty();
  }

  /** Excel keeps fifteen digits and writes zeros for the others; one zero alone may be right. */
  private boolean rounded(String text) {
    if (text.length() <= EXACT || !text.substring(EXACT).chars().allMatch(c -> c == '0')) {
      return false;
    }
    return text.length() > EXACT + 1
        || (card && !CheckDigit.fits(text.length(), place -> text.charAt(place) - '0'));
  }

  private boolean zeroLost(String text) {
    return text.length() < LONGEST_NUMBER
        && !fine(text)
        && IntStream.rangeClosed(1, MOST_ZEROS).anyMatch(n -> fine("0".repeat(n) + text));
  }

  private boolean fine(String text) {
    return field.rule().judge(text, facts) instanceof Verdict.Fine;
  }

  private static boolean digits(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at == text.length();
  }

  private static boolean han(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
