package app.paydesk.gate.signing;

import app.paydesk.json.JsonValue;
import java.nio.charset.StandardCharsets;

/** One line of a signed text: the path to a scalar and the scalar. */
final class SignedLine {
  private final byte[] masked;
  private final int pathLength;
  private final JsonValue value;

  /**
   * @param masked the whole line, a secret masked
   * @param pathLength bytes of it that are the path
   */
  SignedLine(byte[] masked, int pathLength, JsonValue value) {
    this.masked = masked;
    this.pathLength = pathLength;
    this.value = value;
  }

  /** In bytes; the line begins with the path. */
  int pathLength() {
    return pathLength;
  }

  /** The whole line in UTF-8, a secret masked. */
  byte[] masked() {
    return masked;
  }

  JsonValue value() {
    return value;
  }

  String pathText() {
    return new String(masked, 0, pathLength, StandardCharsets.UTF_8);
  }

  /** The whole line, a secret masked. */
  @Override
  public String toString() {
    return new String(masked, StandardCharsets.UTF_8);
  }
}
