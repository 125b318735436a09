package app.paydesk.ui.shell;

import app.paydesk.profile.Profile;
import app.paydesk.words.Words;
import java.io.IOException;
import java.util.Arrays;

/** Another profile is opened, with its passphrase where it has one. */
final class UnlockFlow {
  private final Profiles profiles;
  private final PaneHost host;
  private final Words words;
  private final Profile wanted;
  private final UnlockPane pane;

  /** How a profile opens. */
  private record Way(boolean secured, boolean unbound) {}

  private UnlockFlow(Profiles profiles, PaneHost host, Profile wanted, boolean secured) {
    this.profiles = profiles;
    this.host = host;
    this.words = host.words();
    this.wanted = wanted;
    this.pane = new UnlockPane(words, host.profile(), wanted, secured, this::open, host::back);
  }

  /** Asks for what the profile opens with, once that is known. */
  static void begin(Profiles profiles, PaneHost host, Profile wanted) {
    host.background()
        .run(
            () -> new Way(profiles.needsPassphrase(wanted), profiles.unbound(wanted)),
            way -> new UnlockFlow(profiles, host, wanted, way.secured()).ask(way.unbound()),
            e -> new UnlockFlow(profiles, host, wanted, false).cannot(e));
  }

  private void ask(boolean unbound) {
    host.cover(pane);
    pane.focus();
    if (unbound) {
      pane.note(words.say("vault.unbound", wanted.gate()));
    }
  }

  private void cannot(Exception fault) {
    ask(false);
    failed(fault);
  }

  private void open(char[] passphrase) {
    pane.busy(true);
    host.background()
        .run(() -> opened(profiles, wanted, passphrase, words), host::turn, this::failed);
  }

  private void failed(Exception fault) {
    pane.failed(host.sentence(wanted, "unlock.failed", fault));
  }

  /** Opens a profile and wipes what was typed. */
  static Profiles.Opened opened(Profiles profiles, Profile profile, char[] passphrase, Words words)
      throws IOException {
    try {
      return profiles.open(profile, passphrase, words);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }
}
