package app.paydesk.ui.filter;

import app.paydesk.words.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** A filter as a chip: says what it lets through and opens the choices. */
public final class FilterMenu<T> extends MenuButton {
  private final String name;
  private final List<T> choices;
  private final Function<T, String> say;
  private final ObjectProperty<Set<T>> chosen;
  private final boolean single;

  /**
   * @param name what is filtered by, shown while all is let through
   * @param chosen what is let through; empty for all
   * @param single whether a choice replaces the one before
   */
  public FilterMenu(
      Words words,
      String name,
      List<T> choices,
      Function<T, String> say,
      ObjectProperty<Set<T>> chosen,
      boolean single) {
    this.name = name;
    this.choices = List.copyOf(choices);
    this.say = say;
    this.chosen = chosen;
    this.single = single;
    getStyleClass().add("filter-chip");
    MenuItem all = new MenuItem(words.say("filter.any"));
    all.setOnAction(_ -> chosen.set(Set.of()));
    getItems().addAll(all, new SeparatorMenuItem());
    this.choices.forEach(choice -> getItems().add(item(choice)));
    chosen.subscribe(now -> tell(now));
  }

  private CheckMenuItem item(T choice) {
    CheckMenuItem item = new CheckMenuItem(say.apply(choice));
    chosen.subscribe(now -> item.setSelected(now.contains(choice)));
    item.setOnAction(_ -> toggle(choice));
    return item;
  }

  private void toggle(T choice) {
    Set<T> next = new LinkedHashSet<>(single ? Set.of() : chosen.get());
    if (chosen.get().contains(choice)) {
      next.remove(choice);
    } else {
      next.add(choice);
    }
    chosen.set(Set.copyOf(next));
  }

  private void tell(Set<T> now) {
    String says = choices.stream().filter(now::contains).map(say).collect(Collectors.joining(", "));
    setText(
        switch (now.size()) {
          case 0 -> name;
          case 1, 2 -> says;
          default -> name + " · " + now.size();
        });
    setAccessibleText(now.isEmpty() ? name : name + ": " + says);
    getStyleClass().remove("active");
    if (!now.isEmpty()) {
      getStyleClass().add("active");
    }
  }
}
