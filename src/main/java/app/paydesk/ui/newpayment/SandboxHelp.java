package app.paydesk.ui.newpayment;

import app.paydesk.sandbox.Scenario;
import app.paydesk.sandbox.Scenarios;
import app.paydesk.words.Words;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** In the sandbox: an example at a click, and what the amounts do here. */
final class SandboxHelp extends VBox {

  SandboxHelp(NewPaymentViewModel model, Words words) {
    getStyleClass().add("sandbox-help");
    Button fill = new Button(words.say("newpayment.example"));
    fill.setId("fill-example");
    fill.setOnAction(_ -> model.fillWithExample());
    Label amounts =
        new Label(
            Scenarios.all().stream()
                .map(Scenario::message)
                .map(words::say)
                .collect(Collectors.joining("\n")));
    amounts.setWrapText(true);
    amounts.setMinHeight(USE_PREF_SIZE);
    amounts.getStyleClass().addAll("note", "small");
    amounts.setMaxWidth(Double.MAX_VALUE);
    amounts.setVisible(false);
    amounts.managedProperty().bind(amounts.visibleProperty());
    Hyperlink what = new Hyperlink(words.say("newpayment.scenarios"));
    what.getStyleClass().add("small");
    what.setOnAction(_ -> amounts.setVisible(!amounts.isVisible()));
    FlowPane row = new FlowPane(12, 4, fill, what);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(row, amounts);
  }
}
