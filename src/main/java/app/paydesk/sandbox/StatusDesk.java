package app.paydesk.sandbox;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Field;
import app.paydesk.method.Limits;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.method.Picker;
import app.paydesk.method.Role;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Answers questions: a payment's status, a request's status, the banks of a method. */
final class StatusDesk {
  private final long projectId;
  private final SigningKey key;
  private final SandboxStore book;
  private final PaymentSimulator stage;
  private final Methods methods;

  StatusDesk(SandboxConfig config, SandboxStore book, PaymentSimulator stage) {
    this.projectId = config.projectId();
    this.key = config.key();
    this.methods = config.methods();
    this.book = book;
    this.stage = stage;
  }

  /** The signed status of a payment with all its operations. */
  JsonObject byPayment(JsonObject request) {
    String id = request.text("general.payment_id").orElse("");
    return book.find(id)
        .map(p -> signed(p, p.operations()))
        .orElseGet(() -> unknown().with("payment_id", id));
  }

  /** The signed status of the payment that a request made or changed. */
  JsonObject byRequest(JsonObject request) {
    String name = request.text("request_id").orElse("");
    for (SandboxPayment payment : book.all()) {
      List<SandboxOperation> made =
          payment.operations().stream().filter(o -> o.requestId().equals(name)).toList();
      if (!made.isEmpty()) {
        return signed(payment, made);
      }
    }
    return unknown().with("request_id", name);
  }

  /** The banks that the operation at a path pays to; empty where it has no such list. */
  Optional<JsonValue> banks(String operationPath) {
    return methods.operations().stream()
        .filter(o -> o.path().equals(operationPath))
        .findFirst()
        .flatMap(o -> o.field(Role.BANK).flatMap(Field::picker).map(picker -> banks(picker, o)));
  }

  private JsonObject signed(SandboxPayment payment, List<SandboxOperation> operations) {
    Manner manner = stage.manner(payment.first());
    JsonObject body =
        JsonObject.empty()
            .with("project_id", projectId)
            .with("payment", CallbackShape.payment(payment, operations.getLast(), manner));
    List<JsonValue> shown =
        operations.stream()
            .filter(o -> !o.status().equals(SandboxOperation.ERROR))
            .map(o -> (JsonValue) CallbackShape.operation(payment, o, stage.manner(o)))
            .toList();
    body = body.with("operations", new JsonValue.Array(shown));
    SandboxOperation last = operations.getLast();
    if (last.status().equals(SandboxOperation.ERROR)) {
      body = body.with("errors", CallbackShape.errors(last));
    }
    return Signature.signedRoot(CallbackShape.parties(body, payment, manner), key);
  }

  private JsonObject unknown() {
    JsonObject error =
        JsonObject.empty()
            .with("code", GateCode.NOT_FOUND.code())
            .with("message", GateCode.NOT_FOUND.message());
    return Refusal.of(200, GateCode.NOT_FOUND)
        .body()
        .with("errors", new JsonValue.Array(List.of(error)))
        .with("project_id", projectId);
  }

  private static JsonValue banks(Picker picker, Operation operation) {
    String currency = operation.currencies().getFirst().code();
    return new JsonValue.Array(
        picker.choices().stream()
            .map(c -> bank(c, BankLimits.of(c.id(), operation.limits()), currency))
            .toList());
  }

  private static JsonValue amount(OptionalLong minor) {
    return minor.isPresent()
        ? new JsonValue.Digits(Long.toString(minor.getAsLong()))
        : new JsonValue.Null();
  }

  private static JsonValue bank(Picker.Choice choice, Limits limits, String currency) {
    Currency known = Currency.getInstance(currency);
    JsonObject unit =
        JsonObject.empty()
            .with("id", known.getNumericCode())
            .with("alpha_3_4217", currency)
            .with("number_3_4217", known.getNumericCodeAsString())
            .with("exponent", known.getDefaultFractionDigits())
            .with("currency_type", "fiat");
    return JsonObject.empty()
        .with("id", Long.parseLong(choice.id()))
        .with("abbr", "")
        .with("name", choice.name())
        .with("nativeName", choice.chineseName())
        .with("min amount", amount(limits.minimum()))
        .with("max amount", amount(limits.maximum()))
        .with("limitCurrency", new JsonValue.Text(currency))
        .with("currencies", new JsonValue.Array(List.of(unit)));
  }
}
