package app.paydesk.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Text that is looked for: as it was typed and, where that differs, as JSON may write it with only
 * ASCII letters and escaped slashes.
 */
record Needle(List<String> forms) {
  private static final int MOST_WEIGHED = 64;
  private static final int MOST_ASKED = 6;
  private static final int TRIGRAM = 3;
  private static final String HIT =
      "(d.payment_id LIKE ? ESCAPE '\\' OR d.code LIKE ? ESCAPE '\\'"
          + " OR d.status LIKE ? ESCAPE '\\' OR CAST(d.body AS TEXT) LIKE ? ESCAPE '\\')";

  static Needle of(String text) {
    int nul = text.indexOf('\0');
    String typed = (nul < 0 ? text : text.substring(0, nul)).strip();
    String escaped = escaped(typed);
    return new Needle(escaped.equals(typed) ? List.of(typed) : List.of(typed, escaped));
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

  /** A condition on a delivery {@code d}, for {@link #values}. */
  String hit() {
    return forms.stream().map(_ -> HIT).collect(Collectors.joining(" OR ", "(", ")"));
  }

  /** What the condition is asked with. */
  List<String> values() {
    List<String> values = new ArrayList<>();
    for (String form : forms) {
      String pattern = Sql.anywhere(form);
      values.addAll(List.of(pattern, pattern, pattern, pattern));
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
        .map(Needle::term)
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
