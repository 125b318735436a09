package app.paydesk.ui.callbacks;

import app.paydesk.callback.inbox.Difference;
import app.paydesk.journal.Delivery;
import app.paydesk.json.JsonObject;
import app.paydesk.ui.CallbacksPort;
import app.paydesk.ui.control.Causes;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What a callback says otherwise than the one before it of the same payment. */
final class DifferenceView extends VBox {
  private final Words words;

  DifferenceView(CallbacksPort desktop, Delivery delivery, Optional<JsonObject> body) {
    this.words = desktop.words();
    getStyleClass().add("stack");
    setId("difference");
    if (body.isEmpty()) {
      getChildren().add(DeliveryDetailView.label(words.say("difference.unreadable"), "muted"));
      return;
    }
    desktop
        .background()
        .run(
            () -> desktop.callbacks().previous(delivery),
            previous -> show(previous, body.get()),
            failure ->
                getChildren()
                    .setAll(
                        DeliveryDetailView.label(
                            Causes.say("problem.history", failure, words), "danger-text")));
  }

  private void show(Optional<Delivery> previous, JsonObject body) {
    Optional<JsonObject> before = previous.flatMap(DeliveryDetailView::json);
    if (before.isEmpty()) {
      getChildren().setAll(DeliveryDetailView.label(words.say("difference.first"), "muted"));
      return;
    }
    List<Difference.Change> changes = Difference.between(before.get(), body);
    getChildren()
        .setAll(
            DeliveryDetailView.label(
                words.say(
                    changes.isEmpty() ? "difference.none" : "difference.from",
                    Long.toString(previous.orElseThrow().id())),
                "muted"));
    if (!changes.isEmpty()) {
      getChildren().add(grid(changes));
    }
  }

  private GridPane grid(List<Difference.Change> changes) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("detail-grid");
    for (int i = 0; i < changes.size(); i++) {
      Difference.Change change = changes.get(i);
      String kind = change.kind().name().toLowerCase(Locale.ROOT);
      Label path = DeliveryDetailView.label(change.path(), "mono");
      String told =
          switch (change.kind()) {
            case CHANGED -> words.say("difference.changed", change.before(), change.after());
            case ADDED -> words.say("difference.added", change.after());
            case GONE -> words.say("difference.gone", change.before());
          };
      grid.addRow(i, path, DeliveryDetailView.label(told, "difference-" + kind));
    }
    return grid;
  }
}
