package app.paydesk.ui.shell;

import app.paydesk.ui.control.Causes;
import app.paydesk.ui.profiles.PersonPane;

/** The name of the person at this desk is changed. */
final class PersonFlow {
  private final Profiles profiles;
  private final PaneHost host;
  private final PersonPane pane;

  PersonFlow(Profiles profiles, PaneHost host) {
    this.profiles = profiles;
    this.host = host;
    this.pane =
        new PersonPane(host.words(), host.profile(), profiles.person(), this::keep, host::back);
  }

  void begin() {
    host.cover(pane);
    pane.focus();
  }

  private void keep(String name) {
    host.background()
        .run(
            () -> {
              profiles.call(name);
              return name;
            },
            _ -> host.back(),
            e -> pane.failed(Causes.say("person.failed", e, host.words())));
  }
}
