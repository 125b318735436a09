package app.paydesk.batch.column;

import app.paydesk.batch.sheet.Damage;
import app.paydesk.batch.sheet.Damage.Kind;
import app.paydesk.batch.sheet.FoundText;
import app.paydesk.method.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which operation a row is.
 *
 * @param chosen what a person chose for all rows
 * @param operations what it may be
 */
record RowOperation(Optional<Operation> chosen, List<Operation> operations) {
  private static final String PATH = "/v2/payment/";

  /** What a row says of it; each empty where it does not. */
  record Said(String key, String type, String method) {
    boolean nothing() {
      return key.isEmpty() && type.isEmpty() && method.isEmpty();
    }

    private String all() {
      return List.of(key, type, method).stream()
          .filter(text -> !text.isEmpty())
          .map(FoundText::of)
          .collect(Collectors.joining(" · "));
    }
  }

  /** The one operation, or why there is none: exactly one is present. */
  record Found(Optional<Operation> operation, Optional<Damage> damage) {}

  Found of(Said said) {
    if (said.nothing() && chosen.isPresent()) {
      return new Found(chosen, Optional.empty());
    }
    if (said.nothing()) {
      return fault(Damage.of(Kind.NO_OPERATION));
    }
    List<Operation> fitting = operations.stream().filter(o -> fits(o, said)).toList();
    if (fitting.size() == 1) {
      return new Found(Optional.of(fitting.getFirst()), Optional.empty());
    }
    if (chosen.isPresent()) {
      return fault(Damage.of(Kind.OTHER_OPERATION, said.all(), chosen.get().key()));
    }
    return fault(
        fitting.isEmpty()
            ? Damage.of(Kind.UNKNOWN_OPERATION, said.all())
            : Damage.of(Kind.UNSURE_OPERATION, said.all(), keys(fitting)));
  }

  private static boolean fits(Operation operation, Said said) {
    return (said.key.isEmpty() || said.key.equals(operation.key()))
        && (said.type.isEmpty() || said.type.equals(type(operation)))
        && (said.method.isEmpty()
            || said.method.equals(operation.method())
            || said.method.equals(method(operation)));
  }

  /** What the provider calls its kind. */
  static String type(Operation operation) {
    return operation.kind() == Operation.Kind.PURCHASE
        ? "sale"
        : operation.kind().name().toLowerCase(Locale.ROOT);
  }

  /** What the provider calls its method: {@code bank-transfer/upi}. */
  static String method(Operation operation) {
    String path = operation.path();
    int end = path.lastIndexOf('/');
    return path.startsWith(PATH) && end > PATH.length()
        ? path.substring(PATH.length(), end)
        : operation.method();
  }

  private static String keys(List<Operation> fitting) {
    return fitting.stream().map(Operation::key).collect(Collectors.joining(", "));
  }

  private static Found fault(Damage damage) {
    return new Found(Optional.empty(), Optional.of(damage));
  }
}
