package app.paydesk.ui.control;

import java.util.function.Consumer;

/**
 * Keeps a screen from going back in time: questions asked beside the window are answered in any
 * order, and an answer older than the one shown is dropped. Used on one thread.
 */
public final class Latest {
  private long asked;
  private long told;

  /** Asks anew; {@code then} hears the answer unless a later question was answered before. */
  public <T> Consumer<T> only(Consumer<T> then) {
    long number = ++asked;
    return answer -> {
      if (number > told) {
        told = number;
        then.accept(answer);
      }
    };
  }
}
