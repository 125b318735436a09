package app.paydesk.desk.submission;

import app.paydesk.card.CardNumber;
import app.paydesk.json.Concealed;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Agreement;
import app.paydesk.method.Field;
import app.paydesk.method.FormFacts;
import app.paydesk.method.Listing;
import app.paydesk.method.Operation;
import app.paydesk.method.PageForm;
import app.paydesk.method.Role;
import app.paydesk.method.Verdict;
import app.paydesk.method.rule.CurrencyRule;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.money.MoneyText;
import app.paydesk.payment.PaymentKey;
import app.paydesk.words.Message;
import app.paydesk.words.Typed;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** What a clerk has filled in, with every field judged. Immutable but for the card's buffer. */
public final class Draft {
  private final Operation operation;

  private final Agreement agreement;
  private final CurrencyCode currency;
  private final Optional<CardNumber> card;
  private final Map<String, Typed.LeftOut> notices = new HashMap<>();
  private final Map<String, Verdict> verdicts = new LinkedHashMap<>();

  /**
   * Judges all fields of an operation.
   *
   * @param currency what amounts are in while the field for it names none
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
    this.agreement = agreement;
    this.card = card.filter(_ -> operation.takesCard());
    Map<String, String> lines = lines(values);
    this.currency =
        operation
            .field(Role.CURRENCY)
            .flatMap(f -> currency(operation, lines.getOrDefault(f.name(), "")))
            .orElse(currency);
    FormFacts facts = new FormFacts(this.currency, agreement.limits(operation), lines, listings);
    for (Field field : operation.fields()) {
      judge(field, lines.getOrDefault(field.name(), ""), facts)
          .ifPresent(verdict -> verdicts.put(field.name(), verdict));
    }
  }

  /** The card number is read as a whole by its own reader; of all else one line is taken. */
  private Map<String, String> lines(Map<String, String> values) {
    Map<String, String> lines = new HashMap<>();
    values.forEach(
        (name, text) -> {
          if (operation.field(name).filter(f -> f.type() == Field.Type.CARD_NUMBER).isPresent()) {
            lines.put(name, text);
          } else {
            Typed line = Typed.of(text);
            lines.put(name, line.text());
            line.leftOut().stream().findFirst().ifPresent(notice -> notices.put(name, notice));
          }
        });
    return lines;
  }

  /** The currency of an operation that a text names, as a draft of it would read it. */
  public static Optional<CurrencyCode> currency(Operation operation, String text) {
    String code = CurrencyRule.code(Typed.of(text).text());
    return operation.currencies().stream().filter(c -> c.code().equals(code)).findFirst();
  }

  private Optional<Verdict> judge(Field field, String value, FormFacts facts) {
    if (field.type() == Field.Type.CARD_NUMBER && card.isPresent()) {
      return Optional.of(field.rule().judge(card.get()));
    }
    if (!value.isBlank()) {
      return Optional.of(field.rule().judge(value, facts));
    }
    if (agreement.requires(operation, field)) {
      return Optional.of(new Verdict.Missing());
    }
    return Optional.empty();
  }

  /**
   * The most that one payout of it may be of, in the usual currency of the operation; empty where
   * none is known, or it is in another currency or no payout.
   */
  public Optional<Money> limit() {
    CurrencyCode usual = operation.currencies().getFirst();
    OptionalLong most = agreement.limits(operation).maximum();
    return operation.kind() == Operation.Kind.PAYOUT
            && most.isPresent()
            && amount().filter(money -> money.currency().equals(usual)).isPresent()
        ? Optional.of(new Money(most.getAsLong(), usual))
        : Optional.empty();
  }

  /** The operation. */
  public Operation operation() {
    return operation;
  }

  /** The judgement of each field that is filled in or required, in the order of the form. */
  public Map<String, Verdict> verdicts() {
    return Collections.unmodifiableMap(verdicts);
  }

  /** What was left out of a field when it was read, where anything was. */
  public Map<String, Typed.LeftOut> notices() {
    return Collections.unmodifiableMap(notices);
  }

  /** The card number, which stays the caller's to wipe. */
  public Optional<CardNumber> card() {
    return card;
  }

  /** The field, beside its own, in which the card number stands; nothing of the kind is kept. */
  public Optional<String> cardInField() {
    return verdicts.keySet().stream()
        .filter(field -> card.filter(c -> c.standsIn(value(field).orElse(""))).isPresent())
        .findFirst();
  }

  /** Names of fields with an error, in the order of the form. */
  public List<String> errors() {
    return named(verdict -> verdict instanceof Verdict.Wrong || verdict instanceof Verdict.Missing);
  }

  /** Names of fields with a warning, in the order of the form. */
  public List<String> warnings() {
    return named(Verdict.Warning.class::isInstance);
  }

  private List<String> named(Predicate<Verdict> kind) {
    return verdicts.entrySet().stream()
        .filter(e -> kind.test(e.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The amount, where it is typed and readable. */
  public Optional<Money> amount() {
    return value(Role.AMOUNT).flatMap(text -> MoneyText.read(text, currency).money());
  }

  /** The value of a field as it will be sent, empty where it is blank or wrong. */
  public Optional<String> value(String field) {
    Verdict verdict = verdicts.get(field);
    return switch (verdict) {
      case null -> Optional.empty();
      case Verdict.Fine fine -> Optional.of(fine.value());
      case Verdict.Warning warning -> Optional.of(warning.value());
      case Verdict.Wrong _, Verdict.Missing _ -> Optional.empty();
    };
  }

  /** The value of the field that stands for something, as it will be sent. */
  public Optional<String> value(Role role) {
    return operation.field(role).flatMap(field -> value(field.name()));
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

  /**
   * The request of a draft without errors: each field as it was judged, nothing left out.
   *
   * @throws SubmitException naming the field that has an error, is missing, or would be sent
   *     otherwise than it was judged
   */
  public JsonObject whole(PaymentKey key) {
    if (!errors().isEmpty()) {
      throw new SubmitException(Message.of("submit.errors", String.join(", ", errors())));
    }
    JsonObject request = request(key);
    for (Field field : operation.fields()) {
      String name = operation.link() ? PageForm.parameter(field.name()) : field.name();
      if (!asJudged(field, request.at(name))) {
        throw new SubmitException(Message.of("submit.not-whole", field.name()));
      }
    }
    return request;
  }

  private boolean asJudged(Field field, Optional<JsonValue> written) {
    Optional<String> judged = value(field.name());
    return switch (written.orElse(null)) {
      case null -> judged.isEmpty() && !agreement.requires(operation, field);
      case JsonValue.Secret(Concealed number) -> judged.equals(masked(number));
      case JsonValue.Digits(String minor) ->
          judged.isPresent() && amount().filter(m -> minor.equals("" + m.minor())).isPresent();
      case JsonValue.Text(String text) -> judged.equals(Optional.of(text));
      case JsonValue.Bool _, JsonValue.Null _, JsonValue.Array _, JsonObject _ -> false;
    };
  }

  private static Optional<String> masked(Concealed number) {
    try {
      return Optional.of(number.masked());
    } catch (IllegalStateException wiped) {
      return Optional.empty();
    }
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
      case CARD_NUMBER -> value(field.name()).flatMap(_ -> card).map(JsonValue.Secret::new);
      case TEXT, TIME, PICK, CURRENCY -> value(field.name()).map(JsonValue.Text::new);
    };
  }
}
