package app.paydesk.ui.shell;

import app.paydesk.ui.control.Icons;
import app.paydesk.ui.control.Tips;
import app.paydesk.ui.theme.Theme;
import app.paydesk.ui.theme.ThemeMode;
import app.paydesk.words.Words;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/** Colours, language, letter size and when to lock, and the way to a backup. */
final class SettingsMenu extends MenuButton {
  private static final int[] LOCKS = {1, 5, UiSettings.USUAL_LOCK, 30, 60, 0};

  private final Supplier<UiSettings> now;
  private final Consumer<UiSettings> change;

  SettingsMenu(
      Words words, Supplier<UiSettings> now, Consumer<UiSettings> change, Runnable backUp) {
    this.now = now;
    this.change = change;
    setGraphic(Icons.icon(Feather.SETTINGS));
    getStyleClass().addAll("flat", "no-arrow", "icon-button");
    setAccessibleText(words.say("settings"));
    Tips.on(this, words.say("settings"));
    MenuItem backup = new MenuItem(words.say("backup.now"));
    backup.setOnAction(_ -> backUp.run());
    getItems()
        .addAll(
            themes(words),
            languages(words),
            sizes(words),
            locks(words),
            new SeparatorMenuItem(),
            backup);
  }

  private Menu themes(Words words) {
    Menu menu = new Menu(words.say("settings.theme"));
    ToggleGroup group = new ToggleGroup();
    for (ThemeMode mode : ThemeMode.values()) {
      String name = words.say("settings.theme." + mode.name().toLowerCase(Locale.ROOT));
      add(menu, group, name, mode == now.get().theme(), old -> old.with(mode));
    }
    return menu;
  }

  private Menu languages(Words words) {
    Menu menu = new Menu(words.say("settings.language"));
    ToggleGroup group = new ToggleGroup();
    add(
        menu,
        group,
        words.say("settings.language.system"),
        now.get().language().isEmpty(),
        old -> old.with(""));
    add(menu, group, "English", now.get().language().equals("en"), old -> old.with("en"));
    add(menu, group, "简体中文", now.get().language().equals("zh-CN"), old -> old.with("zh-CN"));
    return menu;
  }

  private Menu sizes(Words words) {
    Menu menu = new Menu(words.say("settings.size"));
    ToggleGroup group = new ToggleGroup();
    for (int size = Theme.SMALLEST; size <= Theme.LARGEST; size++) {
      int chosen = size;
      String name = words.say("settings.pixels", size);
      add(menu, group, name, size == now.get().fontSize(), old -> old.with(chosen));
    }
    return menu;
  }

  private Menu locks(Words words) {
    Menu menu = new Menu(words.say("settings.lock"));
    menu.setId("settings-lock");
    ToggleGroup group = new ToggleGroup();
    for (int minutes : LOCKS) {
      String name =
          words.say(minutes == 0 ? "settings.lock.never" : "settings.lock.after", minutes);
      add(menu, group, name, minutes == now.get().lockMinutes(), old -> old.lockedAfter(minutes));
    }
    return menu;
  }

  private void add(
      Menu menu, ToggleGroup group, String name, boolean chosen, UnaryOperator<UiSettings> next) {
    RadioMenuItem item = new RadioMenuItem(name);
    item.setToggleGroup(group);
    item.setSelected(chosen);
    item.setOnAction(_ -> change.accept(next.apply(now.get())));
    menu.getItems().add(item);
  }
}
