package app.paydesk.ui.shell;

import app.paydesk.payment.PaymentKey;
import app.paydesk.ui.Navigator;
import app.paydesk.words.Words;
import javafx.scene.layout.Region;

/** The form of a new payment, as the window sees it. */
public interface FormScreen {

  /** Its nodes. */
  Region view();

  /** Turns to an operation or link by its key. */
  void choose(String operation);

  /** Turns to the refund of a payment. */
  void refund(PaymentKey key, String operation);

  /** Puts the cursor where typing begins. */
  void focus();

  /** Goes on with what was typed into the form of another language, which is not used any more. */
  void takeOver(FormScreen earlier);

  /** Wipes what must not be kept while nobody is there, and says so; the rest stays as typed. */
  void lock();

  /** Wipes what must not be kept; the form is not used any more. */
  void forget();

  /** Makes the form in a language. */
  @FunctionalInterface
  interface Maker {
    /** A form that tells {@code navigator} where to go after sending. */
    FormScreen make(Words words, Navigator navigator);
  }
}
