package app.paydesk.ui.batch.status;

import app.paydesk.ui.control.Tone;
import app.paydesk.words.Words;

/** How a batch stands, in a word and in a colour. */
public final class StageTexts {
  private StageTexts() {}

  public static String word(BatchStage stage, Words words) {
    return words.say("batches.stage." + stage);
  }

  public static Tone tone(BatchStage stage) {
    return switch (stage) {
      case ENDED -> Tone.SUCCESS;
      case DELAYED, PAUSED, LEFT, NEEDS_DATA, WAITING -> Tone.WAITING;
      case UNKNOWN -> Tone.UNKNOWN;
      case SENDING, WITHDRAWN -> Tone.NEUTRAL;
    };
  }
}
