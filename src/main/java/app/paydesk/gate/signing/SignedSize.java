package app.paydesk.gate.signing;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;

/**
 * Measures the signed text of a body before it is built. Each line repeats the keys above it, so a
 * body of 48 KiB can have a text of 300 MB; no true one has more than a few times its own length.
 */
final class SignedSize {
  private static final int LONGEST_KEY = 256;
  private static final int FREE_LINES = 512;
  private static final int FREE_TEXT = 16 << 10;
  private static final int MOST_TIMES = 4;
  private static final int LEAST_A_LINE = 16;
  private static final long FAR_TOO_LONG = 8L << 20;

  private long length;
  private long text;
  private long lines;
  private boolean longKey;

  private SignedSize() {}

  /** Whether it can be judged at a cost that is in proportion to the body. */
  static boolean bounded(JsonObject body) {
    SignedSize size = new SignedSize();
    size.measure(body, 0);
    return !size.longKey
        && size.lines <= FREE_LINES + size.length / LEAST_A_LINE
        && size.text <= FREE_TEXT + MOST_TIMES * size.length;
  }

  private void measure(JsonValue value, int path) {
    if (longKey || text > FAR_TOO_LONG) {
      return;
    }
    switch (value) {
      case JsonObject object -> {
        for (JsonObject.Member member : object.members()) {
          int key = member.key().length();
          longKey |= key > LONGEST_KEY;
          length += key + 4L;
          measure(member.value(), path + key + 1);
        }
      }
      case JsonValue.Array array -> {
        for (JsonValue item : array.items()) {
          length += 1;
          measure(item, path + 4);
        }
      }
      case JsonValue.Text(String string) -> line(path, string.length());
      case JsonValue.Digits(String digits) -> line(path, digits.length());
      case JsonValue.Bool _, JsonValue.Null _, JsonValue.Secret _ -> line(path, 4);
    }
  }

  private void line(int path, int value) {
    lines++;
    length += value;
    text += path + value + 1L;
  }
}
