package app.paydesk.ui.attention;

import app.paydesk.payment.Standing;
import app.paydesk.ui.control.Tone;
import java.util.Locale;
import java.util.Set;

/** Where the money of an open operation is: nobody knows, surely here, or with the Gate. */
enum Pile {
  UNKNOWN(Tone.UNKNOWN),
  NOT_SENT(Tone.NEUTRAL),
  SENT(Tone.WAITING);

  private final Tone tone;

  Pile(Tone tone) {
    this.tone = tone;
  }

  Tone tone() {
    return tone;
  }

  Set<Standing> standings() {
    return switch (this) {
      case UNKNOWN -> Set.of(Standing.UNKNOWN);
      case NOT_SENT -> Set.of(Standing.RECORDED);
      case SENT -> Set.of(Standing.WAITING, Standing.AWAITING_CUSTOMER, Standing.NEEDS_DATA);
    };
  }

  /** Key of its name; its advice stands under the same with {@code .advice}. */
  String key() {
    return "pile." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
