package app.paydesk.ui.batch.status;

import app.paydesk.batch.BatchWorker;
import app.paydesk.journal.BatchLine;
import app.paydesk.journal.Batches;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.ui.BatchesPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A batch as it is looked at.
 *
 * @param lines its rows that were asked for, in the order of the file
 * @param cut whether there are more of them
 * @param work what is being done with its file
 */
record BatchFacts(
    ListedBatch batch, List<BatchLine> lines, boolean cut, Optional<BatchWorker.Standing> work) {
  /** Rows that are shown at once; others are found by filters. */
  static final int MOST = 2_000;

  /**
   * Which rows are asked for.
   *
   * @param state only those; empty for all
   * @param text part of a payee, ID or code, or the number of a row; empty for all
   */
  record Filter(Optional<PaymentState> state, String text) {
    static final Filter NONE = new Filter(Optional.empty(), "");

    private boolean passes(BatchLine line) {
      return state.filter(wanted -> wanted != line.row().standing()).isEmpty()
          && (text.isEmpty() || said(line).contains(text));
    }

    private static String said(BatchLine line) {
      return String.join(
              "\n",
              Integer.toString(line.place().line()),
              line.row().payee(),
              line.row().ref(),
              line.row().key().id().value(),
              line.row().code(),
              line.row().amount().map(money -> money.plain() + " " + money).orElse(""))
          .toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads a batch; may wait.
   *
   * @return empty where there is none of that name
   */
  static Optional<BatchFacts> read(BatchId id, Filter filter, BatchesPort port) {
    long project = port.profile().projectId();
    return port.batches()
        .desk()
        .batches()
        .find(project, id)
        .map(row -> read(ListedBatch.of(row, port), filter, port));
  }

  private static BatchFacts read(ListedBatch batch, Filter filter, BatchesPort port) {
    List<BatchLine> lines = new ArrayList<>();
    boolean cut = read(batch.row().id(), filter, port, lines);
    return new BatchFacts(batch, lines, cut, ListedBatch.work(batch.row().id(), port));
  }

  private static boolean read(BatchId id, Filter filter, BatchesPort port, List<BatchLine> lines) {
    long project = port.profile().projectId();
    Batches batches = port.batches().desk().batches();
    int piece = Batches.PAGE;
    List<BatchLine> page = batches.lines(project, id, Optional.empty(), piece);
    while (!page.isEmpty()) {
      for (BatchLine line : page) {
        if (filter.passes(line)) {
          if (lines.size() == MOST) {
            return true;
          }
          lines.add(line);
        }
      }
      page = batches.lines(project, id, Optional.of(page.getLast()), piece);
    }
    return false;
  }
}
