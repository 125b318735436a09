package app.paydesk.ui.shell;

import app.paydesk.method.Methods;
import app.paydesk.profile.Profile;
import app.paydesk.ui.profiles.AgreementModel;
import app.paydesk.ui.profiles.AgreementPane;
import app.paydesk.words.Words;
import java.util.Arrays;

/** What was agreed for the profile at work is changed. */
final class AgreementFlow {
  private final Profiles profiles;
  private final PaneHost host;
  private final Words words;
  private final AgreementPane pane;

  /**
   * @param secured whether the profile opens with a passphrase only
   */
  AgreementFlow(Profiles profiles, PaneHost host, Methods methods, boolean secured) {
    this.profiles = profiles;
    this.host = host;
    this.words = host.words();
    this.pane =
        new AgreementPane(
            words,
            host.times(),
            new AgreementModel(host.profile(), methods.operations()),
            secured,
            this::keep,
            host::back);
  }

  void begin() {
    host.cover(pane);
  }

  private void keep(Profile changed, char[] passphrase) {
    host.background()
        .run(
            () -> agreed(changed, passphrase),
            host::goOn,
            e -> pane.failed(host.sentence(changed, "newprofile.failed", e)));
  }

  private Profiles.Opened agreed(Profile changed, char[] passphrase) {
    try {
      return profiles.agree(changed, passphrase, words);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }
}
