package app.paydesk.profile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A secret under AES-256-GCM, bound to the profile and project that it belongs to. */
record Sealed(byte[] nonce, byte[] text) {
  static final String NAME = "aes-256-gcm";
  static final int NONCE_BYTES = 12;

  private static final int TAG_BITS = 128;

  /** What a sealed text is for; one never opens as the other. */
  enum Purpose {
    GATE_SECRET("gate secret"),
    CARD_KEY("card key"),
    KEY_STORE_PASSWORD("key store password");

    private final String words;

    Purpose(String words) {
      this.words = words;
    }
  }

  static Sealed of(byte[] secret, byte[] key, byte[] nonce, Profile profile, Purpose purpose) {
    try {
      return new Sealed(
          nonce, cipher(Cipher.ENCRYPT_MODE, key, nonce, profile, purpose).doFinal(secret));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-256-GCM", e);
    }
  }

  /**
   * @throws GeneralSecurityException if the key is another one or anything was changed
   */
  byte[] open(byte[] key, Profile profile, Purpose purpose) throws GeneralSecurityException {
    return cipher(Cipher.DECRYPT_MODE, key, nonce, profile, purpose).doFinal(text);
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, Profile profile, Purpose purpose)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    String owner = purpose.words + "|" + profile.name() + "|" + profile.projectId();
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
