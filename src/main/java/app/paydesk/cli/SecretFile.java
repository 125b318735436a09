package app.paydesk.cli;

import app.paydesk.gate.SigningKey;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a project's secret from a file: UTF-8, one line end at its end is not part of it. */
public final class SecretFile {
  private SecretFile() {}

  /**
   * The key in a file; the caller closes it. Warns where white space stands at an end.
   *
   * @throws CliException if there is no such file, or it is empty or not UTF-8
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
      CharBuffer chars =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length(bytes)));
      char[] text = new char[chars.remaining()];
      chars.get(text).clear().put(new char[chars.capacity()]);
      if (text.length == 0) {
        throw new CliException(Exit.WRONG_INPUT, file + " is empty; it has to hold the secret.");
      }
      if (SigningKey.padded(CharBuffer.wrap(text))) {
        err.println("The secret in " + file + " begins or ends with white space, which counts.");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new CliException(Exit.WRONG_INPUT, file + " is not UTF-8 text.", e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static int length(byte[] bytes) {
    int length = bytes.length;
    if (length > 0 && bytes[length - 1] == '\n') {
      length--;
      if (length > 0 && bytes[length - 1] == '\r') {
        length--;
      }
    }
    return length;
  }
}
