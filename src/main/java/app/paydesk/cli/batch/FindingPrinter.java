package app.paydesk.cli.batch;

import app.paydesk.batch.Finding;
import app.paydesk.batch.Level;
import app.paydesk.batch.RowFinding;
import app.paydesk.cli.Terminal;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.words.Words;
import java.util.Locale;

/** Prints what is wrong or odd about rows, as JSON lines or as sentences, and counts it. */
final class FindingPrinter {
  private final Words words;
  private final Terminal terminal;
  private final boolean json;
  private long errors;
  private long warnings;

  FindingPrinter(Words words, Terminal terminal, boolean json) {
    this.words = words;
    this.terminal = terminal;
    this.json = json;
  }

  synchronized void print(RowFinding told) {
    Finding finding = told.finding();
    switch (finding.level()) {
      case ERROR -> errors++;
      case WARNING -> warnings++;
      case NOTICE -> {}
    }
    String message = words.say(finding.message());
    if (json) {
      terminal
          .out()
          .println(
              Json.compact(
                  JsonObject.empty()
                      .with("row", told.line())
                      .with("column", finding.column())
                      .with("level", word(finding.level()))
                      .with("rule", finding.rule())
                      .with("message", message)));
    } else {
      String place =
          finding.column().isEmpty()
              ? words.say("batch.at.row", told.line())
              : words.say("batch.at.cell", told.line(), finding.column());
      terminal.out().println(place + ": " + message);
    }
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  long errors() {
    return errors;
  }

  long warnings() {
    return warnings;
  }
}
