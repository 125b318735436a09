package app.paydesk.gate.signing;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;

/**
 * Tries texts and keys against one signature that came in, within a bound on work. It says whether
 * one fits and never what would.
 */
public final class SignatureTrial {
  private static final int DIGEST_BYTES = 64;
  private static final int FEWEST_BYTES = 16;
  private static final int MOST_STRAYS = 2;
  private static final int USUAL_BYTES = 2_048;

  private final String given;
  private final byte[] digest;
  private int left;

  /** How a signature fits. */
  public enum Fit {
    /** It was made otherwise. */
    NOT,
    /** It was made so. */
    WHOLE,
    /** Its beginning was made so and the rest is missing. */
    CUT,
    /** It was made so, and then a character or the letter case of it was changed. */
    MARRED
  }

  /**
   * A trial of one signature.
   *
   * @param given the signature in Base64, as far as it can be read
   * @param most most texts that are tried; a longer one counts as several
   */
  public SignatureTrial(String given, int most) {
    this.given = given;
    this.digest = decoded(given);
    this.left = most;
  }

  /** Whether it is long enough to tell anything. */
  public boolean readable() {
    return digest.length >= FEWEST_BYTES && digest.length <= DIGEST_BYTES;
  }

  /** Whether no more texts are tried. */
  public boolean spent() {
    return left <= 0;
  }

  /** Whether the whole signature is that of a text. */
  public boolean fits(SigningKey key, byte[] text) {
    return digest.length == DIGEST_BYTES && tried(text) && Arrays.equals(digest, made(key, text));
  }

  /** How the signature fits a text. */
  public Fit fit(SigningKey key, byte[] text) {
    if (!readable() || !tried(text)) {
      return Fit.NOT;
    }
    byte[] made = made(key, text);
    if (Arrays.equals(digest, made)) {
      return Fit.WHOLE;
    }
    if (digest.length < DIGEST_BYTES) {
      // The last byte may have lost bits with the characters that were cut off.
      int whole = digest.length - 1;
      return Arrays.equals(digest, 0, whole, made, 0, whole) ? Fit.CUT : Fit.NOT;
    }
    return strays(made) <= MOST_STRAYS || sameLetters(made) ? Fit.MARRED : Fit.NOT;
  }

  private boolean tried(byte[] text) {
    boolean may = left > 0;
    left -= 1 + text.length / USUAL_BYTES;
    return may;
  }

  private int strays(byte[] made) {
    int strays = 0;
    for (int i = 0; i < DIGEST_BYTES; i++) {
      strays += digest[i] == made[i] ? 0 : 1;
    }
    return strays;
  }

  private boolean sameLetters(byte[] made) {
    String text = Base64.getEncoder().encodeToString(made);
    return text.toLowerCase(Locale.ROOT).equals(given.toLowerCase(Locale.ROOT));
  }

  private static byte[] made(SigningKey key, byte[] text) {
    Mac mac = key.mac();
    return mac.doFinal(text);
  }

  private static byte[] decoded(String base64) {
    int end = base64.length();
    while (end > 0 && base64.charAt(end - 1) == '=') {
      end--;
    }
    try {
      return Base64.getDecoder().decode(base64.substring(0, end % 4 == 1 ? end - 1 : end));
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }
}
