package app.paydesk.cli;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads what a command is given: a file, or standard input for {@code -}. */
public final class Input {
  private Input() {}

  /**
   * The bytes of a file or of standard input.
   *
   * @throws CliException if there is no such file or it cannot be read
   */
  public static byte[] bytes(String file, InputStream in) {
    try {
      return file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
    } catch (NoSuchFileException e) {
      throw new CliException(Exit.WRONG_INPUT, "There is no file " + file + ".", e);
    } catch (IOException e) {
      throw new CliException(Exit.OUT_OF_REACH, file + " cannot be read.", e);
    }
  }

  /**
   * The JSON object in a file or on standard input.
   *
   * @throws CliException if it is none
   */
  public static JsonObject object(String file, InputStream in) {
    try {
      return Json.object(bytes(file, in));
    } catch (JsonException e) {
      throw new CliException(
          Exit.WRONG_INPUT, "The input is no JSON object: " + e.getMessage() + ".", e);
    }
  }
}
