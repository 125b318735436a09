package app.paydesk.batch;

import app.paydesk.card.CardMask;
import app.paydesk.export.SpreadsheetText;
import app.paydesk.journal.BatchLine;
import app.paydesk.journal.Journal;
import app.paydesk.method.ResponseCodes;
import app.paydesk.money.Money;
import app.paydesk.payment.PayAgain;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.batch.BatchId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** What became of each row of a batch, as a table. */
public final class BatchResult {
  private static final List<String> COLUMNS =
      List.of(
          "row",
          "payment_id",
          "ref",
          "operation",
          "payee",
          "amount",
          "currency",
          "state",
          "code",
          "code_means",
          "may_send_again",
          "changed");

  private final long projectId;
  private final Journal journal;
  private final ResponseCodes codes;

  public BatchResult(long projectId, Journal journal, ResponseCodes codes) {
    this.projectId = projectId;
    this.journal = journal;
    this.codes = codes;
  }

  /**
   * A row as it stands.
   *
   * @param again whether what it was for may be paid once more
   */
  public record Row(BatchLine line, PayAgain again) {}

  /** Reads on through the rows of a batch, in the order of its file. */
  public void read(BatchId batch, Consumer<Row> reader) {
    journal.batches().visit(projectId, batch, line -> reader.accept(new Row(line, again(line))));
  }

  private PayAgain again(BatchLine line) {
    if (line.row().standing() == PaymentState.RECORDED) {
      return PayAgain.NO;
    }
    return journal
        .operation(line.row().key(), line.row().ref())
        .map(Payment.OperationState::again)
        .orElse(PayAgain.ASK);
  }

  /**
   * Writes the table as CSV (RFC 4180, UTF-8 with a byte order mark), safe in spreadsheets.
   *
   * @param out stays open
   */
  public void csv(BatchId batch, OutputStream out) throws IOException {
    write(out, "\uFEFF" + String.join(",", COLUMNS) + "\r\n");
    try {
      read(batch, row -> write(out, String.join(",", cells(row)) + "\r\n"));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private List<String> cells(Row row) {
    var shown = row.line().row();
    String code = CardMask.masked(shown.code());
    return List.of(
        Integer.toString(row.line().place().line()),
        SpreadsheetText.text(shown.key().id().value()),
        SpreadsheetText.text(shown.ref()),
        SpreadsheetText.text(shown.operation()),
        SpreadsheetText.text(CardMask.masked(shown.payee())),
        shown.amount().map(Money::plain).orElse(""),
        shown.amount().map(money -> money.currency().code()).orElse(""),
        shown.standing().word(),
        SpreadsheetText.text(code),
        SpreadsheetText.text(code.isEmpty() ? "" : codes.advice(code).message()),
        row.again().word(),
        shown.changed().toString());
  }

  private static void write(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
