package app.paydesk.batch.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;

/**
 * What a look at every byte of a file tells: whether all fit an encoding, the line where one does
 * not, and the line of the first zero character, 0 for none.
 */
final class TextCheck {
  private static final int BLOCK = 1 << 16;
  private static final Charset COMMON = Charset.forName("GB2312");

  private final CharsetDecoder decoder;
  private final boolean counting;
  private final CharsetEncoder common = COMMON.newEncoder();
  private int line = 1;
  private int control;
  private long faults;
  private long beyond;
  private long rare;
  private char last;

  private TextCheck(Charset charset, boolean counting) {
    this.counting = counting;
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Looks at a file until a byte does not fit. */
  static TextCheck of(Path file, TextForm form) throws IOException {
    boolean counting = form.encoding() == SheetEncoding.GB18030;
    TextCheck check = new TextCheck(form.encoding().charset(), counting);
    check.read(file, form.mark(), false);
    return check;
  }

  /**
   * Whether most of what is not ASCII fits UTF-8: it was UTF-8 before it was damaged. Of a Chinese
   * text in GBK one character in four fits by chance.
   */
  static boolean mostlyUtf8(Path file) throws IOException {
    TextCheck check = new TextCheck(SheetEncoding.UTF_8.charset(), true);
    check.read(file, 0, true);
    return check.beyond >= 2 * check.faults;
  }

  /** Whether every byte fits. */
  boolean valid() {
    return faults == 0;
  }

  /** The line of the first byte that does not fit. */
  int line() {
    return line;
  }

  /** The line of the first zero character; 0 where there is none. */
  int control() {
    return control;
  }

  /**
   * Whether most of what is not ASCII is of the common Chinese characters. Letters with accents of
   * a Western file, taken for GB18030, give rare ones only.
   */
  boolean chinese() {
    return rare * 3 <= beyond;
  }

  private void read(Path file, int mark, boolean on) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    CharBuffer chars = CharBuffer.allocate(BLOCK);
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(mark);
      boolean end = false;
      while (!end && (on || faults == 0)) {
        end = channel.read(bytes) < 0;
        decode(bytes.flip(), chars, end, on);
        bytes.compact();
      }
    }
  }

  private void decode(ByteBuffer bytes, CharBuffer chars, boolean end, boolean on) {
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, end);
      look(chars.flip());
      chars.clear();
      if (result.isError()) {
        faults++;
        if (!on) {
          return;
        }
        bytes.position(bytes.position() + result.length());
      } else if (result.isUnderflow()) {
        return;
      }
    }
  }

  private void look(CharBuffer chars) {
    char[] array = chars.array();
    for (int i = 0; i < chars.limit(); i++) {
      char c = array[i];
      if (c <= '\r') {
        if (c == '\n' ? last != '\r' : c == '\r') {
          line++;
        } else if (c == 0 && control == 0) {
          control = line;
        }
      } else if (c >= 0x80 && counting) {
        beyond++;
        if (!common.canEncode(c)) {
          rare++;
        }
      }
      last = c;
    }
  }
}
