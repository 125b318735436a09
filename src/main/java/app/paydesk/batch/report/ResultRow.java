package app.paydesk.batch.report;

import app.paydesk.export.table.TableCell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a row, in words.
 *
 * @param line where it stands in its file, from 1
 * @param cells what the row says, without full card numbers
 * @param payment ID of the payment that it is; empty where it is none
 * @param state its one word
 * @param sentence what that means and what to do
 * @param code why it was declined, as the Gate says it; empty where it was not
 * @param meaning of the code
 * @param again whether it may be sent again: no, yes or ask
 * @param changed when it came to stand so; empty where it is no payment
 */
record ResultRow(
    int line,
    List<String> cells,
    String payment,
    String state,
    String sentence,
    String code,
    String meaning,
    String again,
    String changed) {
  /** Headings of what follows the cells. */
  static final List<String> HEADINGS =
      List.of("payment_id", "state", "code", "code_means", "may_send_again", "changed", "sentence");

  List<TableCell> table() {
    List<TableCell> table = new ArrayList<>();
    cells.forEach(text -> table.add(TableCell.of(text)));
    Stream.of(payment, state, code, meaning, again, changed, sentence)
        .forEach(text -> table.add(TableCell.of(text)));
    return table;
  }
}
