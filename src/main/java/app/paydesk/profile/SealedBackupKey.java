package app.paydesk.profile;

import app.paydesk.json.JsonObject;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The backup key of a home under the passphrase of one of its profiles.
 *
 * @param name of the key, see {@link BackupKey#name}
 */
record SealedBackupKey(String name, Sealed sealed) {

  /**
   * The caller wipes it.
   *
   * @throws GeneralSecurityException if the key is another one or anything was changed
   */
  byte[] open(byte[] key, VaultFile file, String profile) throws GeneralSecurityException {
    return sealed.open(key, file.owner(Sealed.Purpose.BACKUP_KEY, profile));
  }

  JsonObject json() {
    return JsonObject.empty()
        .with("name", name)
        .with("nonce", Base64.getEncoder().encodeToString(sealed.nonce()))
        .with("sealed", Base64.getEncoder().encodeToString(sealed.text()));
  }
}
