package app.paydesk.gate;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

final class CallbackReader {
  /** Offsets come as {@code +0000}; {@code +00:00} and {@code Z} are read as well. */
  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final String USUAL = "nnnn-nn-nnTnn:nn:nn+0000";

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
  private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

  private final JsonObject body;

  CallbackReader(JsonObject body) {
    this.body = body;
  }

  CallbackMessage message() {
    return new CallbackMessage(
        projectId(),
        text("payment.id").or(() -> text("general.payment_id")),
        text("payment.type"),
        text("payment.status"),
        date("payment.date"),
        money("payment.sum"),
        text("payment.description"),
        text("payment.merchant_refund_id"),
        text("account.number"),
        body.object("operation").map(_ -> operation()),
        redirect());
  }

  private CallbackMessage.Operation operation() {
    return new CallbackMessage.Operation(
        text("operation.id"),
        text("operation.type"),
        text("operation.status"),
        date("operation.date"),
        date("operation.created_date"),
        text("operation.request_id"),
        money("operation.sum_initial"),
        money("operation.sum_converted"),
        text("operation.code"),
        text("operation.message"),
        text("operation.provider.id"),
        text("operation.provider.payment_id"),
        text("operation.provider.date"));
  }

  private Optional<CallbackMessage.Redirect> redirect() {
    return text("redirect_data.url")
        .map(
            url ->
                new CallbackMessage.Redirect(
                    text("redirect_data.method").orElse("GET").toUpperCase(Locale.ROOT),
                    url,
                    body.object("redirect_data.body").orElse(JsonObject.empty())));
  }

  private OptionalLong projectId() {
    return whole("project_id")
        .or(() -> whole("general.project_id"))
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  private Optional<Money> money(String path) {
    return whole(path + ".amount")
        .flatMap(minor -> currency(path + ".currency").map(code -> new Money(minor, code)));
  }

  private Optional<CurrencyCode> currency(String path) {
    return text(path).filter(code -> CURRENCY.matcher(code).matches()).map(CurrencyCode::new);
  }

  private Optional<Long> whole(String path) {
    return text(path).filter(digits -> WHOLE.matcher(digits).matches()).flatMap(this::fitting);
  }

  private Optional<Long> fitting(String digits) {
    try {
      return Optional.of(Long.parseLong(digits));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private Optional<Instant> date(String path) {
    return text(path).flatMap(this::instant).filter(CallbackReader::ofOurAge);
  }

  private Optional<Instant> instant(String date) {
    try {
      return Optional.of(
          usual(date) ? inUsualForm(date) : OffsetDateTime.parse(date, DATE).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Whether it has the form that the Gate uses, {@code 2026-11-22T08:01:00+0000}. */
  private static boolean usual(String date) {
    if (date.length() != USUAL.length()) {
      return false;
    }
    for (int i = 0; i < USUAL.length(); i++) {
      char c = date.charAt(i);
      if (USUAL.charAt(i) == 'n' ? c < '0' || c > '9' : c != USUAL.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  // A formatter takes twenty times as long, and three dates stand in each callback.
  private static Instant inUsualForm(String date) {
    return LocalDateTime.of(
            number(date, 0, 4),
            number(date, 5, 7),
            number(date, 8, 10),
            number(date, 11, 13),
            number(date, 14, 16),
            number(date, 17, 19))
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static boolean ofOurAge(Instant date) {
    return !date.isBefore(Instant.EPOCH) && date.isBefore(FAR);
  }

  private Optional<String> text(String path) {
    return body.at(path)
        .filter(value -> value instanceof JsonValue.Text || value instanceof JsonValue.Digits)
        .flatMap(JsonValue::asText)
        .filter(text -> !text.isEmpty());
  }
}
