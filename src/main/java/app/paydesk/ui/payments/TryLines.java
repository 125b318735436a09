package app.paydesk.ui.payments;

import app.paydesk.gate.message.FieldError;
import app.paydesk.payment.Payment;
import app.paydesk.ui.control.StatusTexts;
import java.util.List;
import java.util.stream.Stream;

/** Says of each try or part of an operation what became of it, and what the Gate found wrong. */
final class TryLines {
  private final StatusTexts sayings;

  TryLines(StatusTexts sayings) {
    this.sayings = sayings;
  }

  /** A line a try; none where there was only one. */
  List<String> tries(Payment.OperationState operation) {
    return operation.repeated() ? operation.tries().stream().map(this::line).toList() : List.of();
  }

  /** A line for each thing that is wrong. */
  List<String> errors(Payment.OperationState operation) {
    return operation.errors().stream().map(TryLines::line).toList();
  }

  private String line(Payment.Try part) {
    String id = part.operationId().isEmpty() ? "" : "#" + part.operationId();
    return joined(
        part.amount().map(Object::toString).orElse(""),
        sayings.chip(part.standing(), part.status().orElse(""), part.code()),
        id);
  }

  /** What is wrong with one field. */
  static String line(FieldError error) {
    return joined(error.code(), error.field(), error.message());
  }

  private static String joined(String... parts) {
    return Stream.of(parts)
        .filter(part -> !part.isBlank())
        .reduce((a, b) -> a + " · " + b)
        .orElse("");
  }
}
