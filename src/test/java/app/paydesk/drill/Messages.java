package app.paydesk.drill;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiConsumer;

/** The whole HTTP/1.1 messages in one direction of a connection, found while the bytes pass. */
public final class Messages {
  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final String LENGTH = "\r\ncontent-length:";

  private final BiConsumer<String, byte[]> whole;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

  /**
   * @param whole told the first line and the body of each message that is complete
   */
  public Messages(BiConsumer<String, byte[]> whole) {
    this.whole = whole;
  }

  /** Takes the next bytes, of which the first {@code count} count. */
  public void pass(byte[] bytes, int count) {
    begun.write(bytes, 0, count);
    for (byte[] all = begun.toByteArray(); ; all = begun.toByteArray()) {
      String text = new String(all, StandardCharsets.ISO_8859_1);
      int blank = text.indexOf(END_OF_HEAD);
      int head = blank + END_OF_HEAD.length();
      int end = blank < 0 ? Integer.MAX_VALUE : head + length(text.substring(0, head));
      if (end > all.length) {
        return;
      }
      whole.accept(text.lines().findFirst().orElse(""), Arrays.copyOfRange(all, head, end));
      begun.reset();
      begun.write(all, end, all.length - end);
    }
  }

  private static int length(String head) {
    int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
    return at < 0
        ? 0
        : Integer.parseInt(
            head.substring(at + LENGTH.length()).lines().findFirst().orElse("").strip());
  }
}
