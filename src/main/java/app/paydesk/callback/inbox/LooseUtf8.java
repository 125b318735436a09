package app.paydesk.callback.inbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Bytes of any kind as text and back: a byte that is no UTF-8 becomes a surrogate of its own. */
final class LooseUtf8 {
  private static final char FOREIGN = '\uDC00';

  private LooseUtf8() {}

  static String text(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (FOREIGN | (in.get() & 0xff)));
      }
      result = decoder.reset().decode(in, out, true);
    }
    return out.flip().toString();
  }

  /** Whether all of it was UTF-8. */
  static boolean whole(String text) {
    return text.codePoints().noneMatch(LooseUtf8::foreign);
  }

  static byte[] bytes(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + text.length() / 2);
    text.codePoints()
        .forEach(
            c -> {
              if (foreign(c)) {
                out.write(c & 0xff);
              } else {
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
              }
            });
    return out.toByteArray();
  }

  private static boolean foreign(int c) {
    return c >= FOREIGN && c <= FOREIGN + 0xff;
  }
}
