package app.paydesk.ui.shell;

import app.paydesk.profile.Profile;
import app.paydesk.ui.control.Background;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Words;
import javafx.scene.Parent;

/** What the work of a pane in front of the screens needs of the window. On the FX thread only. */
interface PaneHost {
  /** The profile at work. */
  Profile profile();

  Words words();

  TimeTexts times();

  Background background();

  /** Shows the pane in place of the screens. */
  void cover(Parent pane);

  /** Shows the screens again, as they were left. */
  void back();

  /** Shows them again on what was changed below them, with the form as it was. */
  void goOn(Profiles.Opened opened);

  /** Turns to another profile. */
  void turn(Profiles.Opened opened);

  /**
   * Why it did not go with a profile.
   *
   * @param otherwise names the sentence where the fault has no words of its own
   */
  String sentence(Profile profile, String otherwise, Exception fault);
}
