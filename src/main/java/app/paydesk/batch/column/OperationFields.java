package app.paydesk.batch.column;

import app.paydesk.desk.submission.Draft;
import app.paydesk.method.Field;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.money.CurrencyCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of an operation as rows fill them in; found quickly, as every cell asks. */
final class OperationFields {
  private final Operation operation;
  private final Map<String, FieldDamage> fields = new HashMap<>();
  private final Optional<String> amount;
  private final Optional<String> currency;

  OperationFields(Operation operation) {
    this.operation = operation;
    operation.fields().forEach(f -> fields.put(f.name(), new FieldDamage(operation, f)));
    amount = operation.field(Role.AMOUNT).map(Field::name);
    currency = operation.field(Role.CURRENCY).map(Field::name);
  }

  Operation operation() {
    return operation;
  }

  /** The field with that path. */
  Optional<FieldDamage> field(String path) {
    return Optional.ofNullable(fields.get(path));
  }

  /** Path of the amount, where the operation has one. */
  Optional<String> amount() {
    return amount;
  }

  /** The currency that a draft of these values takes. */
  CurrencyCode currency(Map<String, String> values) {
    return currency
        .flatMap(path -> Draft.currency(operation, values.getOrDefault(path, "")))
        .orElse(operation.currencies().getFirst());
  }
}
