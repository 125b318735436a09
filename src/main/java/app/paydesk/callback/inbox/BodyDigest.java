package app.paydesk.callback.inbox;

import app.paydesk.gate.signing.SigningKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What proves later which bytes came, where they could not be kept. It is made under the project's
 * secret: beside a body of which only a few digits are hidden, a plain SHA-256 would give them away
 * to whoever tries them all.
 */
final class BodyDigest {
  private BodyDigest() {}

  /** 64 hexadecimal digits. */
  static String of(byte[] body, SigningKey key) {
    try {
      String plain = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
      return HexFormat.of().formatHex(key.derive("body " + plain));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
