package app.paydesk.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Bytes that are UTF-8 and nothing else. */
final class Utf8 {
  private static final char REPLACED = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /**
   * The text, without a byte order mark.
   *
   * @throws JsonException with the place of the first byte that is not UTF-8
   */
  static String text(byte[] utf8) throws JsonException {
    String text = new String(utf8, StandardCharsets.UTF_8);
    // A replaced character is either one that was written so, or a fault; the slow way tells which.
    if (text.indexOf(REPLACED) >= 0) {
      require(utf8);
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static void require(byte[] utf8) throws JsonException {
    CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(utf8);
    CharBuffer out = CharBuffer.allocate(utf8.length);
    if (strict.decode(in, out, true).isError()) {
      int line = 1;
      int start = 0;
      for (int i = 0; i < in.position(); i++) {
        if (utf8[i] == '\n') {
          line++;
          start = i + 1;
        }
      }
      throw new JsonException("not UTF-8", line, in.position() - start + 1);
    }
  }
}
