package app.paydesk.ui.newpayment;

import app.paydesk.money.Money;
import app.paydesk.payment.RefundLedger;
import app.paydesk.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is known of the payment to refund, and whether all of it goes back. */
final class RefundPane extends VBox {
  private final Words words;
  private final Label figures = new Label();

  RefundPane(NewPaymentViewModel model, PaymentForm form, Words words) {
    this.words = words;
    CheckBox whole = new CheckBox(words.say("newpayment.refund.whole"));
    whole.selectedProperty().bindBidirectional(form.wholeProperty());
    figures.setWrapText(true);
    figures.setMinHeight(USE_PREF_SIZE);
    figures.getStyleClass().add("note");
    figures.setMaxWidth(Double.MAX_VALUE);
    figures.managedProperty().bind(figures.visibleProperty());
    figures.setId("refund-figures");
    whole.setId("refund-whole");
    getStyleClass().add("refund-pane");
    getChildren().addAll(figures, whole);
    model.refundProperty().subscribe(this::show);
  }

  private void show(Optional<RefundFacts> facts) {
    String text = facts.map(this::sentence).orElse("");
    figures.setVisible(!text.isEmpty());
    figures.setText(text);
  }

  private String sentence(RefundFacts facts) {
    if (!facts.known()) {
      return words.say("newpayment.refund.elsewhere");
    }
    RefundLedger ledger = facts.ledger();
    List<String> parts = new ArrayList<>();
    add(parts, "newpayment.refund.original", ledger.original());
    add(parts, "newpayment.refund.refunded", ledger.refunded());
    add(parts, "newpayment.refund.in-flight", ledger.inFlight());
    add(parts, "newpayment.refund.remaining", ledger.remaining());
    facts.rate().ifPresent(rate -> parts.add(words.say("newpayment.refund.rate", rate)));
    return parts.isEmpty() ? words.say("newpayment.refund.unpaid") : String.join("  ·  ", parts);
  }

  private void add(List<String> parts, String key, Optional<Money> money) {
    money.ifPresent(m -> parts.add(words.say(key, m)));
  }
}
