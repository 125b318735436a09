package app.paydesk.ui.shell;

import app.paydesk.callback.listen.ListenerException;
import app.paydesk.profile.Profile;
import app.paydesk.ui.ListenerState;
import app.paydesk.ui.profiles.ReceivingModel;
import app.paydesk.ui.profiles.ReceivingPane;
import app.paydesk.words.Words;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/** The place where callbacks come in is changed for the profile at work. */
final class ReceivingFlow {
  private final Profiles profiles;
  private final PaneHost host;
  private final Words words;
  private final ReceivingPane pane;

  ReceivingFlow(Profiles profiles, PaneHost host, ListenerState listener, Clock clock) {
    this.profiles = profiles;
    this.host = host;
    this.words = host.words();
    Optional<URI> now =
        Optional.of(listener.address())
            .filter(address -> !address.isEmpty())
            .map(address -> URI.create("http://" + address));
    this.pane =
        new ReceivingPane(
            words,
            host.background(),
            new ReceivingModel(host.profile(), now),
            profiles::keyStore,
            clock,
            this::keep,
            host::back);
  }

  void begin() {
    host.cover(pane);
  }

  private void keep(Profile changed, Optional<char[]> password) {
    host.background()
        .run(
            () -> received(changed, password),
            host::goOn,
            e -> pane.failed(host.sentence(changed, "newprofile.failed", e)));
  }

  private Profiles.Opened received(Profile changed, Optional<char[]> password)
      throws ListenerException {
    try {
      return profiles.receive(changed, password, words);
    } finally {
      password.ifPresent(typed -> Arrays.fill(typed, '\0'));
    }
  }
}
