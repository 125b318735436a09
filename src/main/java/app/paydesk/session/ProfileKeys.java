package app.paydesk.session;

import app.paydesk.callback.doctor.KnownKey;
import app.paydesk.callback.doctor.OtherKeys;
import app.paydesk.profile.Profile;
import app.paydesk.profile.Vault;
import app.paydesk.profile.VaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The secrets of the other profiles; those behind a passphrase open with it only. */
public record ProfileKeys(Profile own, List<Profile> known, Vault vault) implements OtherKeys {
  private static final Logger LOG = LoggerFactory.getLogger(ProfileKeys.class);

  @Override
  public List<KnownKey> open() {
    List<KnownKey> keys = new ArrayList<>();
    others()
        .filter(profile -> !locked(profile))
        .forEach(
            profile -> {
              try {
                keys.add(key(profile, new char[0]));
              } catch (VaultException e) {
                LOG.debug("The secret of {} cannot be tried", profile.name());
              }
            });
    return keys;
  }

  @Override
  public List<String> locked() {
    return others().filter(this::locked).map(Profile::name).toList();
  }

  @Override
  public KnownKey unlock(String profile, char[] passphrase) {
    return key(
        others().filter(other -> other.name().equals(profile)).findFirst().orElseThrow(),
        passphrase);
  }

  private Stream<Profile> others() {
    return known.stream().filter(profile -> !profile.name().equals(own.name()));
  }

  private boolean locked(Profile profile) {
    try {
      return vault.needsPassphrase(profile);
    } catch (VaultException e) {
      LOG.debug("The secret of {} cannot be tried", profile.name());
      return false;
    }
  }

  private KnownKey key(Profile profile, char[] passphrase) {
    return new KnownKey(
        profile.name(), profile.environment().name(), vault.open(profile, passphrase));
  }
}
