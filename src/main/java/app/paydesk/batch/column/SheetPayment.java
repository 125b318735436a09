package app.paydesk.batch.column;

import app.paydesk.method.Operation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a row says of one payment. It may hold a full card number, so it never prints its values.
 *
 * @param line where the row begins, from 1
 * @param operation what it is; empty where that cannot be told, which is then a fault
 * @param paymentId our own number of the payment, where the row has one
 * @param repeats the payment that failed and is paid once more, where the row names one
 * @param project the project that it is for, where the row says it
 * @param values by dotted path, as a person would type them into the form: the amount in major
 *     units, whatever the column gave; fields that are empty in the row are left out
 * @param faults why it cannot be paid as it stands; each faulty cell is left out of the values
 */
public record SheetPayment(
    int line,
    Optional<Operation> operation,
    Optional<String> paymentId,
    Optional<String> repeats,
    Optional<String> project,
    Map<String, String> values,
    List<SheetFault> faults) {
  public SheetPayment {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    faults = List.copyOf(faults);
  }

  /** Whether the cell of a field has a fault, so that it is not missing. */
  public boolean isFaulty(String field) {
    return faults.stream()
        .anyMatch(
            fault ->
                fault.heading().equalsIgnoreCase(field)
                    || (field.equals(RowReader.MINOR)
                        && fault.heading().equalsIgnoreCase(ColumnUse.MAJOR)));
  }

  @Override
  public String toString() {
    return "line %d, %s, %s, faults %s"
        .formatted(line, operation.map(Operation::key).orElse("?"), values.keySet(), faults);
  }
}
