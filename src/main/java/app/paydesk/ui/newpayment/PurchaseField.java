package app.paydesk.ui.newpayment;

import app.paydesk.journal.PaymentRow;
import app.paydesk.money.Money;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.control.Icons;
import app.paydesk.words.Typed;
import app.paydesk.words.Words;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.feather.Feather;

/** The payment to refund: a known one by part of its ID or payer, or any other by its whole ID. */
final class PurchaseField extends CustomTextField {
  private final NewPaymentViewModel model;
  private final Suggestions<PaymentRow> suggestions =
      new Suggestions<>(this, PurchaseField::left, PurchaseField::right, this::picked);
  private boolean picking;

  PurchaseField(NewPaymentViewModel model, IdModel id, Words words) {
    this.model = model;
    FirstLine.words(this);
    getStyleClass().add("mono");
    setPromptText(words.say("newpayment.refund.prompt"));
    setRight(Icons.icon(Feather.SEARCH));
    textProperty().bindBidirectional(id.textProperty());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> search(getText()));
    textProperty()
        .addListener(
            (_, _, typed) -> {
              if (isFocused() && !picking) {
                search(typed);
              }
            });
    focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                suggestions.hide();
              }
            });
  }

  private void key(KeyEvent event) {
    if (!suggestions.key(event) && event.getCode() == KeyCode.DOWN) {
      search(getText());
      event.consume();
    }
  }

  private void search(String text) {
    model.refundable(Typed.of(text).folded(), this::found);
  }

  private void found(List<PaymentRow> rows) {
    if (isFocused()) {
      suggestions.show(rows, 0);
    }
  }

  private void picked(PaymentRow row) {
    picking = true;
    setText(row.key().id().value());
    picking = false;
    positionCaret(getLength());
  }

  private static String left(PaymentRow row) {
    return row.payee().isEmpty()
        ? row.key().id().value()
        : row.key().id().value() + " · " + row.payee();
  }

  private static String right(PaymentRow row) {
    return row.amount().map(Money::toString).orElse("");
  }
}
