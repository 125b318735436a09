package app.paydesk.ui.filter;

import app.paydesk.ui.control.FirstLine;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/** Filters a list: the text that is looked for, and choices beside it. */
public final class FilterBar extends FlowPane {
  private final Words words;
  private final TextField search = FirstLine.words(new TextField());

  /**
   * @param prompt says what is looked for
   */
  public FilterBar(Words words, String prompt, StringProperty text) {
    this.words = words;
    search.setPromptText(prompt);
    search.setAccessibleText(prompt);
    search.textProperty().bindBidirectional(text);
    search.getStyleClass().add("filter-text");
    getStyleClass().add("filter-bar");
    getChildren().add(search);
  }

  /** With a choice of any number. */
  public <T> FilterBar with(
      String name, List<T> choices, Function<T, String> say, ObjectProperty<Set<T>> chosen) {
    getChildren().add(new FilterMenu<>(words, name, choices, say, chosen, false));
    return this;
  }

  /** With a choice of at most one. */
  public <T> FilterBar withOne(
      String name, List<T> choices, Function<T, String> say, ObjectProperty<Set<T>> chosen) {
    getChildren().add(new FilterMenu<>(words, name, choices, say, chosen, true));
    return this;
  }

  /** With a choice of how far back the list goes. */
  public FilterBar withPeriod(ObjectProperty<Set<PeriodChoice>> chosen) {
    return withOne(
        words.say("filter.period"),
        List.of(PeriodChoice.values()),
        period -> words.say("period." + period.name().toLowerCase(Locale.ROOT)),
        chosen);
  }

  /** With something else at its end. */
  public FilterBar with(Node last) {
    getChildren().add(last);
    return this;
  }

  /** Why the list could not be read; hidden while it could. */
  public static Label problem(ObservableStringValue sentence) {
    Label label = note();
    label.getStyleClass().add("tone-declined");
    label.textProperty().bind(sentence);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }

  /** Says that a text is so short that only the newest are looked through. */
  public static Label brief(String id, String sentence, ObservableBooleanValue brief) {
    Label label = note();
    label.setId(id);
    label.setText(sentence);
    label.visibleProperty().bind(brief);
    return label;
  }

  private static Label note() {
    Label label = new Label();
    label.getStyleClass().add("note");
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  /** Puts the cursor where something is looked for. */
  public void focus() {
    search.requestFocus();
    search.selectAll();
  }

  /** Whether the cursor is there. */
  boolean focused() {
    return search.isFocused();
  }
}
