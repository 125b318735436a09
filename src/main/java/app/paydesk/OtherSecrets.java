package app.paydesk;

import app.paydesk.callback.doctor.KnownKey;
import app.paydesk.profile.Profile;
import app.paydesk.profile.Vault;
import app.paydesk.profile.VaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The secrets of the other profiles, as far as they open without a passphrase. */
record OtherSecrets(Profile own, List<Profile> known, Vault vault)
    implements Supplier<List<KnownKey>> {
  private static final Logger LOG = LoggerFactory.getLogger(OtherSecrets.class);

  /** Fresh copies, which the caller closes. */
  @Override
  public List<KnownKey> get() {
    List<KnownKey> keys = new ArrayList<>();
    for (Profile profile : known) {
      try {
        if (!profile.name().equals(own.name()) && !vault.needsPassphrase(profile)) {
          keys.add(
              new KnownKey(
                  profile.name(), profile.environment().name(), vault.open(profile, new char[0])));
        }
      } catch (VaultException e) {
        LOG.debug("The secret of {} cannot be tried", profile.name());
      }
    }
    return keys;
  }
}
