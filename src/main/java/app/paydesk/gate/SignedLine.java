package app.paydesk.gate;

import app.paydesk.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One line of a signed text: the path to a scalar and the scalar. */
final class SignedLine {
  private final byte[] path;
  private final byte[] masked;
  private final JsonValue value;

  /**
   * @param masked the whole line, a secret masked
   * @param length of the path within it
   */
  SignedLine(byte[] masked, int length, JsonValue value) {
    this.path = Arrays.copyOf(masked, length);
    this.masked = masked;
    this.value = value;
  }

  /** In UTF-8. */
  byte[] path() {
    return path;
  }

  /** The whole line in UTF-8, a secret masked. */
  byte[] masked() {
    return masked;
  }

  JsonValue value() {
    return value;
  }

  String pathText() {
    return new String(path, StandardCharsets.UTF_8);
  }

  /** The whole line, a secret masked. */
  @Override
  public String toString() {
    return new String(masked, StandardCharsets.UTF_8);
  }
}
