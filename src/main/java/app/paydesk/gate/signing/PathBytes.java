package app.paydesk.gate.signing;

import app.paydesk.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The path of a walk in UTF-8, its keys joined with colons, and lines that begin with it. */
final class PathBytes {
  private byte[] bytes = new byte[128];
  private int length;

  /** Goes down to a key; what is given back leads up again. */
  int enter(String key) {
    int mark = length;
    if (length > 0) {
      room(1);
      bytes[length++] = ':';
    }
    add(key.indexOf(':') >= 0 ? key.replace(":", "::") : key);
    return mark;
  }

  void leave(int mark) {
    length = mark;
  }

  /** The line of a scalar that stands here. */
  SignedLine line(String text, JsonValue value) {
    int end = length;
    room(1);
    bytes[length++] = ':';
    add(text);
    SignedLine line = new SignedLine(Arrays.copyOf(bytes, length), end, value);
    length = end;
    return line;
  }

  private void add(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
