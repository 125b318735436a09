package app.paydesk.batch.sheet;

import app.paydesk.batch.sheet.SheetException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the characters of a text file are written. The whole file is looked at, so that no byte is
 * replaced by a guess later.
 *
 * @param mark bytes of the byte order mark before the text, 0 where there is none
 */
record TextForm(SheetEncoding encoding, int mark) {
  private static final int HEAD = 4;

  /**
   * The form of a file.
   *
   * @throws SheetException if a byte fits none of the encodings that are read, or a character is
   *     none that a text has
   */
  static TextForm of(Path file) {
    try {
      byte[] head = head(file);
      Optional<TextForm> said = said(head);
      if (said.isPresent()) {
        TextCheck check = TextCheck.of(file, said.get());
        if (!check.valid()) {
          throw new SheetException(Fault.ENCODING, check.line(), said.get().encoding.label());
        }
        return said.get().checked(check);
      }
      return guessed(file);
    } catch (IOException e) {
      throw new SheetException(Fault.UNREADABLE);
    }
  }

  private static TextForm guessed(Path file) throws IOException {
    TextForm usual = new TextForm(SheetEncoding.UTF_8, 0);
    TextCheck check = TextCheck.of(file, usual);
    if (check.valid()) {
      return usual.checked(check);
    }
    if (TextCheck.mostlyUtf8(file)) {
      throw new SheetException(Fault.ENCODING, check.line(), SheetEncoding.UTF_8.label());
    }
    TextForm chinese = new TextForm(SheetEncoding.GB18030, 0);
    TextCheck other = TextCheck.of(file, chinese);
    if (!other.valid() || !other.chinese()) {
      throw new SheetException(Fault.UNKNOWN_ENCODING);
    }
    return chinese.checked(other);
  }

  /** What a byte order mark says, or the zero bytes that UTF-16 has in the letters of a header. */
  private static Optional<TextForm> said(byte[] head) {
    if (head.length >= 3 && at(head, 0) == 0xEF && at(head, 1) == 0xBB && at(head, 2) == 0xBF) {
      return Optional.of(new TextForm(SheetEncoding.UTF_8, 3));
    }
    if (head.length < 2) {
      return Optional.empty();
    }
    if (at(head, 0) == 0xFF && at(head, 1) == 0xFE) {
      return Optional.of(new TextForm(SheetEncoding.UTF_16_LE, 2));
    }
    if (at(head, 0) == 0xFE && at(head, 1) == 0xFF) {
      return Optional.of(new TextForm(SheetEncoding.UTF_16_BE, 2));
    }
    boolean low = head.length == HEAD && at(head, 1) == 0 && at(head, 3) == 0;
    boolean high = head.length == HEAD && at(head, 0) == 0 && at(head, 2) == 0;
    if (low == high) {
      return Optional.empty();
    }
    return Optional.of(new TextForm(low ? SheetEncoding.UTF_16_LE : SheetEncoding.UTF_16_BE, 0));
  }

  private TextForm checked(TextCheck check) {
    if (check.control() > 0) {
      throw new SheetException(Fault.NOT_TEXT, check.control());
    }
    return this;
  }

  /** The text, which throws at a byte that does not fit. */
  Reader reader(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(mark);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    return new InputStreamReader(
        in,
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static int at(byte[] bytes, int place) {
    return bytes[place] & 0xFF;
  }
}
