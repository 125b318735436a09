package app.paydesk.ui.payments;

import app.paydesk.method.Methods;
import app.paydesk.method.Operation;

final class Refunds {
  private Refunds() {}

  /** Whether what an operation takes can be given back by its own method. */
  static boolean possible(Operation operation, Methods methods) {
    return operation.kind() == Operation.Kind.PURCHASE
        && methods.operations().stream()
            .anyMatch(
                other ->
                    other.kind() == Operation.Kind.REFUND
                        && other.method().equals(operation.method()));
  }
}
