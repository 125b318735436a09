package app.paydesk.ui.attention;

import app.paydesk.payment.Standing;
import app.paydesk.ui.control.Tone;
import java.util.Locale;
import java.util.Set;

/** Where the money of an open operation is: nobody knows, surely here, or with the Gate. */
enum Pile {
  UNKNOWN(Tone.UNKNOWN, Set.of(Standing.UNKNOWN)),
  NOT_SENT(Tone.NEUTRAL, Set.of(Standing.RECORDED)),
  SENT(Tone.WAITING, Set.of(Standing.WAITING, Standing.AWAITING_CUSTOMER));

  private final Tone tone;
  private final Set<Standing> standings;

  Pile(Tone tone, Set<Standing> standings) {
    this.tone = tone;
    this.standings = standings;
  }

  Tone tone() {
    return tone;
  }

  Set<Standing> standings() {
    return standings;
  }

  /** Key of its name; its advice stands under the same with {@code .advice}. */
  String key() {
    return "pile." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
