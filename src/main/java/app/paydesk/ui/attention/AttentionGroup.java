package app.paydesk.ui.attention;

import app.paydesk.payment.PaymentState;
import app.paydesk.ui.control.Tone;
import java.util.Locale;
import java.util.Set;

/** Where the money of an open operation is: nobody knows, surely here, or with the Gate. */
enum AttentionGroup {
  UNKNOWN(Tone.UNKNOWN),
  NOT_SENT(Tone.NEUTRAL),
  SENT(Tone.WAITING);

  private final Tone tone;

  AttentionGroup(Tone tone) {
    this.tone = tone;
  }

  Tone tone() {
    return tone;
  }

  Set<PaymentState> standings() {
    return switch (this) {
      case UNKNOWN -> Set.of(PaymentState.UNKNOWN);
      case NOT_SENT -> Set.of(PaymentState.RECORDED);
      case SENT ->
          Set.of(PaymentState.WAITING, PaymentState.AWAITING_CUSTOMER, PaymentState.NEEDS_DATA);
    };
  }

  /** Key of its name; its advice stands under the same with {@code .advice}. */
  String key() {
    return "pile." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
