package app.paydesk.ui.shell;

import app.paydesk.profile.Profile;
import app.paydesk.words.Words;

/** The screens are hidden until the passphrase is typed; callbacks come in and payments go on. */
final class LockFlow {
  private final Profiles profiles;
  private final PaneHost host;
  private final WindowLock lock;
  private final Runnable unlocked;
  private final Words words;
  private final Profile profile;
  private final UnlockPane pane;

  /**
   * @param unlocked told once the screens are shown again
   */
  LockFlow(Profiles profiles, PaneHost host, WindowLock lock, Runnable unlocked) {
    this.profiles = profiles;
    this.host = host;
    this.lock = lock;
    this.unlocked = unlocked;
    this.words = host.words();
    this.profile = host.profile();
    this.pane = new UnlockPane(words, profile, profile, true, this::unlock, () -> {});
  }

  /**
   * Whether the window can be locked now. The question for another profile leads back without a
   * passphrase, so it ends here, unless that profile is being opened.
   */
  static boolean possible(WindowLock lock) {
    if (lock.locked()) {
      return false;
    }
    if (lock.content() instanceof UnlockPane asking) {
      if (asking.working()) {
        return false;
      }
      asking.leave();
    }
    return true;
  }

  void begin() {
    pane.locked(words.say("lock.note"));
    lock.close(pane);
  }

  private void unlock(char[] passphrase) {
    pane.busy(true);
    host.background()
        .run(
            () -> UnlockFlow.opened(profiles, profile, passphrase, words),
            _ -> {
              lock.open();
              unlocked.run();
            },
            e -> pane.failed(host.sentence(profile, "unlock.failed", e)));
  }
}
