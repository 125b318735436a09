package app.paydesk.method.rule;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * A moment as Payment Page takes it: date and time with the offset from UTC, such as {@code
 * 2026-11-23T18:00:00+08:00}. Whether it is still to come is judged when the link is made.
 */
public record BestBefore() implements Rule {
  private static final DateTimeFormatter SENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  @Override
  public Verdict judge(String value, FormFacts facts) {
    try {
      return new Verdict.Fine(SENT.format(OffsetDateTime.parse(Texts.number(value))));
    } catch (DateTimeParseException e) {
      return Texts.wrong("best-before");
    }
  }
}
