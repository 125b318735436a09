package app.paydesk.ui.newpayment;

import app.paydesk.method.Picker;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.control.Icons;
import app.paydesk.words.Words;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Finds a choice by a part of its name, in either language, or by its ID. */
final class PickerField extends CustomTextField {
  private final Supplier<Picker> picker;
  private final StringProperty id;
  private final Label idLabel = new Label();
  private final boolean chinese;
  private final Suggestions<Picker.Choice> suggestions =
      new Suggestions<>(this, this::shown, Picker.Choice::id, this::picked);
  private boolean writing;

  /**
   * @param picker all there is to choose from now
   * @param mark what is in the way of a choice, in a few words; empty where nothing is
   * @param id the chosen ID, or what is typed where that is no choice
   */
  PickerField(
      Words words,
      Supplier<Picker> picker,
      Function<Picker.Choice, String> mark,
      StringProperty id) {
    this.picker = picker;
    FirstLine.words(this);
    suggestions.mark(mark);
    this.id = id;
    chinese = words.locale().getLanguage().equals(Locale.CHINESE.getLanguage());
    setPromptText(words.say("newpayment.picker.prompt"));
    idLabel.getStyleClass().addAll("mono", "muted");
    HBox right = new HBox(4, idLabel, Icons.icon(Feather.CHEVRON_DOWN));
    right.setAlignment(Pos.CENTER);
    setRight(right);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> open(picker.get().choices()));
    textProperty().addListener((_, _, typed) -> typed(typed));
    focusedProperty().addListener((_, _, focused) -> focused(focused));
    id.addListener((_, _, _) -> write());
    write();
  }

  /** Shows a choice that is new in the list by its name; nothing is moved while one types. */
  void relisted() {
    if (!isFocused()) {
      write();
    }
  }

  private void focused(boolean focused) {
    if (focused) {
      selectAll();
      return;
    }
    suggestions.hide();
    takeOnlyOne();
    write();
  }

  private void takeOnlyOne() {
    List<Picker.Choice> found = picker.get().search(getText());
    if (chosen().isEmpty() && !getText().isBlank() && found.size() == 1) {
      id.set(found.getFirst().id());
    }
  }

  private void typed(String text) {
    if (writing || !isFocused()) {
      return;
    }
    writing = true;
    id.set(exact(text).map(Picker.Choice::id).orElse(text));
    writing = false;
    open(text.isBlank() ? picker.get().choices() : picker.get().search(text));
  }

  private Optional<Picker.Choice> exact(String text) {
    String wanted = text.strip();
    return picker.get().choices().stream()
        .filter(
            c ->
                c.id().equals(wanted)
                    || c.name().equalsIgnoreCase(wanted)
                    || c.chineseName().equals(wanted))
        .findFirst();
  }

  private Optional<Picker.Choice> chosen() {
    return Payee.choice(picker.get(), id.get());
  }

  private void write() {
    idLabel.setText(chosen().map(Picker.Choice::id).orElse(""));
    if (!writing) {
      writing = true;
      setText(chosen().map(this::shown).orElse(id.get()));
      writing = false;
    }
  }

  private void key(KeyEvent event) {
    if (suggestions.key(event)) {
      return;
    }
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      open(picker.get().choices());
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && suggestions.showing() && chosen().isEmpty()) {
      suggestions.pick();
    }
  }

  private void open(List<Picker.Choice> found) {
    suggestions.show(found, chosen().map(found::indexOf).orElse(0));
  }

  private void picked(Picker.Choice choice) {
    id.set(choice.id());
    write();
    positionCaret(getLength());
  }

  private String shown(Picker.Choice choice) {
    return chinese
        ? choice.chineseName() + " · " + choice.name()
        : choice.name() + " · " + choice.chineseName();
  }
}
