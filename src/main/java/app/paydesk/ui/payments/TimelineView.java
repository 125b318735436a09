package app.paydesk.ui.payments;

import app.paydesk.ui.control.JsonPane;
import app.paydesk.ui.control.TimeLabel;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What happened, one dot an event, on one line down the side. */
final class TimelineView extends VBox {
  private final Words words;
  private final TimeTexts times;

  TimelineView(Words words, TimeTexts times) {
    this.words = words;
    this.times = times;
    getStyleClass().add("timeline");
  }

  void show(List<TimelineItem> items) {
    getChildren().setAll(items.stream().map(this::line).toList());
  }

  private Node line(TimelineItem item) {
    Region dot = new Region();
    dot.getStyleClass().addAll("dot", item.tone().styleClass(), item.firm() ? "firm" : "ring");
    Region thread = new Region();
    thread.getStyleClass().add("thread");
    StackPane side = new StackPane(thread, dot);
    side.setAlignment(Pos.TOP_CENTER);
    side.getStyleClass().add("side");
    VBox text = new VBox(head(item));
    text.getStyleClass().add("event");
    for (String line : item.lines()) {
      text.getChildren().add(wrapped(line, "muted"));
    }
    item.raw().ifPresent(raw -> addRaw(text, raw, item.title()));
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(side, text);
    row.getStyleClass().add("timeline-row");
    return row;
  }

  private FlowPane head(TimelineItem item) {
    FlowPane head = new FlowPane();
    head.setMinWidth(0);
    head.getChildren().add(within(head, item.title(), "strong"));
    TimeLabel time = new TimeLabel(times, item.at());
    time.getStyleClass().add("muted");
    head.getChildren().add(time);
    if (!item.by().isEmpty()) {
      head.getChildren().add(within(head, item.by(), "by"));
    }
    if (!item.note().isEmpty()) {
      head.getChildren().add(within(head, item.note(), "muted"));
    }
    head.getStyleClass().add("event-head");
    return head;
  }

  private void addRaw(VBox text, String raw, String title) {
    Hyperlink link = new Hyperlink(words.say("timeline.show-raw"));
    link.getStyleClass().add("small");
    link.setAccessibleText(words.say("timeline.show-raw-of", title));
    JsonPane pane = new JsonPane(words);
    pane.setVisible(false);
    pane.managedProperty().bind(pane.visibleProperty());
    link.setOnAction(
        _ -> {
          link.setVisited(false);
          pane.setVisible(!pane.isVisible());
          if (pane.isVisible()) {
            pane.show(raw);
          }
          link.setText(words.say(pane.isVisible() ? "timeline.hide-raw" : "timeline.show-raw"));
        });
    text.getChildren().addAll(link, pane);
  }

  /** A text that is broken where it is longer than the line, as the pane would let it run out. */
  private static Label within(FlowPane line, String text, String styleClass) {
    Label label = wrapped(text, styleClass);
    line.widthProperty().addListener((_, _, width) -> label.setMaxWidth(width.doubleValue()));
    return label;
  }

  private static Label wrapped(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
