package app.paydesk.history;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text that is looked for: as it was typed and, where that differs, as JSON may write it with only
 * ASCII letters and escaped slashes.
 */
record Needle(List<String> forms) {
  private static final int MOST_TRIGRAMS = 16;
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

  /** Three in a row at a time, as many of them as tell a form well enough from others. */
  static String match(String form) {
    int[] points = form.codePoints().toArray();
    int last = points.length - TRIGRAM;
    int count = Math.min(MOST_TRIGRAMS, last + 1);
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = count == 1 ? 0 : (int) ((long) i * last / (count - 1));
      terms.add(term(new String(points, at, TRIGRAM)));
    }
    return String.join(" AND ", terms);
  }

  /** Text that has no meaning of its own to the index. */
  static String term(String trigram) {
    return '"' + trigram.replace("\"", "\"\"") + '"';
  }
}
