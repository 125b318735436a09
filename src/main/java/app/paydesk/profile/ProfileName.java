package app.paydesk.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a profile may be called. Its secret, its history and its banks lie in files of that name, so
 * it has to name one file of the folder, and the same one on each computer that a backup may be put
 * back on.
 */
final class ProfileName {
  private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  /** On Windows these are devices in every folder and with any ending. */
  private static final Pattern DEVICE =
      Pattern.compile("CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9]", Pattern.CASE_INSENSITIVE);

  private ProfileName() {}

  static boolean sound(String name) {
    return SOUND.matcher(name).matches() && !DEVICE.matcher(name).matches();
  }

  /**
   * @throws ProfileException if it breaks a rule
   */
  static void require(String name) {
    if (!SOUND.matcher(name).matches()) {
      throw new ProfileException("profile.name", name);
    }
    if (DEVICE.matcher(name).matches()) {
      throw new ProfileException("profile.name.device", name);
    }
  }

  /**
   * @throws ProfileException naming the second of two that differ by case only, or not at all
   */
  static void requireDistinct(List<Profile> profiles) {
    Set<String> seen = new HashSet<>();
    for (Profile profile : profiles) {
      if (!seen.add(profile.name().toLowerCase(Locale.ROOT))) {
        throw new ProfileException("profile.name.twin", profile.name());
      }
    }
  }
}
