package app.paydesk.history.sqlite;

import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.Delivery;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Takes full card numbers out of what an older Paydesk kept before each message was swept: bodies,
 * headers and reasons of callbacks, then events. Done a piece at a time beside all other work; what
 * was done stays done when the program ends.
 */
public final class CardSweeps {
  private final OldCallbacks callbacks;
  private final OldEvents events;
  private final Path file;
  private boolean begun;

  /**
   * @param key of the project, from which names come that stand for card numbers
   * @param sweep a callback without full card numbers; the same where there is none
   */
  public CardSweeps(HistoryDatabase database, SigningKey key, UnaryOperator<Delivery> sweep) {
    this.file = database.file();
    this.callbacks = new OldCallbacks(database, sweep);
    this.events = new OldEvents(database, new EventSweep(key));
  }

  /**
   * Does a piece; for one thread at a time.
   *
   * @return whether more may be left
   */
  public boolean step() {
    if (!begun) {
      begun = true;
      events.again();
    }
    if (callbacks.step() || events.step()) {
      return true;
    }
    FileRewrite.now(file);
    return false;
  }
}
