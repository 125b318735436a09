package app.paydesk.callback.doctor;

import app.paydesk.gate.signing.NaturalOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Orders of lines that are met in libraries; the official three come first. */
enum Sorting {
  NATURAL_BY_PATH,
  BYTES_BY_PATH,
  BYTES_BY_LINE,
  LEVEL_BY_LEVEL,
  NATURAL_BY_LINE,
  UTF16_BY_LINE,
  FOLDED_BY_PATH,
  FOLDED_BY_LINE,
  AS_WRITTEN;

  static final List<Sorting> OFFICIAL = List.of(NATURAL_BY_PATH, BYTES_BY_PATH, BYTES_BY_LINE);

  /** One line of the text. */
  record Line(List<String> keys, String path, String value) {
    String whole() {
      return path + ":" + value;
    }

    byte[] bytes() {
      return utf8(path);
    }
  }

  Comparator<Line> order() {
    return switch (this) {
      case NATURAL_BY_PATH -> Comparator.comparing(Line::bytes, new NaturalOrder());
      case BYTES_BY_PATH -> Comparator.comparing(Line::bytes, Arrays::compareUnsigned);
      case BYTES_BY_LINE ->
          Comparator.comparing(line -> utf8(line.whole()), Arrays::compareUnsigned);
      case LEVEL_BY_LEVEL -> Sorting::byLevel;
      case NATURAL_BY_LINE -> Comparator.comparing(line -> utf8(line.whole()), new NaturalOrder());
      case UTF16_BY_LINE -> Comparator.comparing(Line::whole);
      case FOLDED_BY_PATH ->
          Comparator.comparing(
              line -> utf8(line.path().toLowerCase(Locale.ROOT)), new NaturalOrder());
      case FOLDED_BY_LINE -> Comparator.comparing(line -> line.whole().toLowerCase(Locale.ROOT));
      case AS_WRITTEN -> (_, _) -> 0;
    };
  }

  // As an object of such a library is walked: whole numbers first, by value, then the rest.
  private static int byLevel(Line left, Line right) {
    int shared = Math.min(left.keys().size(), right.keys().size());
    for (int i = 0; i < shared; i++) {
      int result = byKey(left.keys().get(i), right.keys().get(i));
      if (result != 0) {
        return result;
      }
    }
    return Integer.compare(left.keys().size(), right.keys().size());
  }

  private static int byKey(String left, String right) {
    boolean leftIndex = left.matches("0|[1-9][0-9]{0,8}");
    boolean rightIndex = right.matches("0|[1-9][0-9]{0,8}");
    if (leftIndex && rightIndex) {
      return Integer.compare(Integer.parseInt(left), Integer.parseInt(right));
    }
    return leftIndex == rightIndex ? left.compareTo(right) : leftIndex ? -1 : 1;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
