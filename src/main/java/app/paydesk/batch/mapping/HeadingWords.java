package app.paydesk.batch.mapping;

import app.paydesk.batch.sheet.Heading;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.ReferenceData;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people call the columns of payments, in English, Chinese and Hindi. */
final class HeadingWords {
  private static final Pattern ASIDE = Pattern.compile("[(\\[【（].*?[)\\]】）]");
  private static final Pattern BETWEEN = Pattern.compile("[\\p{Punct}\\p{Z}\\p{Po}]+");
  private static final Pattern MINOR = Pattern.compile("分|paise|cents?|fen|minor|पैसे");

  private final Map<String, String> columns = new HashMap<>();

  /**
   * Reads {@code data/headings.json}.
   *
   * @throws IllegalStateException if it is missing
   */
  HeadingWords() {
    for (JsonObject item : ReferenceData.objects("headings.json")) {
      String column = item.text("column").orElseThrow();
      if (item.get("words").orElseThrow() instanceof JsonValue.Array words) {
        for (JsonValue word : words.items()) {
          columns.put(folded(word.asText().orElseThrow()), column);
        }
      }
    }
  }

  /** The documented name of a column that is called so; empty where nobody can say. */
  Optional<String> column(String heading) {
    String key = Heading.key(heading);
    Optional<String> whole = Optional.ofNullable(columns.get(folded(key)));
    String without = folded(ASIDE.matcher(key).replaceAll(" "));
    return whole.or(
        () ->
            Optional.ofNullable(columns.get(without))
                .filter(column -> !column.equals("amount") || !MINOR.matcher(key).find()));
  }

  private static String folded(String heading) {
    return BETWEEN.matcher(Heading.key(heading)).replaceAll(" ").strip();
  }
}
