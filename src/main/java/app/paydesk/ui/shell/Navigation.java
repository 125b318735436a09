package app.paydesk.ui.shell;

import app.paydesk.journal.list.Archive;
import app.paydesk.ui.control.Icons;
import app.paydesk.ui.control.Tips;
import app.paydesk.words.Words;
import java.util.function.ToLongFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The left side: the one primary action, then the screens with what is in them. */
final class Navigation extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  private static final double GAP = 8;

  private final Words words;
  private final ShellViewModel model;
  private final Button newPayment;

  Navigation(Words words, ShellViewModel model, Runnable startPayment) {
    this.words = words;
    this.model = model;
    getStyleClass().add("navigation");
    newPayment = new Button(words.say("nav.new-payment"), Icons.icon(Feather.PLUS));
    newPayment.getStyleClass().addAll("success", "new-payment");
    setMargin(newPayment, new Insets(0, 0, GAP, 0));
    newPayment.setMaxWidth(Double.MAX_VALUE);
    newPayment.setOnAction(_ -> startPayment.run());
    Tips.on(newPayment, tip("nav.new-payment", Shortcut.NEW_PAYMENT));
    getChildren()
        .addAll(
            newPayment,
            item(
                Screen.PAYMENTS,
                "nav.payments",
                Feather.LIST,
                Shortcut.PAYMENTS,
                Archive.Figures::payments),
            item(
                Screen.ATTENTION,
                "nav.attention",
                Feather.ALERT_TRIANGLE,
                Shortcut.ATTENTION,
                Archive.Figures::attention),
            item(
                Screen.CALLBACKS,
                "nav.callbacks",
                Feather.INBOX,
                Shortcut.CALLBACKS,
                Archive.Figures::callbacks),
            item(Screen.BATCHES, "nav.batches", Feather.LAYERS, Shortcut.BATCHES, _ -> 0L));
  }

  /** Icons only, where the window is narrow for its letters. */
  void compact(boolean narrow) {
    pseudoClassStateChanged(COMPACT, narrow);
    newPayment.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
  }

  private Button item(
      Screen screen,
      String key,
      Feather feather,
      Shortcut shortcut,
      ToLongFunction<Archive.Figures> count) {
    Label name = new Label(words.say(key));
    name.getStyleClass().add("nav-name");
    Label number = new Label();
    number.getStyleClass().addAll("count", screen == Screen.ATTENTION ? "alarm" : "plain");
    number.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox content = new HBox(Icons.icon(feather), name, space, number);
    content.getStyleClass().add("nav-content");
    Button item = new Button();
    item.setGraphic(content);
    item.setMaxWidth(Double.MAX_VALUE);
    item.getStyleClass().addAll("flat", "nav-item");
    content.prefWidthProperty().bind(item.widthProperty().subtract(2));
    item.setOnAction(_ -> model.show(screen));
    Tips.on(item, tip(key, shortcut));
    model.screen().subscribe(now -> item.pseudoClassStateChanged(CHOSEN, now == screen));
    Runnable tell =
        () -> {
          long more = screen == Screen.ATTENTION ? model.notices().get() : 0;
          long n = count.applyAsLong(model.figures().get()) + more;
          number.setText(words.say("nav.count", n));
          number.setVisible(n > 0);
          item.setAccessibleText(words.say("nav.item", words.say(key), n));
        };
    model.figures().subscribe(tell);
    model.notices().subscribe(tell);
    tell.run();
    return item;
  }

  private String tip(String key, Shortcut shortcut) {
    return words.say(key) + "  " + shortcut.shown();
  }
}
