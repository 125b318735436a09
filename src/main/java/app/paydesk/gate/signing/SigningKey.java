package app.paydesk.gate.signing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A project's secret key. Its text is used as it stands, in UTF-8; it is never decoded from hex or
 * Base64, never trimmed and never printed.
 */
public final class SigningKey implements AutoCloseable {
  private static final String ALGORITHM = "HmacSHA512";

  private static final int DERIVED_BYTES = 32;

  private final byte[] secret;
  private final Mac keyed;
  private boolean wiped;

  private SigningKey(byte[] secret) {
    if (secret.length == 0) {
      throw new IllegalArgumentException("a signing key is not empty");
    }
    this.secret = secret;
    this.keyed = keyed(secret);
  }

  /**
   * A key from its text. The caller keeps, and wipes, {@code secret}.
   *
   * @throws IllegalArgumentException if it is empty or not valid Unicode
   */
  public static SigningKey of(char[] secret) {
    ByteBuffer utf8 = ByteBuffer.allocate(secret.length * 3);
    CoderResult result =
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(secret), utf8, true);
    byte[] bytes = new byte[utf8.flip().remaining()];
    utf8.get(bytes).clear().put(new byte[utf8.capacity()]);
    if (result.isError()) {
      Arrays.fill(bytes, (byte) 0);
      throw new IllegalArgumentException("a signing key is Unicode text");
    }
    return new SigningKey(bytes);
  }

  /**
   * A key from the UTF-8 bytes of its text. The caller keeps, and wipes, {@code secret}.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public static SigningKey ofUtf8(byte[] secret) {
    return new SigningKey(secret.clone());
  }

  /** A copy with a life of its own. */
  public synchronized SigningKey copy() {
    requireUnwiped();
    return new SigningKey(secret.clone());
  }

  /** The key that a sender uses to whom this happened; empty where that is no other key. */
  public synchronized Optional<SigningKey> after(KeyMishap mishap) {
    requireUnwiped();
    return mishap.other(secret).map(SigningKey::new);
  }

  /**
   * 32 bytes that only this secret gives, for sealing what belongs to it; the caller wipes them. No
   * signed text is of that form, so none can ever give them away.
   *
   * @param purpose words that tell one use from another, without a colon
   */
  public byte[] derive(String purpose) {
    byte[] all = mac().doFinal(("paydesk " + purpose).getBytes(StandardCharsets.UTF_8));
    byte[] derived = Arrays.copyOf(all, DERIVED_BYTES);
    Arrays.fill(all, (byte) 0);
    return derived;
  }

  // Finding the algorithm and setting the key takes longer than signing a short text.
  synchronized Mac mac() {
    requireUnwiped();
    try {
      return (Mac) keyed.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this Java copies no " + ALGORITHM, e);
    }
  }

  private static Mac keyed(byte[] secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      // Takes in what stands before every text, once for all copies.
      mac.update(new byte[0]);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }

  /** Wipes the secret. */
  @Override
  public synchronized void close() {
    Arrays.fill(secret, (byte) 0);
    wiped = true;
    try {
      // Another key overwrites what was derived from this one.
      keyed.init(new SecretKeySpec(new byte[1], ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of zeros was refused", e);
    }
  }

  @Override
  public String toString() {
    return "signing key";
  }

  private void requireUnwiped() {
    if (wiped) {
      throw new IllegalStateException("the signing key was wiped");
    }
  }

  /**
   * Whether white space or a byte order mark stands at an end of a secret; it counts, and is seldom
   * meant.
   */
  public static boolean padded(CharSequence secret) {
    return !secret.isEmpty()
        && (blank(secret.charAt(0)) || blank(secret.charAt(secret.length() - 1)));
  }

  /** Whether a character at an end of a secret is white space or a byte order mark. */
  public static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
