package app.paydesk.payment;

import app.paydesk.card.CardNumber;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Agreement;
import app.paydesk.method.Facts;
import app.paydesk.method.Field;
import app.paydesk.method.Listing;
import app.paydesk.method.Operation;
import app.paydesk.method.PageForm;
import app.paydesk.method.Verdict;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.money.MoneyText;
import app.paydesk.words.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a clerk has filled in, with every field judged. Immutable but for the card's buffer. */
public final class Draft {
  private final Operation operation;
  private final CurrencyCode currency;
  private final Optional<CardNumber> card;
  private final Map<String, Verdict> verdicts = new LinkedHashMap<>();

  /**
   * Judges all fields of an operation.
   *
   * @param agreement what the profile agreed with the provider: limits, and fields it does without
   * @param values fields as typed, by dotted path; amounts in major units; the card number only as
   *     far as {@code card} is empty because it could not be read
   * @param card the card number, which stays the caller's to wipe
   */
  public Draft(
      Operation operation,
      CurrencyCode currency,
      Agreement agreement,
      Map<String, String> values,
      Optional<CardNumber> card) {
    this(operation, currency, agreement, values, card, Map.of());
  }

  /**
   * Judges all fields of an operation, what is picked from a list by the Gate's own too.
   *
   * @param listings lists as the Gate gave them, by the path that they come from
   */
  public Draft(
      Operation operation,
      CurrencyCode currency,
      Agreement agreement,
      Map<String, String> values,
      Optional<CardNumber> card,
      Map<String, Listing> listings) {
    this.operation = operation;
    this.currency = currency;
    this.card = card;
    Facts facts = new Facts(currency, agreement.limits(operation), values, listings);
    for (Field field : operation.fields()) {
      judge(field, values.getOrDefault(field.name(), ""), facts, agreement)
          .ifPresent(verdict -> verdicts.put(field.name(), verdict));
    }
  }

  private Optional<Verdict> judge(Field field, String value, Facts facts, Agreement agreement) {
    if (field.type() == Field.Type.CARD_NUMBER && card.isPresent()) {
      return Optional.of(CardVerdict.judge(card.get()));
    }
    if (!value.isBlank()) {
      return Optional.of(field.rule().judge(value.strip(), facts));
    }
    if (agreement.requires(operation, field)) {
      return Optional.of(new Verdict.Wrong("required", Message.of("rule.required")));
    }
    return Optional.empty();
  }

  /** The operation. */
  public Operation operation() {
    return operation;
  }

  /** The judgement of each field that is filled in or required, in the order of the form. */
  public Map<String, Verdict> verdicts() {
    return Collections.unmodifiableMap(verdicts);
  }

  /** The card number, which stays the caller's to wipe. */
  Optional<CardNumber> card() {
    return card;
  }

  /** Names of fields with an error, in the order of the form. */
  public List<String> errors() {
    return named(Verdict.Wrong.class);
  }

  /** Names of fields with a warning, in the order of the form. */
  public List<String> warnings() {
    return named(Verdict.Warning.class);
  }

  private List<String> named(Class<? extends Verdict> kind) {
    return verdicts.entrySet().stream()
        .filter(e -> kind.isInstance(e.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The amount, where it is typed and readable. */
  public Optional<Money> amount() {
    return value("payment.amount").flatMap(text -> MoneyText.read(text, currency).money());
  }

  /** The value of a field as it will be sent, empty where it is blank or wrong. */
  public Optional<String> value(String field) {
    Verdict verdict = verdicts.get(field);
    return switch (verdict) {
      case null -> Optional.empty();
      case Verdict.Fine fine -> Optional.of(fine.value());
      case Verdict.Warning warning -> Optional.of(warning.value());
      case Verdict.Wrong _ -> Optional.empty();
    };
  }

  /**
   * The request without signature: {@code general} first, then the fields in the order of the
   * method document; for a link the flat parameters of Payment Page. Fields in error are left out,
   * so that a review can show what there is.
   */
  public JsonObject request(PaymentKey key) {
    if (operation.link()) {
      return parameters(key);
    }
    JsonObject request =
        JsonObject.empty()
            .with("general.project_id", key.projectId())
            .with("general.payment_id", key.id().value());
    for (Field field : operation.fields()) {
      Optional<JsonValue> value = json(field);
      if (value.isPresent()) {
        request = request.with(field.name(), value.get());
      }
    }
    return request;
  }

  private JsonObject parameters(PaymentKey key) {
    JsonObject parameters =
        JsonObject.empty().with("project_id", key.projectId()).with("payment_id", key.id().value());
    for (Field field : operation.fields()) {
      Optional<JsonValue> value = json(field);
      if (value.isPresent()) {
        parameters = parameters.with(PageForm.parameter(field.name()), value.get());
      }
    }
    for (var fixed : operation.page().orElseThrow().fixed().entrySet()) {
      parameters = parameters.with(fixed.getKey(), fixed.getValue());
    }
    return parameters;
  }

  private Optional<JsonValue> json(Field field) {
    return switch (field.type()) {
      case AMOUNT -> amount().map(money -> new JsonValue.Digits(Long.toString(money.minor())));
      case CARD_NUMBER -> card.map(JsonValue.Secret::new);
      case TEXT, TIME, PICK, CURRENCY -> value(field.name()).map(JsonValue.Text::new);
    };
  }
}
