package app.paydesk.profile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A secret under AES-256-GCM, bound to whom it belongs to. */
record Sealed(byte[] nonce, byte[] text) {
  static final String NAME = "aes-256-gcm";
  static final int NONCE_BYTES = 12;

  private static final int TAG_BITS = 128;

  /** What a sealed text is for; one never opens as the other. */
  enum Purpose {
    GATE_SECRET("gate secret"),
    CARD_KEY("card key"),
    BACKUP_KEY("backup key"),
    KEY_STORE_PASSWORD("key store password");

    private final String words;

    Purpose(String words) {
      this.words = words;
    }
  }

  /** The owner of a secret that is bound to its project only. */
  static String owner(Purpose purpose, Profile profile) {
    return purpose.words + "|" + profile.name() + "|" + profile.projectId();
  }

  /** The owner of a secret that is bound to more of its profile. */
  static String owner(Purpose purpose, Profile profile, Binding binding) {
    return owner(purpose, profile.name(), binding);
  }

  /** The owner of what is bound to a profile of that name. */
  static String owner(Purpose purpose, String profile, Binding binding) {
    return purpose.words + "|" + profile + "|" + binding.text();
  }

  static Sealed of(byte[] secret, byte[] key, byte[] nonce, String owner) {
    try {
      return new Sealed(nonce, cipher(Cipher.ENCRYPT_MODE, key, nonce, owner).doFinal(secret));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-256-GCM", e);
    }
  }

  /**
   * @throws GeneralSecurityException if the key is another one or anything was changed
   */
  byte[] open(byte[] key, String owner) throws GeneralSecurityException {
    return cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(text);
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, String owner)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
