package app.paydesk.cli;

import app.paydesk.card.CardMask;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Field;
import app.paydesk.method.Operation;
import app.paydesk.method.PageForm;
import app.paydesk.payment.PaymentId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Payment Page parameters as flat JSON, the amount in minor units. What Paydesk sets itself may be
 * given too, as the documents' examples do, but not otherwise.
 */
final class LinkInput {
  private final Operation link;
  private final Map<String, String> fixed;
  private final long projectId;
  private final List<DraftInput.Complaint> complaints = new ArrayList<>();
  private JsonObject fields = JsonObject.empty();
  private Optional<PaymentId> id = Optional.empty();

  LinkInput(Operation link, long projectId, JsonObject parameters) {
    this.link = link;
    this.fixed = link.page().orElseThrow().fixed();
    this.projectId = projectId;
    Set<String> seen = new HashSet<>();
    for (JsonObject.Member member : parameters.members()) {
      if (seen.add(member.key())) {
        take(member.key(), member.value());
      } else {
        complain(member.key(), "repeated-field", member.key() + " is given twice.");
      }
    }
  }

  /** The fields by their dotted paths. */
  JsonObject fields() {
    return fields;
  }

  /** The payment ID, where it was chosen. */
  Optional<PaymentId> id() {
    return id;
  }

  List<DraftInput.Complaint> complaints() {
    return List.copyOf(complaints);
  }

  private void take(String name, JsonValue value) {
    if (name.equals("project_id")) {
      require(name, value, Long.toString(projectId), "this profile's project");
    } else if (name.equals("payment_id")) {
      id(value);
    } else if (fixed.containsKey(name)) {
      require(name, value, fixed.getOrDefault(name, ""), "what this method takes");
    } else {
      field(name)
          .ifPresentOrElse(field -> fields = fields.with(field.name(), value), () -> unknown(name));
    }
  }

  private void id(JsonValue value) {
    try {
      PaymentId chosen = new PaymentId(value.asText().orElse(""));
      if (CardMask.finds(chosen.value())) {
        complain("payment_id", "card-in-id", "This reads like a card number; choose another ID.");
      }
      id = Optional.of(chosen);
    } catch (IllegalArgumentException e) {
      complain("payment_id", "payment-id", "This cannot be taken: " + e.getMessage() + ".");
    }
  }

  private void require(String name, JsonValue value, String only, String what) {
    if (!value.asText().equals(Optional.of(only))) {
      complain(name, "fixed", name + " can only be " + only + ", " + what + "; or leave it out.");
    }
  }

  private Optional<Field> field(String parameter) {
    return link.fields().stream()
        .filter(f -> PageForm.parameter(f.name()).equals(parameter))
        .findFirst();
  }

  private void unknown(String name) {
    complain(
        name,
        "unknown-field",
        name.equals("signature")
            ? "signature is written by Paydesk; leave it out."
            : "A link of " + link.method() + " has no parameter " + name + ".");
  }

  private void complain(String field, String rule, String message) {
    complaints.add(new DraftInput.Complaint(field, rule, message));
  }
}
