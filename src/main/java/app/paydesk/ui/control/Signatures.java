package app.paydesk.ui.control;

import app.paydesk.journal.Delivery;
import java.util.Locale;

/** How verdicts on callbacks are said and coloured. */
public final class Signatures {
  private Signatures() {}

  /** The key of a verdict's words. */
  public static String key(Delivery.Verdict verdict) {
    return "verdict." + verdict.name();
  }

  /** The key of one short word for a verdict, with its sign. */
  public static String shortKey(Delivery.Verdict verdict) {
    return "signature." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The colour of a verdict. */
  public static Tone tone(Delivery.Verdict verdict) {
    return switch (verdict) {
      case VALID -> Tone.SUCCESS;
      case STORED -> Tone.WAITING;
      case WRONG_SIGNATURE, NOT_OURS -> Tone.DECLINED;
      case NOT_JSON, TOO_LARGE -> Tone.NEUTRAL;
    };
  }
}
