package app.paydesk.ui.control;

import app.paydesk.profile.Profile;
import app.paydesk.words.Words;
import java.util.Locale;
import javafx.scene.control.Label;

/** What this window moves, for every screen and dialog that can move it. */
public final class EnvironmentBadge extends Label {

  public EnvironmentBadge(Profile profile, Words words) {
    String kind = profile.environment().name().toLowerCase(Locale.ROOT);
    String project = Long.toString(profile.projectId());
    setText(words.say("environment." + kind, project));
    setAccessibleText(words.say("environment." + kind + ".meaning", project));
    Tips.on(this, words.say("environment." + kind + ".meaning", project));
    getStyleClass().addAll("badge", "badge-" + kind);
    setMinWidth(USE_PREF_SIZE);
  }
}
