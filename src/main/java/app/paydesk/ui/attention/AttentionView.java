package app.paydesk.ui.attention;

import app.paydesk.ui.AttentionPort;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.control.EmptyState;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The sections under each other, each with what to do; every line opens what it is about. */
public final class AttentionView extends VBox {
  private final Words words;
  private final AttentionViewModel model;
  private final EntryLine lines;
  private final VBox content = new VBox();
  private final StackPane nothing = new StackPane();

  public AttentionView(
      AttentionPort desktop, AttentionViewModel model, TimeTexts times, Navigator navigator) {
    this.words = desktop.words();
    this.model = model;
    this.lines = new EntryLine(words, times, navigator, model);
    content.getStyleClass().addAll("stack", "attention");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    StackPane stack = new StackPane(scroll, nothing);
    setVgrow(stack, Priority.ALWAYS);
    getStyleClass().add("screen");
    Label problem = EntryLine.label("", "note", "tone-declined");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problem());
    problem.visibleProperty().bind(model.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    getChildren().addAll(filter(), new SettlePane(words, model), problem, stack);
    model.sections().subscribe(this::show);
    model.onNothing(() -> show(model.sections().get()));
  }

  private FlowPane filter() {
    ToggleGroup group = new ToggleGroup();
    FlowPane bar =
        new FlowPane(choice(group, "settle.open", false), choice(group, "settle.settled", true));
    bar.getStyleClass().add("filter-bar");
    return bar;
  }

  private ToggleButton choice(ToggleGroup group, String key, boolean settled) {
    ToggleButton button = new ToggleButton(words.say(key));
    button.setToggleGroup(group);
    button.getStyleClass().add("filter-chip");
    button.setSelected(model.settledShown().get() == settled);
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          model.settledShown().set(settled);
        });
    return button;
  }

  private void show(Optional<List<Section>> found) {
    List<Section> sections = found.orElse(List.of());
    boolean empty = found.isPresent() && sections.isEmpty();
    nothing
        .getChildren()
        .setAll(
            empty
                ? List.of(
                    new EmptyState(
                        model.nothing().fine() ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE,
                        model.nothing().sentence()))
                : List.of());
    nothing.setMouseTransparent(!empty);
    content.getChildren().setAll(sections.stream().map(this::box).toList());
  }

  private VBox box(Section section) {
    int count = section.entries().size();
    Label title =
        EntryLine.label(
            words.say(
                section.full() ? "pile.title.more" : "pile.title", words.say(section.key()), count),
            "heading");
    FlowPane head = new FlowPane(title);
    head.getStyleClass().add("head-line");
    List<AttentionLine> together = section.together();
    if (!together.isEmpty()) {
      Button all = new Button(words.say("settle.all", together.size()));
      all.getStyleClass().addAll("flat", "small");
      all.setOnAction(_ -> model.settling().set(together));
      head.getChildren().add(all);
    }
    VBox box = new VBox(head);
    box.getStyleClass().add("stack");
    if (!model.settledShown().get()) {
      Label advice =
          EntryLine.label(
              words.say(section.key() + ".advice"), "note", section.tone().styleClass());
      advice.setWrapText(true);
      box.getChildren().add(advice);
    }
    section.entries().forEach(entry -> box.getChildren().add(lines.of(entry)));
    if (section.full()) {
      box.getChildren().add(EntryLine.label(words.say("pile.more", count), "small", "muted"));
    }
    return box;
  }
}
