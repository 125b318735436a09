package app.paydesk.ui.callbacks;

import app.paydesk.callback.tools.TestCallback;
import app.paydesk.payment.PaymentId;
import app.paydesk.ui.CallbacksPort;
import app.paydesk.ui.control.Causes;
import app.paydesk.ui.control.EnvironmentBadge;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Sends an example of the documents, signed, to our own listener. */
final class TestView extends VBox {
  private final CallbacksPort desktop;
  private final Words words;
  private final ComboBox<TestCallback> example = new ComboBox<>();
  private final TextField payment = FirstLine.code(new TextField());
  private final Label said = DeliveryDetailView.label("", "muted");

  TestView(CallbacksPort desktop, Runnable close) {
    this.desktop = desktop;
    this.words = desktop.words();
    getStyleClass().addAll("stack", "side-pane");
    example.setId("test-example");
    example.getItems().setAll(TestCallback.all());
    example.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(TestCallback chosen) {
            return chosen == null ? "" : words.say("example-callback." + chosen.name());
          }

          @Override
          public TestCallback fromString(String name) {
            throw new UnsupportedOperationException("examples are chosen, not typed");
          }
        });
    example.getSelectionModel().selectFirst();
    example.setAccessibleText(words.say("test.example"));
    payment.setId("test-payment");
    payment.setText("1");
    payment.setAccessibleText(words.say("test.payment"));
    said.setId("test-said");
    Button send = new Button(words.say("test.send"));
    send.setId("test-send");
    send.getStyleClass().add("accent");
    send.disableProperty().bind(payment.textProperty().map(text -> !named(text)));
    send.setOnAction(_ -> send());
    Button back = new Button(words.say("import.close"));
    back.setOnAction(_ -> close.run());
    FlowPane line = new FlowPane(new EnvironmentBadge(desktop.profile(), words), send, back);
    line.getStyleClass().add("actions");
    getChildren()
        .addAll(
            DeliveryDetailView.label(words.say("test.title"), "title"),
            DeliveryDetailView.label(words.say("test.what"), "muted"),
            named("test.example", example),
            example,
            named("test.payment", payment),
            line(DeliveryDetailView.label(TestCallback.PREFIX, "mono"), payment),
            DeliveryDetailView.label(words.say("test.safe"), "muted"),
            line,
            said);
  }

  private static FlowPane line(Node... parts) {
    FlowPane line = new FlowPane(parts);
    line.getStyleClass().add("actions");
    return line;
  }

  private Label named(String key, Node field) {
    Label label = DeliveryDetailView.label(words.say(key), "muted");
    label.setLabelFor(field);
    return label;
  }

  private void send() {
    if (!desktop.listener().get().listening()) {
      said.setText(words.say("test.deaf"));
      return;
    }
    said.setText(words.say("test.sending"));
    desktop
        .background()
        .run(
            () -> desktop.callbacks().test(example.getValue(), payment.getText()),
            told -> said.setText(words.say(told.words())),
            failure -> said.setText(Causes.of(failure, words)));
  }

  private static boolean named(String text) {
    try {
      return !text.isBlank() && !new PaymentId(TestCallback.PREFIX + text).value().isEmpty();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
