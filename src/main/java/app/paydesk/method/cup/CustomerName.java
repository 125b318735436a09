package app.paydesk.method.cup;

import app.paydesk.method.Fields;
import app.paydesk.method.Role;

/** The customer's name, given name first, as each CUP P2P operation asks for it. */
final class CustomerName {
  private CustomerName() {}

  static Fields required(Fields fields) {
    return last(first(fields));
  }

  static Fields optional(Fields fields) {
    return last(first(fields).optional()).optional();
  }

  private static Fields first(Fields fields) {
    return fields
        .text("customer.first_name", "chinese-name", new HanName())
        .example("倩文")
        .role(Role.GIVEN_NAME)
        .label("cup.field.first-name")
        .hint("cup.hint.first-name");
  }

  private static Fields last(Fields fields) {
    return fields
        .text("customer.last_name", "chinese-name", new HanName())
        .example("伍")
        .role(Role.FAMILY_NAME)
        .label("cup.field.last-name")
        .hint("cup.hint.last-name");
  }
}
