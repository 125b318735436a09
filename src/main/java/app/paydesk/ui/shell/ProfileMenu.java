package app.paydesk.ui.shell;

import app.paydesk.profile.Profile;
import app.paydesk.ui.control.Tips;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The profile at work, the way to another one, and what can be done with them. */
final class ProfileMenu extends MenuButton {

  /** What is done with profiles beside choosing one. */
  record Deeds(Runnable add, Runnable agree, Runnable receive, Runnable person, Runnable lock) {}

  private final Words words;
  private final String name;
  private final MenuItem lock = new MenuItem();
  private final Optional<Deeds> deeds;

  ProfileMenu(
      Words words,
      Profile now,
      List<Profile> all,
      Consumer<Profile> choose,
      Optional<Deeds> deeds) {
    super(now.name());
    this.words = words;
    this.name = now.name();
    this.deeds = deeds;
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
    deeds.ifPresent(
        possible -> {
          getItems().add(new SeparatorMenuItem());
          getItems()
              .add(
                  item(
                      "agreement-menu", words.say("agreement.menu", now.name()), possible.agree()));
          getItems()
              .add(
                  item(
                      "receiving-menu",
                      words.say("receiving.menu", now.name()),
                      possible.receive()));
          getItems().add(item("newprofile-menu", words.say("newprofile.menu"), possible.add()));
          getItems().add(item("person-menu", words.say("person.menu"), possible.person()));
          lock.setId("lock-menu");
          lock.setMnemonicParsing(false);
          lock.setOnAction(_ -> possible.lock().run());
          lockable(false);
          getItems().addAll(new SeparatorMenuItem(), lock);
        });
  }

  /** Opens how callbacks of the profile at work are received, where that can be changed. */
  void receive() {
    deeds.ifPresent(possible -> possible.receive().run());
  }

  /** Offers to lock the window, which needs a passphrase to open it again. */
  void lockable(boolean secured) {
    lock.setDisable(!secured);
    lock.setText(
        secured
            ? words.say("lock.menu") + "  " + Shortcut.LOCK.shown()
            : words.say("lock.none", name));
  }

  private static MenuItem item(String id, String name, Runnable deed) {
    MenuItem item = new MenuItem(name);
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> deed.run());
    return item;
  }
}
