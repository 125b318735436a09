package app.paydesk.gate.message;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.json.UtcTime;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class CallbackReader {
  /** Offsets come as {@code +0000}; {@code +00:00} and {@code Z} are read as well. */
  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  // A float without a part behind its point is the whole number.
  private static final Pattern WHOLE = Pattern.compile("(-?[0-9]{1,19})(?:\\.0{1,6})?");
  private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

  private final JsonObject body;

  CallbackReader(JsonObject body) {
    this.body = body;
  }

  CallbackMessage message() {
    JsonObject payment = part(body, "payment");
    JsonObject general = part(body, "general");
    return new CallbackMessage(
        whole(body, "project_id")
            .or(() -> whole(general, "project_id"))
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty()),
        text(body, "payment_id")
            .or(() -> text(payment, "id"))
            .or(() -> text(general, "payment_id")),
        text(payment, "type"),
        text(payment, "status"),
        date(payment, "date"),
        money(payment, "sum").or(() -> plainSum(payment)),
        text(payment, "description"),
        text(payment, "merchant_refund_id"),
        text(part(body, "account"), "number"),
        body.object("operation").map(CallbackReader::operation),
        redirect(),
        FieldError.in(body));
  }

  private static CallbackMessage.Operation operation(JsonObject operation) {
    JsonObject provider = part(operation, "provider");
    return new CallbackMessage.Operation(
        text(operation, "id"),
        text(operation, "type"),
        text(operation, "status"),
        date(operation, "date"),
        date(operation, "created_date"),
        text(operation, "request_id"),
        money(operation, "sum_initial").or(() -> money(operation, "sum")),
        money(operation, "sum_converted"),
        text(operation, "code"),
        text(operation, "message"),
        text(provider, "id"),
        text(provider, "payment_id"),
        text(provider, "date"));
  }

  /** Under its present name, else under one of its older ones. */
  private Optional<CallbackMessage.Redirect> redirect() {
    return Stream.of("redirect_data", "redirectData", "return_url")
        .flatMap(name -> body.object(name).flatMap(CallbackReader::redirect).stream())
        .findFirst();
  }

  private static Optional<CallbackMessage.Redirect> redirect(JsonObject data) {
    return text(data, "url")
        .map(
            url ->
                new CallbackMessage.Redirect(
                    text(data, "method").orElse("GET").toUpperCase(Locale.ROOT),
                    url,
                    part(data, "body")));
  }

  private static JsonObject part(JsonObject whole, String key) {
    return whole.object(key).orElse(JsonObject.empty());
  }

  private static Optional<Money> money(JsonObject parent, String key) {
    return parent
        .object(key)
        .flatMap(
            sum ->
                whole(sum, "amount")
                    .flatMap(minor -> currency(sum).map(code -> new Money(minor, code))));
  }

  /** An older form: the amount as a number, its currency beside it. */
  private static Optional<Money> plainSum(JsonObject payment) {
    return whole(payment, "sum")
        .flatMap(minor -> currency(payment).map(code -> new Money(minor, code)));
  }

  private static Optional<CurrencyCode> currency(JsonObject sum) {
    return text(sum, "currency")
        .filter(code -> CURRENCY.matcher(code).matches())
        .map(CurrencyCode::new);
  }

  private static Optional<Long> whole(JsonObject parent, String key) {
    return text(parent, key)
        .map(WHOLE::matcher)
        .filter(Matcher::matches)
        .flatMap(digits -> fitting(digits.group(1)));
  }

  private static Optional<Long> fitting(String digits) {
    try {
      return Optional.of(Long.parseLong(digits));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> date(JsonObject parent, String key) {
    return text(parent, key).flatMap(CallbackReader::instant).filter(CallbackReader::ofOurAge);
  }

  private static Optional<Instant> instant(String date) {
    try {
      return UtcTime.read(date, "+0000")
          .or(() -> Optional.of(OffsetDateTime.parse(date, DATE).toInstant()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static boolean ofOurAge(Instant date) {
    return !date.isBefore(Instant.EPOCH) && date.isBefore(FAR);
  }

  private static Optional<String> text(JsonObject parent, String key) {
    return parent
        .get(key)
        .filter(value -> value instanceof JsonValue.Text || value instanceof JsonValue.Digits)
        .flatMap(JsonValue::asText)
        .filter(text -> !text.isEmpty());
  }
}
