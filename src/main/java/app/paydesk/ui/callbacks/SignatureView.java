package app.paydesk.ui.callbacks;

import app.paydesk.gate.signing.SignatureCheck;
import app.paydesk.journal.Delivery;
import app.paydesk.json.JsonObject;
import app.paydesk.ui.CallbacksPort;
import app.paydesk.ui.control.JsonPane;
import app.paydesk.words.Words;
import java.util.Optional;
import javafx.scene.layout.VBox;

/** What was signed, line by line, and whether the profile's secret gives the same signature. */
final class SignatureView extends VBox {

  SignatureView(CallbacksPort desktop, Delivery delivery, Optional<JsonObject> body) {
    getStyleClass().add("stack");
    var words = desktop.words();
    if (body.isEmpty()) {
      getChildren().add(DeliveryDetailView.label(words.say("callbacks.nothing-signed"), "muted"));
      return;
    }
    SignatureCheck check = desktop.signatures().apply(body.get());
    boolean proven = check.proven();
    getChildren()
        .add(
            DeliveryDetailView.label(
                finding(check, words), proven ? "success-text" : "danger-text"));
    if (proven != (delivery.verdict() == Delivery.Verdict.VALID)) {
      getChildren().add(DeliveryDetailView.label(words.say("callbacks.judged-otherwise"), "muted"));
    }
    JsonPane text = new JsonPane(words);
    text.show(check.text().replace(";", ";\n"));
    getChildren()
        .addAll(DeliveryDetailView.label(words.say("callbacks.signed-text"), "strong"), text);
  }

  private static String finding(SignatureCheck check, Words words) {
    if (check.ambiguity().isPresent()) {
      return words.say("detail.ambiguous", words.say("ambiguity." + check.ambiguity().get()));
    }
    return words.say(
        switch (check.reason()) {
          case VALID ->
              check.dialect().map(d -> "detail.valid." + d.kind()).orElse("verdict.VALID");
          case MISSING -> "detail.no-signature";
          case WRONG -> "detail.wrong-signature";
          case EXCESSIVE -> "detail.too-many-fields";
        });
  }
}
