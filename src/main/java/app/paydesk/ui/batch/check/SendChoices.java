package app.paydesk.ui.batch.check;

import app.paydesk.batch.BatchRun;
import app.paydesk.batch.StopRule;
import app.paydesk.desk.status.Pace;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * How the rows of a file are to be sent.
 *
 * @param pace most rows in a second
 * @param delay until the first row is sent, in which all can be withdrawn
 * @param stops whether an empty balance or a used up limit ends it
 */
record SendChoices(int pace, Duration delay, boolean stops) {
  static final SendChoices USUAL = new SendChoices(10, Duration.ZERO, true);
  static final List<Integer> PACES = List.of(1, 2, 5, 10, 20, 50);
  static final List<Duration> DELAYS =
      List.of(
          Duration.ZERO,
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1));

  private static final int AT_ONCE = 8;

  SendChoices withPace(int other) {
    return new SendChoices(other, delay, stops);
  }

  SendChoices withDelay(Duration other) {
    return new SendChoices(pace, other, stops);
  }

  SendChoices withStops(boolean other) {
    return new SendChoices(pace, delay, other);
  }

  BatchRun.Settings settings(LongSupplier nanos) {
    return new BatchRun.Settings(
        new Pace(pace, nanos), AT_ONCE, stops ? StopRule.USUAL : StopRule.NEVER);
  }

  /** How long so many rows take at least. */
  Duration lasting(int rows) {
    return Duration.ofSeconds(Math.ceilDiv(rows, pace)).plus(delay);
  }
}
