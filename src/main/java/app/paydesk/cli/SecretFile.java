package app.paydesk.cli;

import app.paydesk.gate.signing.SigningKey;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads a project's secret from a file: UTF-8 text in one line. A byte order mark and white space
 * at its ends come from editors and are not part of it; that they are left out is said.
 */
public final class SecretFile {
  private SecretFile() {}

  /**
   * The key in a file; the caller closes it.
   *
   * @throws CliException if there is no such file, or it is empty, not UTF-8, has several lines or
   *     a NUL
   */
  public static SigningKey read(Path file, PrintStream err) {
    char[] text = text(file, err);
    try {
      return SigningKey.of(text);
    } finally {
      Arrays.fill(text, '\0');
    }
  }

  /** The text in a file; the caller wipes it. See {@link #read}. */
  public static char[] text(Path file, PrintStream err) {
    byte[] bytes = Input.bytes(file.toString(), System.in);
    try {
      CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      char[] whole = new char[chars.remaining()];
      chars.get(whole).clear().put(new char[chars.capacity()]);
      try {
        return secret(whole, file, err);
      } finally {
        Arrays.fill(whole, '\0');
      }
    } catch (CharacterCodingException e) {
      throw new CliException(Exit.WRONG_INPUT, file + " is not UTF-8 text; save it as such.", e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static char[] secret(char[] whole, Path file, PrintStream err) {
    int from = 0;
    int to = whole.length;
    while (from < to && SigningKey.blank(whole[from])) {
      from++;
    }
    while (from < to && SigningKey.blank(whole[to - 1])) {
      to--;
    }
    for (int i = from; i < to; i++) {
      if (whole[i] == '\n' || whole[i] == '\r') {
        throw wrong(file, " has several lines; it has to hold the secret alone, in one line.");
      }
      if (whole[i] == '\0') {
        throw wrong(file, " has a NUL character in it; save it as UTF-8 text, not as UTF-16.");
      }
    }
    if (from == to) {
      throw wrong(file, " is empty; it has to hold the secret.");
    }
    if (from > 0 || to < length(whole)) {
      err.println(
          "In "
              + file
              + " a byte order mark or white space stands before or after the secret; it was left"
              + " out.");
    }
    return Arrays.copyOfRange(whole, from, to);
  }

  private static CliException wrong(Path file, String why) {
    return new CliException(Exit.WRONG_INPUT, file + why);
  }

  /** Without the one line end that any editor leaves, of which nothing need be said. */
  private static int length(char[] text) {
    int length = text.length;
    if (length > 0 && text[length - 1] == '\n') {
      length--;
      if (length > 0 && text[length - 1] == '\r') {
        length--;
      }
    }
    return length;
  }
}
