package app.paydesk.batch;

import app.paydesk.batch.key.RowKeys;
import app.paydesk.batch.key.RowPayee;
import app.paydesk.batch.sheet.Damage;
import app.paydesk.desk.submission.Draft;
import app.paydesk.payment.PaymentId;
import java.util.List;
import java.util.Optional;

/**
 * A row of a file, judged by the one reader of the form. Whoever gets it closes it, which wipes the
 * card number.
 *
 * @param line as a spreadsheet or an editor counts lines, from 1
 * @param draft empty where nobody can say what the row asks for
 * @param named the payment ID that the row gives: for a refund that of the payment to refund
 * @param repeats the payment that this row pays once more, as a remainder says
 * @param findings what is wrong or odd about it, as far as the row alone tells
 */
public record JudgedRow(
    int line,
    Optional<Draft> draft,
    Optional<PaymentId> named,
    Optional<PaymentId> repeats,
    List<Finding> findings)
    implements AutoCloseable {
  public JudgedRow {
    findings = List.copyOf(findings);
  }

  /** Whether it is never sent. */
  public boolean wrong() {
    return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
  }

  /** By what it is the same row in any file. */
  RowKeys.Said said(RowKeys keys, RowPayee payee) {
    return keys.said(draft.orElseThrow(), payee, named, repeats);
  }

  /** Whether its card number is one that we masked, so that it may be a row that was paid. */
  boolean masked() {
    return findings.stream()
        .anyMatch(finding -> finding.rule().equals(Damage.of(Damage.Kind.MASKED_CARD).rule()));
  }

  @Override
  public void close() {
    draft.flatMap(Draft::card).ifPresent(card -> card.close());
  }

  @Override
  public String toString() {
    return "row " + line;
  }
}
