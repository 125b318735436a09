package app.paydesk.cli.batch;

import app.paydesk.batch.BatchPlan;
import app.paydesk.batch.PlannedRow;
import app.paydesk.cli.Terminal;
import app.paydesk.journal.Journal;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.PayAgain;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.util.Locale;
import java.util.Optional;

/** How the rows of a file stand by now. */
final class RowStates {
  private static final String LEFT_OUT = "left-out";

  private final long projectId;
  private final Journal journal;
  private final Terminal terminal;

  RowStates(long projectId, Journal journal, Terminal terminal) {
    this.projectId = projectId;
    this.journal = journal;
    this.terminal = terminal;
  }

  /**
   * What became of a file.
   *
   * @param open rows that nothing is known of for good
   * @param ended rows that are paid
   * @param failed rows that ended otherwise, or were left out
   */
  record Ends(int open, int ended, int failed) {
    Ends and(Optional<Payment.OperationState> operation) {
      if (operation.isEmpty()) {
        return new Ends(open, ended, failed + 1);
      }
      PaymentState state = operation.get().standing();
      if (!state.settled()) {
        return new Ends(open + 1, ended, failed);
      }
      return state.moved() ? new Ends(open, ended + 1, failed) : new Ends(open, ended, failed + 1);
    }
  }

  /** Counts the rows. */
  Ends count(BatchPlan plan) {
    Ends ends = new Ends(0, 0, plan.wrong().size());
    for (PlannedRow row : plan.rows()) {
      ends = ends.and(operation(row));
    }
    return ends;
  }

  /** Prints a JSON object for each row, in the order of the file. */
  void print(BatchPlan plan) {
    int next = 0;
    for (PlannedRow row : plan.rows()) {
      while (next < plan.wrong().size() && plan.wrong().get(next) < row.line()) {
        leftOut(plan.wrong().get(next++));
      }
      Optional<Payment.OperationState> operation = operation(row);
      if (operation.isPresent()) {
        line(row.line(), row.key().id().value(), operation.get());
      } else {
        leftOut(row.line());
      }
    }
    while (next < plan.wrong().size()) {
      leftOut(plan.wrong().get(next++));
    }
  }

  private Optional<Payment.OperationState> operation(PlannedRow row) {
    return journal
        .find(new PaymentKey(projectId, row.key().id()))
        .flatMap(payment -> payment.operation(row.key().ref()));
  }

  private void line(int line, String payment, Payment.OperationState operation) {
    print(
        JsonObject.empty()
            .with("row", line)
            .with("payment_id", payment)
            .with("state", operation.standing().word())
            .with("may_send_again", word(operation.again())));
  }

  private void leftOut(int line) {
    print(
        JsonObject.empty()
            .with("row", line)
            .with("payment_id", "")
            .with("state", LEFT_OUT)
            .with("may_send_again", word(PayAgain.YES)));
  }

  private void print(JsonObject line) {
    terminal.out().println(Json.compact(line));
  }

  static String word(PayAgain again) {
    return again.name().toLowerCase(Locale.ROOT);
  }
}
