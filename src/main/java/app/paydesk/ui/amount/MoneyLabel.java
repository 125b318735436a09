package app.paydesk.ui.amount;

import app.paydesk.money.Money;
import javafx.geometry.Pos;
import javafx.scene.control.Label;

/** An amount, digits under digits. */
public final class MoneyLabel extends Label {

  public MoneyLabel() {
    getStyleClass().add("money");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
  }

  public MoneyLabel(Money money) {
    this();
    setText(money.toString());
  }
}
