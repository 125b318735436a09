package app.paydesk.ui.shell;

import app.paydesk.profile.Profile;
import app.paydesk.ui.control.Tips;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** The profile at work, and the way to another one. */
final class ProfileMenu extends MenuButton {

  ProfileMenu(Words words, Profile now, List<Profile> all, Consumer<Profile> choose) {
    super(now.name());
    setId("profile-menu");
    getStyleClass().add("flat");
    setMnemonicParsing(false);
    setAccessibleText(words.say("profile.tip", now.name()));
    Tips.on(this, words.say("profile.tip", now.name()));
    ToggleGroup group = new ToggleGroup();
    for (Profile profile : all) {
      String environment = profile.environment().name().toLowerCase(Locale.ROOT);
      String project = String.valueOf(profile.projectId());
      RadioMenuItem item =
          new RadioMenuItem(
              profile.name() + "  " + words.say("environment." + environment, project));
      item.setMnemonicParsing(false);
      item.setToggleGroup(group);
      item.setSelected(profile.name().equals(now.name()));
      item.setOnAction(_ -> choose.accept(profile));
      getItems().add(item);
    }
  }
}
