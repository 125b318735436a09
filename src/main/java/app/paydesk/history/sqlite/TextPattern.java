package app.paydesk.history.sqlite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Text that is looked for.
 *
 * @param forms all ways in which it may be written
 * @param columns where, in SQL
 */
record TextPattern(List<String> forms, List<String> columns) {
  private static final int MOST_WEIGHED = 64;
  private static final int MOST_ASKED = 6;
  private static final int TRIGRAM = 3;
  private static final List<String> DELIVERY =
      List.of("d.payment_id", "d.code", "d.status", "CAST(d.body AS TEXT)");
  private static final List<String> OPERATION = List.of("o.folded_text");

  /**
   * What is looked for in a delivery {@code d}: as it was typed and, where that differs, as JSON
   * may write it with only ASCII letters and escaped slashes.
   */
  static TextPattern inDelivery(String text) {
    String typed = typed(text);
    String escaped = escaped(typed);
    return new TextPattern(
        escaped.equals(typed) ? List.of(typed) : List.of(typed, escaped), DELIVERY);
  }

  /** What is looked for in an operation {@code o} of a payment. */
  static TextPattern inOperation(String text) {
    return new TextPattern(List.of(typed(text).toLowerCase(Locale.ROOT)), OPERATION);
  }

  private static String typed(String text) {
    int nul = text.indexOf('\0');
    return (nul < 0 ? text : text.substring(0, nul)).strip();
  }

  private static String escaped(String text) {
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/') {
        ascii.append("\\/");
      } else if (c < 0x80) {
        ascii.append(c);
      } else {
        ascii.append("\\u").append(HexFormat.of().toHexDigits(c));
      }
    }
    return ascii.toString();
  }

  /** The condition that it is there, for {@link #values}. */
  String hit() {
    return forms.stream()
        .flatMap(_ -> columns.stream())
        .map(column -> column + " LIKE ? ESCAPE '\\'")
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  /** What the condition is asked with. */
  List<String> values() {
    List<String> values = new ArrayList<>();
    for (String form : forms) {
      String pattern = Sql.anywhere(form);
      values.addAll(Collections.nCopies(columns.size(), pattern));
    }
    return values;
  }

  /** Whether a form has fewer than three characters, so that no three of them can be looked up. */
  static boolean brief(String form) {
    return form.codePointCount(0, form.length()) < TRIGRAM;
  }

  /** Whether the index knows these characters by no other letter case than ours. */
  static boolean caseless(String form) {
    return form.codePoints()
        .allMatch(c -> Character.toLowerCase(c) == c && Character.toUpperCase(c) == c);
  }

  /**
   * The three-letter pieces of a form that tell it best from others: those that the fewest texts of
   * a sample have. Whatever else has all of them is told apart by {@link #hit}.
   *
   * @param sample in lower case
   */
  static String match(String form, List<String> sample) {
    int[] points = form.codePoints().toArray();
    int last = points.length - TRIGRAM;
    int count = Math.min(MOST_WEIGHED, last + 1);
    return IntStream.range(0, count)
        .map(i -> count == 1 ? 0 : (int) ((long) i * last / (count - 1)))
        .mapToObj(at -> new String(points, at, TRIGRAM))
        .distinct()
        .sorted(Comparator.comparingLong(piece -> frequency(piece, sample)))
        .limit(MOST_ASKED)
        .map(TextPattern::term)
        .collect(Collectors.joining(" AND "));
  }

  private static long frequency(String piece, List<String> sample) {
    String folded = piece.toLowerCase(Locale.ROOT);
    return sample.stream().filter(text -> text.contains(folded)).count();
  }

  /** Text that has no meaning of its own to the index. */
  static String term(String trigram) {
    return '"' + trigram.replace("\"", "\"\"") + '"';
  }
}
