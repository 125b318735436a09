package app.paydesk.desk;

import app.paydesk.card.CardNumber;
import app.paydesk.payment.CardTag;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key under which card numbers are hashed, one for each profile. It lies in the vault, apart
 * from the history, as the digits between 6+4 are few enough to be tried out by whoever has both.
 */
public final class CardKey implements AutoCloseable {
  /** Bytes of a key. */
  public static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key;
  private @Nullable Mac mac;
  private boolean wiped;

  /**
   * A key from its bytes. The caller keeps, and wipes, {@code key}.
   *
   * @throws IllegalArgumentException if it has not 32 bytes
   */
  public CardKey(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("a card key has " + BYTES + " bytes");
    }
    this.key = key.clone();
  }

  /** The tag of a card; the number never leaves its buffers. */
  public synchronized CardTag tag(CardNumber card) {
    byte[] digits = card.reveal();
    try {
      HexFormat hex = HexFormat.of();
      byte[] name = mac("card key").doFinal();
      return new CardTag(
          hex.formatHex(name, 0, 4), hex.formatHex(mac("card number").doFinal(digits)));
    } finally {
      Arrays.fill(digits, (byte) 0);
    }
  }

  /**
   * A digest of what names a card by its tag, of use only beside this key.
   *
   * @param purpose tells digests for one use from those for another
   * @return 32 hexadecimal digits
   */
  public synchronized String digest(String purpose, String text) {
    byte[] whole = mac(purpose).doFinal(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(whole, 0, 16);
  }

  private Mac mac(String purpose) {
    if (wiped) {
      throw new IllegalStateException("the card key was wiped");
    }
    Mac ready = mac == null ? initialized() : mac;
    mac = ready;
    ready.reset();
    ready.update(purpose.getBytes(StandardCharsets.US_ASCII));
    ready.update((byte) 0);
    return ready;
  }

  private Mac initialized() {
    try {
      Mac made = Mac.getInstance(ALGORITHM);
      made.init(new SecretKeySpec(key, ALGORITHM));
      return made;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }

  /** Wipes the key. */
  @Override
  public synchronized void close() {
    mac = null;
    Arrays.fill(key, (byte) 0);
    wiped = true;
  }

  @Override
  public String toString() {
    return "card key";
  }
}
