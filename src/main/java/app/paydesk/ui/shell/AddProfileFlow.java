package app.paydesk.ui.shell;

import app.paydesk.profile.Profile;
import app.paydesk.ui.profiles.NewProfile;
import app.paydesk.ui.profiles.NewProfilePane;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;

/** A profile is added: typed, kept, then opened. */
final class AddProfileFlow {
  private final Profiles profiles;
  private final PaneHost host;
  private final Consumer<Profile> added;
  private final NewProfile model;
  private final NewProfilePane pane;

  /**
   * @param added told of the profile that is kept by then
   */
  AddProfileFlow(Profiles profiles, PaneHost host, Consumer<Profile> added) {
    this.profiles = profiles;
    this.host = host;
    this.added = added;
    this.model =
        new NewProfile(profiles.list().stream().map(Profile::name).toList(), profiles.person());
    this.pane = new NewProfilePane(host.words(), host.profile(), model, this::add, host::back);
  }

  void begin() {
    host.cover(pane);
    pane.focus();
  }

  private void add(Profile profile, char[] secret, char[] passphrase) {
    String person = model.person();
    host.background()
        .run(
            () -> kept(profile, person, secret, passphrase),
            added,
            e -> pane.failed(host.sentence(profile, "newprofile.failed", e)));
  }

  private Profile kept(Profile profile, String person, char[] secret, char[] passphrase)
      throws IOException {
    try {
      profiles.call(person);
      profiles.add(profile, secret, passphrase);
      return profile;
    } finally {
      Arrays.fill(secret, '\0');
      Arrays.fill(passphrase, '\0');
    }
  }
}
