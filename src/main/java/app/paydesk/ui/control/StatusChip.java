package app.paydesk.ui.control;

import app.paydesk.payment.PaymentState;
import javafx.scene.control.Label;

/** A state as a word on its colour. */
public final class StatusChip extends Label {

  public StatusChip() {
    getStyleClass().add("chip");
    setMinWidth(USE_PREF_SIZE);
  }

  public StatusChip(Tone tone, String word) {
    this();
    show(tone, word);
  }

  public StatusChip(PaymentState standing, String word) {
    this(Tone.of(standing), word);
  }

  /** Shows another state. */
  public void show(Tone tone, String word) {
    for (Tone other : Tone.values()) {
      getStyleClass().remove(other.styleClass());
    }
    getStyleClass().add(tone.styleClass());
    setText(word);
    setAccessibleText(word);
  }
}
