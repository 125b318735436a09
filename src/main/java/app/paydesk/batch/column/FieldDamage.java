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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Damage that only shows when one knows what a cell stands for. */
final class FieldDamage {
  private static final int EXACT = 15;
  private static final int MOST_ZEROS = 3;
  private static final String MONTH = "(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,4}/\\d{1,2}/\\d{1,4}|\\d{1,2}-%s(-\\d{2,4})?|%s-\\d{2,4}".formatted(MONTH, MONTH)
              + "|(\\d{4}年)?\\d{1,2}月(\\d{1,2}日)?");

  private final Map<String, FormFacts> facts = new HashMap<>();

  /** Why a text cannot be what was meant for a field. */
  Optional<Damage> of(Operation operation, Field field, String text) {
    String stripped = text.strip();
    return kind(operation, field, stripped).map(kind -> Damage.of(kind, FoundText.of(stripped)));
  }

  private Optional<Kind> kind(Operation operation, Field field, String text) {
    if (digits(text)) {
      if (rounded(field, text)) {
        return Optional.of(Kind.ROUNDED);
      }
      return zeroLost(operation, field, text) ? Optional.of(Kind.LEADING_ZERO) : Optional.empty();
    }
    if (field.role() == Role.DESCRIPTION || field.type() == Field.Type.TIME) {
      return Optional.empty();
    }
    if (DATE.matcher(text).matches()) {
      return Optional.of(Kind.DATE);
    }
    boolean lost =
        text.indexOf('?') >= 0 && (name(field) || text.codePoints().anyMatch(FieldDamage::han));
    return lost ? Optional.of(Kind.LOST_CHARACTER) : Optional.empty();
  }

  /** Excel keeps fifteen digits and writes zeros for the others; one zero alone may be right. */
  private static boolean rounded(Field field, String text) {
    boolean number =
        field.type() == Field.Type.CARD_NUMBER
            || field.role() == Role.ACCOUNT
            || field.role() == Role.DOCUMENT;
    if (!number
        || text.length() <= EXACT
        || !text.substring(EXACT).chars().allMatch(c -> c == '0')) {
      return false;
    }
    boolean card = field.type() == Field.Type.CARD_NUMBER;
    return text.length() > EXACT + 1
        || (card && !CheckDigit.fits(text.length(), place -> text.charAt(place) - '0'));
  }

  private boolean zeroLost(Operation operation, Field field, String text) {
    if (field.type() != Field.Type.TEXT && field.type() != Field.Type.PICK) {
      return false;
    }
    FormFacts known =
        facts.computeIfAbsent(
            operation.key(),
            _ -> new FormFacts(operation.currencies().getFirst(), operation.limits(), Map.of()));
    if (fine(field, text, known)) {
      return false;
    }
    String longer = text;
    for (int zeros = 0; zeros < MOST_ZEROS; zeros++) {
      longer = "0" + longer;
      if (fine(field, longer, known)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fine(Field field, String text, FormFacts facts) {
    return field.rule().judge(text, facts) instanceof Verdict.Fine;
  }

  private static boolean digits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean name(Field field) {
    return switch (field.role()) {
      case NAME, GIVEN_NAME, FAMILY_NAME -> true;
      case AMOUNT,
          CURRENCY,
          CARD,
          ACCOUNT,
          BANK,
          CUSTOMER,
          DOCUMENT,
          PHONE,
          DESCRIPTION,
          RETURN_PAGE,
          OTHER ->
          false;
    };
  }

  private static boolean han(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
