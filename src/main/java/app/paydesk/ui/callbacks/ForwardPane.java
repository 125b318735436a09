package app.paydesk.ui.callbacks;

import app.paydesk.callback.relay.Forwarder;
import app.paydesk.journal.Delivery;
import app.paydesk.ui.CallbacksPort;
import app.paydesk.ui.control.Causes;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.words.Words;
import java.net.URI;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Passes the exact bytes of a callback on; the button names the host that they go to. */
final class ForwardPane extends VBox {
  private final Words words;

  ForwardPane(CallbacksPort desktop, Delivery delivery) {
    this.words = desktop.words();
    getStyleClass().add("stack");
    TextField address = FirstLine.code(new TextField());
    address.setId("forward-address");
    address.setPromptText("https://");
    desktop.profile().listen().reception().forward().map(URI::toString).ifPresent(address::setText);
    Label name = DeliveryDetailView.label(words.say("forward.address"), "muted");
    name.setLabelFor(address);
    address.setAccessibleText(words.say("forward.address"));
    Button send = new Button(words.say("forward.send-nowhere"));
    send.setId("forward-send");
    send.setDisable(true);
    Label said = DeliveryDetailView.label("", "muted");
    said.setId("forward-said");
    said.managedProperty().bind(said.textProperty().isNotEmpty());
    address
        .textProperty()
        .subscribe(
            text -> {
              Optional<URI> to = Forwarder.address(text);
              send.setDisable(to.isEmpty());
              send.setText(
                  to.map(uri -> words.say("forward.send", uri.getHost()))
                      .orElse(words.say("forward.send-nowhere")));
              said.setText(text.isBlank() || to.isPresent() ? "" : words.say("forward.rule"));
            });
    send.setOnAction(
        _ ->
            Forwarder.address(address.getText())
                .ifPresent(
                    to -> {
                      send.setDisable(true);
                      desktop
                          .background()
                          .run(
                              () -> desktop.callbacks().forward(to, delivery),
                              done -> {
                                said.setText(words.sayAll(done.words()));
                                send.setDisable(false);
                              },
                              failure -> {
                                said.setText(Causes.of(failure, words));
                                send.setDisable(false);
                              });
                    }));
    FlowPane line = new FlowPane(send);
    line.getStyleClass().add("actions");
    getChildren()
        .addAll(
            name,
            address,
            DeliveryDetailView.label(words.say("forward.what"), "muted"),
            line,
            said);
  }
}
