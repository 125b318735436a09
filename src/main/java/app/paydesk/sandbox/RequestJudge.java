package app.paydesk.sandbox;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Field;
import app.paydesk.method.Limits;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Judges a request that makes an operation, as the Gate does before it takes one in. */
final class RequestJudge {
  private static final long LARGEST = 10_000_000_000_000L;
  private static final String AMOUNT = "payment.amount";
  private static final String CURRENCY = "payment.currency";

  private RequestJudge() {}

  /** Of the operations that share a path, the one that the request fits best. */
  static Operation fitting(List<Operation> operations, JsonObject request) {
    return operations.stream()
        .min(Comparator.comparingInt(o -> missing(o, request).size()))
        .orElseThrow();
  }

  /** What is wrong with the fields of a request. */
  static Optional<Refusal> fields(Operation operation, JsonObject request) {
    Optional<Refusal> id = paymentId(request);
    if (id.isPresent()) {
      return id;
    }
    List<String> missing = missing(operation, request);
    if (!missing.isEmpty()) {
      return Optional.of(new Refusal(400, GateCode.FIELD_MISSING, missing));
    }
    List<String> malformed = malformed(operation, request);
    if (!malformed.isEmpty()) {
      return Optional.of(new Refusal(400, GateCode.MALFORMED, malformed));
    }
    return pair(request)
        .or(() -> currency(operation, request))
        .or(() -> limits(operation, request));
  }

  /** The amount, where the request has one. */
  static Optional<Money> amount(JsonObject request) {
    return request
        .whole(AMOUNT)
        .flatMap(minor -> request.text(CURRENCY).map(currency -> Money.of(minor, currency)));
  }

  /** What is wrong with amount and currency alone. */
  static Optional<Refusal> money(Operation operation, JsonObject request) {
    List<String> malformed = malformed(operation, request);
    return malformed.isEmpty()
        ? currency(operation, request).or(() -> limits(operation, request))
        : Optional.of(new Refusal(400, GateCode.MALFORMED, malformed));
  }

  private static Optional<Refusal> paymentId(JsonObject request) {
    Optional<String> id = request.text("general.payment_id");
    if (id.isEmpty() || id.get().isEmpty()) {
      return Optional.of(Refusal.of(400, GateCode.FIELD_MISSING, "general.payment_id"));
    }
    boolean fits = id.get().length() <= 255 && id.get().strip().equals(id.get());
    return fits
        ? Optional.empty()
        : Optional.of(Refusal.of(400, GateCode.INVALID_PAYMENT_ID, "general.payment_id"));
  }

  private static List<String> missing(Operation operation, JsonObject request) {
    return operation.fields().stream()
        .filter(Field::required)
        .map(Field::name)
        .filter(name -> request.text(name).map(String::isBlank).orElse(true))
        .toList();
  }

  private static List<String> malformed(Operation operation, JsonObject request) {
    List<String> malformed = new ArrayList<>();
    for (Field field : operation.fields()) {
      Optional<JsonValue> value = request.at(field.name());
      if (value.isPresent() && !wellFormed(field, value.get(), request)) {
        malformed.add(field.name());
      }
    }
    return malformed;
  }

  private static boolean wellFormed(Field field, JsonValue value, JsonObject request) {
    return switch (field.type()) {
      case AMOUNT -> value instanceof JsonValue.Digits && request.whole(field.name()).isPresent();
      case CURRENCY -> value instanceof JsonValue.Text(String code) && code.matches("[A-Z]{3}");
      case CARD_NUMBER -> value instanceof JsonValue.Secret;
      case TEXT, TIME, PICK -> value.asText().isPresent();
    };
  }

  private static Optional<Refusal> pair(JsonObject request) {
    boolean amount = request.at(AMOUNT).isPresent();
    boolean currency = request.at(CURRENCY).isPresent();
    if (amount == currency) {
      return Optional.empty();
    }
    return Optional.of(
        amount
            ? Refusal.of(400, GateCode.CURRENCY_MISSING, CURRENCY)
            : Refusal.of(400, GateCode.AMOUNT_MISSING, AMOUNT));
  }

  private static Optional<Refusal> currency(Operation operation, JsonObject request) {
    Optional<Money> amount = amount(request);
    return amount.isEmpty() || operation.currencies().contains(amount.get().currency())
        ? Optional.empty()
        : Optional.of(Refusal.of(400, GateCode.INVALID_CURRENCY, CURRENCY));
  }

  private static Optional<Refusal> limits(Operation operation, JsonObject request) {
    Optional<Money> amount = amount(request);
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    long minor = amount.get().minor();
    boolean usual = amount.get().currency().equals(operation.currencies().getFirst());
    String bank =
        operation.field(Role.BANK).flatMap(field -> request.text(field.name())).orElse("");
    Limits limits = usual ? BankLimits.of(bank, operation.limits()) : Limits.NONE;
    OptionalLong least = limits.minimum();
    OptionalLong most = limits.maximum();
    if (minor < Math.max(1, least.orElse(1))) {
      return Optional.of(Refusal.of(400, GateCode.BELOW_LIMIT, AMOUNT));
    }
    return minor > Math.min(LARGEST, most.orElse(LARGEST))
        ? Optional.of(Refusal.of(400, GateCode.ABOVE_LIMIT, AMOUNT))
        : Optional.empty();
  }
}
