package app.paydesk.cli.batch;

import app.paydesk.batch.BatchPlan;
import app.paydesk.cli.Terminal;
import app.paydesk.words.Words;
import java.nio.file.Path;

/** Says that a user's own file still holds card numbers, and how to write it without them. */
final class CardsLeft {
  private CardsLeft() {}

  static void say(Path file, BatchPlan plan, Words words, Terminal terminal) {
    if (plan.cards() > 0) {
      terminal.err().println(words.say("batch.cards-left", file, plan.cards()));
    }
  }
}
