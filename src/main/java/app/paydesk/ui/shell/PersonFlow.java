package app.paydesk.ui.shell;

import app.paydesk.ui.control.Causes;
import app.paydesk.ui.profiles.PersonModel;
import app.paydesk.ui.profiles.PersonPane;

/** The name of the person at this desk is changed. */
final class PersonFlow {
  private final PersonModel model;
  private final PaneHost host;
  private final PersonPane pane;

  PersonFlow(PersonModel model, PaneHost host) {
    this.model = model;
    this.host = host;
    this.pane = new PersonPane(host.words(), host.profile(), model.name(), this::keep, host::back);
  }

  void begin() {
    host.cover(pane);
    pane.focus();
  }

  private void keep(String name) {
    model.keep(name, host::back, e -> pane.failed(Causes.say("person.failed", e, host.words())));
  }
}
