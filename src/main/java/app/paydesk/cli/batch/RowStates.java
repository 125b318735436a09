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
import java.util.List;
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

  /** Those of the rows of which nothing is known for good yet. */
  List<PlannedRow> open(List<PlannedRow> rows) {
    return rows.stream()
        .filter(row -> operation(row).filter(o -> !o.standing().settled()).isPresent())
        .toList();
  }

  /**
   * Prints a JSON object for each row, in the order of the file.
   *
   * @return whether every row is paid
   */
  boolean print(BatchPlan plan) {
    int next = 0;
    boolean paid = plan.wrong().isEmpty();
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
      paid &= operation.filter(o -> o.standing().moved()).isPresent();
    }
    while (next < plan.wrong().size()) {
      leftOut(plan.wrong().get(next++));
    }
    return paid;
  }

  private Optional<Payment.OperationState> operation(PlannedRow row) {
    return journal.operation(new PaymentKey(projectId, row.key().id()), row.key().ref());
  }

  private void line(int line, String payment, Payment.OperationState operation) {
    print(
        JsonObject.empty()
            .with("row", line)
            .with("payment_id", payment)
            .with("state", operation.standing().word())
            .with("may_send_again", operation.again().word()));
  }

  private void leftOut(int line) {
    print(
        JsonObject.empty()
            .with("row", line)
            .with("payment_id", "")
            .with("state", LEFT_OUT)
            .with("may_send_again", PayAgain.YES.word()));
  }

  private void print(JsonObject line) {
    terminal.out().println(Json.compact(line));
  }
}
