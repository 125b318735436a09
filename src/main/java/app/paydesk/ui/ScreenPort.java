package app.paydesk.ui;

import app.paydesk.profile.Profile;
import app.paydesk.ui.control.Background;
import app.paydesk.words.Words;

/** What every screen stands on. */
public interface ScreenPort {
  /** The profile at work. */
  Profile profile();

  Words words();

  Background background();
}
