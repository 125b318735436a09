package app.paydesk.cli.batch;

import app.paydesk.batch.BatchPlan;
import app.paydesk.batch.PlannedRow;
import app.paydesk.batch.RowOutcome;
import app.paydesk.batch.RowOutcomes;
import app.paydesk.batch.Standing;
import app.paydesk.cli.Terminal;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import java.util.List;

/** How the rows of a file stand by now. */
final class RowStates {
  private static final String LEFT_OUT = "left-out";

  private final RowOutcomes outcomes;
  private final Terminal terminal;

  RowStates(RowOutcomes outcomes, Terminal terminal) {
    this.outcomes = outcomes;
    this.terminal = terminal;
  }

  /** Those of the rows of which nothing is known for good yet. */
  List<PlannedRow> open(List<PlannedRow> rows) {
    return rows.stream().filter(row -> outcomes.of(row).open()).toList();
  }

  /**
   * Prints a JSON object for each row, in the order of the file.
   *
   * @return whether every row is paid as it stands in the file
   */
  boolean print(BatchPlan plan) {
    int next = 0;
    boolean paid = plan.wrong().isEmpty();
    for (PlannedRow row : plan.rows()) {
      while (next < plan.wrong().size() && plan.wrong().get(next) < row.line()) {
        wrong(plan, plan.wrong().get(next++));
      }
      RowOutcome outcome = outcomes.of(row);
      print(row.line(), outcome);
      paid &=
          row.standing() != Standing.CHANGED
              && outcome.operation().filter(o -> o.standing().moved()).isPresent();
    }
    while (next < plan.wrong().size()) {
      wrong(plan, plan.wrong().get(next++));
    }
    return paid;
  }

  private void wrong(BatchPlan plan, int line) {
    print(line, plan.outcomeOfWrong(line));
  }

  private void print(int line, RowOutcome outcome) {
    terminal
        .out()
        .println(
            Json.compact(
                JsonObject.empty()
                    .with("row", line)
                    .with("payment_id", outcome.payment().map(key -> key.id().value()).orElse(""))
                    .with(
                        "state", outcome.operation().map(o -> o.standing().word()).orElse(LEFT_OUT))
                    .with("may_send_again", outcome.again().word())));
  }
}
