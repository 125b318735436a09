package app.paydesk.batch.report;

import app.paydesk.batch.Finding;
import app.paydesk.batch.RowOutcome;
import app.paydesk.card.CardMask;
import app.paydesk.method.ResponseCodes;
import app.paydesk.payment.NextStep;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import app.paydesk.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Says what became of rows. */
final class RowWords {
  /** The word of rows that are no payment. */
  static final String LEFT_OUT = "left-out";

  private final ResponseCodes codes = ResponseCodes.load();
  private final Words words;

  RowWords(Words words) {
    this.words = words;
  }

  /**
   * A row of a file.
   *
   * @param findings what is wrong or odd about it
   */
  ResultRow row(int line, List<String> cells, RowOutcome outcome, List<Finding> findings) {
    if (outcome.operation().isEmpty()) {
      return new ResultRow(
          line,
          cells,
          "",
          LEFT_OUT,
          findings.isEmpty() ? words.say("batch.result.not-run") : said(findings),
          "",
          "",
          outcome.again().word(),
          "");
    }
    return row(
        line,
        cells,
        outcome.payment().orElseThrow(),
        outcome.operation().get(),
        outcome.again().word());
  }

  /** A row that is a payment. */
  ResultRow row(
      int line,
      List<String> cells,
      PaymentKey payment,
      Payment.OperationState operation,
      String again) {
    String code = CardMask.masked(operation.code());
    return new ResultRow(
        line,
        cells,
        payment.id().value(),
        operation.standing().word(),
        sentence(payment, operation),
        code,
        code.isEmpty() ? "" : codes.advice(code).message(),
        again,
        operation.changed().toString());
  }

  private String sentence(PaymentKey payment, Payment.OperationState operation) {
    NextStep next = NextStep.of(payment, operation, codes, words);
    List<String> said = new ArrayList<>(List.of(next.meaning()));
    next.advice().ifPresent(said::add);
    return String.join(" ", said);
  }

  /** Findings as one text. */
  String said(List<Finding> findings) {
    List<String> said = new ArrayList<>();
    findings.forEach(finding -> said.add(said(finding)));
    return String.join(" ", said);
  }

  private String said(Finding finding) {
    String message = words.say(finding.message());
    return finding.column().isEmpty() || message.contains(finding.column())
        ? message
        : finding.column() + ": " + message;
  }
}
