package app.paydesk.ui.payments;

import app.paydesk.journal.Delivery;
import app.paydesk.ui.PaymentsPort;
import app.paydesk.ui.control.JsonPane;
import app.paydesk.ui.control.Signatures;
import app.paydesk.ui.control.StatusChip;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.ui.control.TimeLabel;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The callbacks of one payment, each with its body one click away. */
final class DeliveryList extends VBox {
  private final Words words;
  private final TimeTexts times;
  private final StatusTexts sayings;

  DeliveryList(PaymentsPort desktop, TimeTexts times, List<Delivery> deliveries) {
    this.words = desktop.words();
    this.times = times;
    this.sayings = new StatusTexts(words);
    getStyleClass().add("stack");
    if (deliveries.isEmpty()) {
      Label none = new Label(words.say("payments.no-callbacks"));
      none.setWrapText(true);
      none.getStyleClass().add("muted");
      getChildren().add(none);
    }
    deliveries.forEach(delivery -> getChildren().add(row(delivery)));
  }

  private Node row(Delivery delivery) {
    FlowPane head =
        new FlowPane(
            new TimeLabel(times, delivery.received()),
            new StatusChip(
                Signatures.tone(delivery.verdict()), words.say(Signatures.key(delivery.verdict()))),
            new Label(sayings.status(delivery.status())));
    head.getStyleClass().add("event-head");
    TitledPane pane = new TitledPane();
    pane.setGraphic(head);
    pane.setExpanded(false);
    pane.setAnimated(false);
    pane.setAccessibleText(
        times.brief(delivery.received())
            + ", "
            + words.say(Signatures.key(delivery.verdict()))
            + ", "
            + sayings.status(delivery.status()));
    JsonPane json = new JsonPane(words);
    pane.setContent(json);
    pane.expandedProperty()
        .subscribe(
            open -> {
              if (open) {
                json.show(Timeline.readable(delivery.body()));
              }
            });
    return pane;
  }
}
