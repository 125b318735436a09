package app.paydesk.ui.attention;

import app.paydesk.payment.Archive;
import app.paydesk.payment.PaymentRow;
import app.paydesk.payment.Standing;
import app.paydesk.ui.Desktop;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.control.EmptyState;
import app.paydesk.ui.control.Sayings;
import app.paydesk.ui.control.StatusChip;
import app.paydesk.ui.control.Times;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The piles under each other, each with what to do; every line opens its payment. */
public final class AttentionView extends VBox {
  private final Words words;
  private final Sayings sayings;
  private final Times times;
  private final Navigator navigator;
  private final VBox content = new VBox();
  private final Node nothing;

  public AttentionView(
      Desktop desktop, AttentionViewModel model, Times times, Navigator navigator) {
    this.words = desktop.words();
    this.sayings = new Sayings(words);
    this.times = times;
    this.navigator = navigator;
    nothing = new EmptyState(Feather.CHECK_CIRCLE, words.say("attention.none"));
    content.getStyleClass().addAll("stack", "attention");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    StackPane stack = new StackPane(scroll, nothing);
    setVgrow(stack, Priority.ALWAYS);
    getStyleClass().add("screen");
    Label problem = label("", "note", "tone-declined");
    problem.textProperty().bind(model.problem());
    problem.visibleProperty().bind(model.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    getChildren().addAll(problem, stack);
    model.piles().subscribe(this::show);
  }

  private void show(Optional<AttentionViewModel.Piles> found) {
    nothing.setVisible(found.filter(AttentionViewModel.Piles::empty).isPresent());
    content.getChildren().clear();
    found
        .filter(piles -> !piles.empty())
        .ifPresent(
            piles -> {
              for (Pile pile : Pile.values()) {
                pile(pile, piles.items().getOrDefault(pile, List.of()));
              }
              flagged(piles.flagged());
            });
  }

  private void pile(Pile pile, List<AttentionViewModel.Item> items) {
    VBox box = box(pile.key(), items.size(), pile.tone().styleClass());
    items.forEach(item -> box.getChildren().add(line(item)));
    if (items.size() == AttentionViewModel.MOST) {
      box.getChildren().add(label(words.say("pile.more", items.size()), "small", "muted"));
    }
  }

  private void flagged(List<Archive.Flagged> flagged) {
    VBox box = box("pile.flagged", flagged.size(), "tone-declined");
    for (Archive.Flagged one : flagged) {
      HBox parts = parts();
      parts
          .getChildren()
          .addAll(
              label(one.key().id().value(), "mono"), label(times.brief(one.changed()), "muted"));
      VBox inside = new VBox(parts);
      one.flags().stream()
          .sorted()
          .map(flag -> "flag." + flag.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .forEach(key -> inside.getChildren().add(label(words.say(key), "small")));
      box.getChildren().add(button(inside, one.key().id().value(), () -> open(one)));
    }
  }

  private void open(Archive.Flagged flagged) {
    navigator.payment(flagged.key(), flagged.key().id().value());
  }

  private VBox box(String key, int count, String tone) {
    Label title = label(words.say("pile.title", words.say(key), count), "heading");
    Label advice = label(words.say(key + ".advice"), "note", tone);
    advice.setWrapText(true);
    VBox box = new VBox(title, advice);
    box.getStyleClass().add("stack");
    box.setVisible(count > 0);
    box.setManaged(count > 0);
    content.getChildren().add(box);
    return box;
  }

  private Button line(AttentionViewModel.Item item) {
    PaymentRow row = item.row();
    String amount = row.amount().map(Object::toString).orElse(words.say("payments.in-full"));
    String next =
        row.standing() == Standing.RECORDED
            ? ""
            : item.next()
                .map(at -> words.say("pile.next", times.brief(at)))
                .orElseGet(() -> words.say("pile.no-next"));
    HBox parts = parts();
    parts
        .getChildren()
        .addAll(
            new StatusChip(row.standing(), sayings.chip(row)),
            label(row.ref(), "mono"),
            label(amount, "strong"),
            label(row.payee(), "muted"),
            label(times.brief(row.created()), "muted"),
            label(next, "small"));
    String spoken = String.join(", ", sayings.chip(row), row.ref(), amount, row.payee(), next);
    return button(parts, spoken, () -> navigator.payment(row.key(), row.ref()));
  }

  private static Button button(Node graphic, String spoken, Runnable open) {
    Button button = new Button();
    button.setGraphic(graphic);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().addAll("flat", "attention-line");
    button.setAccessibleText(spoken);
    button.setOnAction(_ -> open.run());
    return button;
  }

  private static HBox parts() {
    HBox parts = new HBox(12);
    parts.setAlignment(Pos.CENTER_LEFT);
    return parts;
  }

  private static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
