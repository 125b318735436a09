package app.paydesk.journal;

import app.paydesk.payment.PaymentState;

/** What a callback did to its payment. */
public sealed interface CallbackEffect {

  /** It is kept and not judged yet. */
  record Unjudged() implements CallbackEffect {}

  /** Nothing: it is kept aside. */
  record Aside() implements CallbackEffect {}

  /** Nothing: it is signed and names no payment. */
  record NoPayment() implements CallbackEffect {}

  /** Nothing: a callback said exactly this before. */
  record Repeat() implements CallbackEffect {}

  /** It was the first word of a payment that was not started here. */
  record Learned(PaymentState stands) implements CallbackEffect {}

  /** The payment, or the operation it speaks of, changed its state. */
  record Changed(PaymentState stood, PaymentState stands) implements CallbackEffect {}

  /**
   * It was the first word of an operation of a known payment.
   *
   * @param type as it stands in the callback, without {@code |}
   */
  record Added(String type, PaymentState stands) implements CallbackEffect {
    public Added {
      type = type.replace(CodeText.BETWEEN, '/');
    }
  }

  /** It is new and changed no state. */
  record Same(PaymentState stands) implements CallbackEffect {}

  /** It came after the end and changed no state. */
  record Late(PaymentState stands) implements CallbackEffect {}

  /** It contradicts the end that was reported; what was reported stands. */
  record Contradicts(PaymentState stands) implements CallbackEffect {}

  /**
   * What an older Paydesk wrote and this one does not.
   *
   * @param code as it was written
   */
  record Older(String code) implements CallbackEffect {}

  /**
   * The text that a history and its exports have for it: a code and its arguments, with {@code |}
   * between them. It never changes.
   */
  default String code() {
    return EffectCode.write(this);
  }

  /** What {@link #code} was written for; never fails. */
  static CallbackEffect of(String code) {
    return EffectCode.read(code);
  }
}
