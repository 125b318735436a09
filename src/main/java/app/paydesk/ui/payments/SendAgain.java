package app.paydesk.ui.payments;

import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import app.paydesk.ui.Desktop;
import app.paydesk.ui.control.EnvironmentBadge;
import app.paydesk.ui.control.Tips;
import app.paydesk.words.Words;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** Sends what surely never left, in two steps and with the environment beside the second. */
final class SendAgain extends FlowPane {
  private final Button first;

  SendAgain(
      Desktop desktop,
      PaymentDetailModel model,
      PaymentKey key,
      Payment.OperationState state,
      String operation) {
    Words words = desktop.words();
    getStyleClass().add("actions");
    first = new Button(words.say("payments.send-again"));
    boolean possible = model.canSendAgain(operation);
    first.setDisable(!possible);
    Tips.on(this, words.say(possible ? "payments.send-again.tip" : "payments.send-again.card"));
    String amount = state.amount().map(Object::toString).orElse(words.say("payments.in-full"));
    Button second = new Button(words.say("payments.send-now", amount));
    second.getStyleClass().add("accent");
    second.setOnAction(
        _ -> {
          second.setDisable(true);
          model.sendAgain(key, state.ref());
        });
    Button back = new Button(words.say("payments.not-now"));
    back.setOnAction(_ -> ask());
    first.setOnAction(
        _ -> {
          getChildren().setAll(new EnvironmentBadge(desktop.profile(), words), second, back);
          second.requestFocus();
        });
    ask();
  }

  private void ask() {
    getChildren().setAll(first);
  }
}
