package app.paydesk.batch;

import app.paydesk.batch.column.SheetColumns;
import app.paydesk.batch.column.SheetFault;
import app.paydesk.batch.column.SheetPayment;
import app.paydesk.batch.sheet.ControlLine;
import app.paydesk.batch.sheet.Sheet;
import app.paydesk.batch.sheet.SheetRow;
import app.paydesk.card.CardMask;
import app.paydesk.card.CardNumber;
import app.paydesk.card.UnreadableCard;
import app.paydesk.desk.submission.Draft;
import app.paydesk.method.Agreement;
import app.paydesk.method.Field;
import app.paydesk.method.Operation;
import app.paydesk.method.Verdict;
import app.paydesk.payment.PaymentId;
import app.paydesk.words.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The rows of a sheet, each judged by the one reader of the form. */
public final class SheetRows implements JudgedRows {
  private final Sheet sheet;
  private final SheetColumns columns;
  private final Agreement agreement;
  private final long projectId;

  /**
   * @param sheet stays the caller's to close
   * @param agreement what the profile agreed with the provider
   */
  public SheetRows(Sheet sheet, SheetColumns columns, Agreement agreement, long projectId) {
    this.sheet = sheet;
    this.columns = columns;
    this.agreement = agreement;
    this.projectId = projectId;
  }

  @Override
  public Optional<ControlLine> read(Consumer<JudgedRow> reader) {
    return sheet.rows(row -> reader.accept(judged(columns.read(row))));
  }

  /**
   * Where a column stands, from 0.
   *
   * @param name its heading, or the documented name of what it stands for
   */
  public OptionalInt place(String name) {
    return columns.place(name);
  }

  /** What a person may see of the cells of a row: card numbers as 6+4. */
  public List<String> shown(SheetRow row) {
    return columns.shown(row);
  }

  private JudgedRow judged(SheetPayment payment) {
    List<Finding> findings = new ArrayList<>();
    for (SheetFault fault : payment.faults()) {
      findings.add(
          new Finding(fault.heading(), Level.ERROR, fault.damage().rule(), fault.message()));
    }
    payment
        .project()
        .filter(project -> !project.equals(Long.toString(projectId)))
        .ifPresent(_ -> findings.add(error("general.project_id", "project", projectId)));
    Optional<PaymentId> named = id("general.payment_id", payment.paymentId(), findings);
    Optional<PaymentId> repeats = id("again_of", payment.repeats(), findings);
    Optional<Draft> draft = payment.operation().map(o -> draft(o, payment, findings));
    payment.operation().ifPresent(o -> kind(o, named, findings));
    return new JudgedRow(payment.line(), draft, named, repeats, findings);
  }

  private static Finding error(String column, String rule, Object... arguments) {
    return new Finding(column, Level.ERROR, rule, Message.of("batch.row." + rule, arguments));
  }

  private static Optional<PaymentId> id(
      String column, Optional<String> text, List<Finding> findings) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (!CardMask.finds(text.get())) {
        return Optional.of(new PaymentId(text.get()));
      }
      findings.add(error(column, "card-in-id"));
    } catch (IllegalArgumentException e) {
      findings.add(error(column, "payment-id"));
    }
    return Optional.empty();
  }

  private static void kind(Operation operation, Optional<PaymentId> named, List<Finding> findings) {
    switch (operation.kind()) {
      case PAYOUT -> {}
      case REFUND -> {
        if (named.isEmpty()
            && findings.stream().noneMatch(f -> f.column().equals("general.payment_id"))) {
          findings.add(error("general.payment_id", "refund-of"));
        }
      }
      case PURCHASE -> findings.add(error("", "purchase", operation.key()));
    }
  }

  private Draft draft(Operation operation, SheetPayment payment, List<Finding> findings) {
    Map<String, String> values = new HashMap<>(payment.values());
    Optional<CardNumber> card = card(operation, values);
    Draft draft = new Draft(operation, operation.currencies().getFirst(), agreement, values, card);
    draft
        .verdicts()
        .forEach((field, verdict) -> finding(field, verdict, payment).ifPresent(findings::add));
    draft
        .cardInField()
        .ifPresent(
            field ->
                findings.add(
                    new Finding(
                        field,
                        Level.ERROR,
                        "card-in-field",
                        Message.of("submit.card-in-field", field))));
    return draft;
  }

  /**
   * Takes the card number out of the texts; one that cannot be read stays, to be judged as such.
   */
  private static Optional<CardNumber> card(Operation operation, Map<String, String> values) {
    for (Field field : operation.fields()) {
      String text = values.get(field.name());
      if (field.type() == Field.Type.CARD_NUMBER && text != null) {
        try {
          CardNumber card = CardNumber.read(text);
          values.remove(field.name());
          return Optional.of(card);
        } catch (UnreadableCard unreadable) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> finding(String field, Verdict verdict, SheetPayment payment) {
    return switch (verdict) {
      case Verdict.Fine _ -> Optional.empty();
      case Verdict.Warning warning ->
          Optional.of(new Finding(field, Level.WARNING, warning.rule(), warning.message()));
      case Verdict.Wrong wrong ->
          Optional.of(new Finding(field, Level.ERROR, wrong.rule(), wrong.message()));
      case Verdict.Missing _ ->
          payment.isFaulty(field)
              ? Optional.empty()
              : Optional.of(
                  new Finding(field, Level.ERROR, "required", Message.of("rule.required")));
    };
  }
}
