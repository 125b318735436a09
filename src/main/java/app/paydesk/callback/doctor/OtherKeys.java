package app.paydesk.callback.doctor;

import java.util.List;

/** The secrets of the other profiles. */
public interface OtherKeys {

  /** Fresh copies of those that open without asking; the caller closes them. */
  List<KnownKey> open();

  /** Names of the profiles whose secrets stand behind a passphrase. */
  List<String> locked();

  /**
   * One that stands behind a passphrase; the caller closes it.
   *
   * @param passphrase the caller's to wipe
   * @throws RuntimeException saying in its words why it stays shut
   */
  KnownKey unlock(String profile, char[] passphrase);

  /** There is no other profile. */
  static OtherKeys none() {
    return new OtherKeys() {
      @Override
      public List<KnownKey> open() {
        return List.of();
      }

      @Override
      public List<String> locked() {
        return List.of();
      }

      @Override
      public KnownKey unlock(String profile, char[] passphrase) {
        throw new IllegalArgumentException("there is no profile " + profile);
      }
    };
  }
}
