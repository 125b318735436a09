package app.paydesk.sandbox;

import app.paydesk.json.JsonObject;
import app.paydesk.method.Field;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import java.util.Optional;

/** Where a request has what the Gate repeats in its callbacks. */
final class FieldPlace {
  private FieldPlace() {}

  /** The dotted path of an operation's field; where it has none, the place usual at the Gate. */
  static String of(Operation operation, Role role) {
    return operation.field(role).map(Field::name).orElseGet(() -> usual(role));
  }

  /** What a request says there. */
  static Optional<String> text(Operation operation, Role role, JsonObject request) {
    return request.text(of(operation, role));
  }

  private static String usual(Role role) {
    return switch (role) {
      case AMOUNT -> "payment.amount";
      case CURRENCY -> "payment.currency";
      case DESCRIPTION -> "payment.description";
      case CARD -> "card.pan";
      case ACCOUNT -> "account.number";
      case BANK -> "account.bank_id";
      case NAME -> "customer.name";
      case GIVEN_NAME -> "customer.first_name";
      case FAMILY_NAME -> "customer.last_name";
      case CUSTOMER -> "customer.id";
      case DOCUMENT -> "customer.identify.doc_number";
      case PHONE -> "customer.phone";
      case RETURN_PAGE -> "return_url.success";
      case OTHER -> "";
    };
  }
}
