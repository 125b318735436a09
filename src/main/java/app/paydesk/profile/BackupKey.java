package app.paydesk.profile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that marks the lists of a home's backups, so that nobody else can make one. */
public final class BackupKey implements AutoCloseable {
  static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int NAME_BYTES = 8;

  private final byte[] key;

  /** The caller keeps, and wipes, {@code key}. */
  BackupKey(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("a backup key has " + BYTES + " bytes");
    }
    this.key = key.clone();
  }

  /** Tells this key from others and tells nothing else of it; 16 hexadecimal digits. */
  public String name() {
    return HexFormat.of().formatHex(mac("backup key", new byte[0]), 0, NAME_BYTES);
  }

  /** What only this key gives for a list; 64 hexadecimal digits. */
  public String mark(byte[] list) {
    return HexFormat.of().formatHex(mac("backup list", list));
  }

  /** The caller wipes it. */
  byte[] bytes() {
    return key.clone();
  }

  private byte[] mac(String purpose, byte[] text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
      mac.update((byte) 0);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }

  /** Wipes the key. */
  @Override
  public void close() {
    Arrays.fill(key, (byte) 0);
  }

  @Override
  public String toString() {
    return "backup key";
  }
}
