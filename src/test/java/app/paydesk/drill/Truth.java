package app.paydesk.drill;

import app.paydesk.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What truly became of an order, in all the operations that followed from it.
 *
 * @param known whether the sandbox took it in
 * @param word the standing, and the code where it was declined
 */
record Truth(boolean known, String word) {

  /**
   * @param payment as the ledger has it, null where it has none
   */
  static Truth of(Order order, @Nullable JsonObject payment) {
    List<JsonObject> operations =
        Optional.ofNullable(payment).stream()
            .flatMap(p -> Provider.objects(p, "operations").stream())
            .filter(o -> belongs(o, order))
            .toList();
    if (operations.isEmpty()) {
      return new Truth(false, "REFUSED");
    }
    long succeeded = operations.stream().filter(o -> status(o).equals("success")).count();
    boolean split =
        operations.stream()
            .anyMatch(o -> !o.text("amount").equals(operations.getFirst().text("amount")));
    if (succeeded > 0) {
      boolean whole = !split || succeeded == operations.size();
      return new Truth(true, whole ? "SUCCEEDED" : "PART_PAID");
    }
    return new Truth(true, words(operations.getLast()));
  }

  /** Whether it undoes a refund. */
  static boolean undoing(JsonObject operation) {
    return operation.text("type").filter("refund reverse"::equals).isPresent();
  }

  private static boolean belongs(JsonObject operation, Order order) {
    Optional<String> name = operation.text("merchant_refund_id");
    return !undoing(operation)
        && (order.refund() ? name.filter(order.ref()::equals).isPresent() : name.isEmpty());
  }

  private static String words(JsonObject operation) {
    return switch (status(operation)) {
      case "decline" -> "DECLINED " + operation.text("code").orElse("");
      case "error" -> "REFUSED";
      case "processing" -> "WAITING";
      default -> status(operation);
    };
  }

  private static String status(JsonObject operation) {
    return operation.text("status").orElseThrow();
  }
}
