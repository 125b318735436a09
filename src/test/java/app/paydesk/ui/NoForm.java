package app.paydesk.ui;

import app.paydesk.payment.PaymentKey;
import app.paydesk.ui.shell.FormScreen;
import app.paydesk.words.Words;
import java.util.Optional;
import javafx.scene.layout.Region;

/** Stands where the form would, and remembers what it was asked for. */
final class NoForm implements FormScreen {
  private final Region view = new Region();
  Optional<PaymentKey> refunded = Optional.empty();

  String chosen = "";
  boolean locked;

  NoForm(Words words, Navigator navigator) {
    view.setAccessibleText(words.say("nav.new-payment"));
    view.setUserData(navigator);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void refund(PaymentKey key, String operation) {
    refunded = Optional.of(key);
  }

  @Override
  public void takeOver(FormScreen earlier) {
    refunded = earlier instanceof NoForm other ? other.refunded : Optional.empty();
  }

  @Override
  public void choose(String operation) {
    chosen = operation;
  }

  @Override
  public void lock() {
    locked = true;
  }

  @Override
  public void forget() {
    refunded = Optional.empty();
  }

  @Override
  public void focus() {
    view.requestFocus();
  }
}
