package app.paydesk.sandbox;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Callbacks as the method documents show them: the same members in the same order. */
final class CallbackShape {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final BigDecimal RUPEES_A_DOLLAR = new BigDecimal("71.97");

  private static final String BANK_FORM = "bank-form";
  private static final String TRY_AGAIN = "try-again";

  private CallbackShape() {}

  /** The callback for one operation; with a redirect where the customer has to go somewhere. */
  static JsonObject of(
      long projectId,
      SandboxPayment payment,
      SandboxOperation operation,
      Manner manner,
      Optional<URI> redirect) {
    JsonObject body = JsonObject.empty().with("project_id", projectId);
    body = body.with("payment", payment(payment, operation, manner));
    body = parties(body, payment, manner);
    if (operation.status().equals(SandboxOperation.ERROR)) {
      return body.with("errors", errors(operation));
    }
    body = body.with("operation", operation(payment, operation, manner));
    if (redirect.isPresent()) {
      boolean form = operation.scenario().equals(BANK_FORM);
      URI page = redirect.get();
      body = body.with("redirect_data", form ? form(page, payment) : redirect(page, manner));
    }
    return asking(body, payment, operation);
  }

  /** What is wrong with a request that was taken in. */
  static JsonValue errors(SandboxOperation operation) {
    GateCode code = operation.code().orElseThrow();
    return new JsonValue.Array(
        List.of(
            JsonObject.empty()
                .with("code", code.code())
                .with("field", "customer.phone")
                .with("message", code.message())
                .with("description", "The provider asks for it.")));
  }

  private static JsonObject asking(
      JsonObject body, SandboxPayment payment, SandboxOperation operation) {
    if (operation.status().equals(Script.AWAITING_CLARIFICATION)) {
      JsonValue asked = new JsonValue.Array(List.of(new JsonValue.Text("utr_number")));
      return body.with("clarification_fields", JsonObject.empty().with("additional_data", asked));
    }
    if (!payment.first().scenario().equals(TRY_AGAIN) || !operation.type().equals("sale")) {
      return body;
    }
    boolean again = payment.status().equals(Script.AWAITING_CUSTOMER);
    return body.with("is_new_attempts_available", new JsonValue.Bool(again))
        .with("attempts_timeout", again ? 360 : 0);
  }

  static JsonObject payment(SandboxPayment payment, SandboxOperation operation, Manner manner) {
    JsonObject shown =
        JsonObject.empty()
            .with("id", payment.id())
            .with("type", payment.type())
            .with("status", payment.status())
            .with("date", DATE.format(payment.date()))
            .with("method", manner.method())
            .with("sum", sum(payment.sum()))
            .with("description", payment.description());
    return operation.refundId().map(id -> shown.with("merchant_refund_id", id)).orElse(shown);
  }

  /** Adds {@code account} and {@code customer} as far as the callback shows them. */
  static JsonObject parties(JsonObject body, SandboxPayment payment, Manner manner) {
    JsonObject shown = body;
    if (manner.account() && payment.account().isPresent()) {
      shown = shown.with("account.number", payment.account().get());
    }
    if (payment.customerId().isPresent()) {
      shown = shown.with("customer.id", payment.customerId().get());
    }
    if (manner.phone() && payment.phone().isPresent()) {
      shown = shown.with("customer.phone", payment.phone().get());
    }
    return shown;
  }

  static JsonObject operation(SandboxPayment payment, SandboxOperation operation, Manner manner) {
    JsonObject shown =
        JsonObject.empty()
            .with("id", operation.id())
            .with("type", operation.type())
            .with("status", operation.status())
            .with("date", DATE.format(operation.date()))
            .with("created_date", DATE.format(operation.created()))
            .with("request_id", operation.requestId())
            .with("sum_initial", sum(operation.sum()))
            .with("sum_converted", sum(converted(operation)));
    JsonObject provider = provider(payment, operation, manner);
    if (!manner.providerLast()) {
      shown = shown.with("provider", provider);
    }
    if (operation.code().isPresent()) {
      GateCode code = operation.code().get();
      shown = shown.with("code", code.code()).with("message", code.message());
    }
    return manner.providerLast() ? shown.with("provider", provider) : shown;
  }

  private static JsonObject provider(
      SandboxPayment payment, SandboxOperation operation, Manner manner) {
    boolean named = operation.succeeded() || (operation.ended() && !manner.method().equals("UPI"));
    JsonObject shown =
        JsonObject.empty()
            .with("id", manner.provider())
            .with("payment_id", named ? RequestId.provider(payment.id(), operation.id()) : "");
    if (named && manner.providerDate()) {
      Instant clock = operation.date().plus(manner.clockAhead());
      shown = shown.with("date", DATE.format(clock));
    }
    boolean noAttempt = !named && operation.type().equals("sale");
    return noAttempt ? shown : shown.with("auth_code", "");
  }

  /** Dollars reach an Indian bank as rupees; a declined refund is not converted. */
  private static Money converted(SandboxOperation operation) {
    Money sum = operation.sum();
    boolean stays = operation.refund() && operation.ended() && !operation.succeeded();
    if (stays || !sum.currency().code().equals("USD")) {
      return sum;
    }
    BigDecimal paise =
        BigDecimal.valueOf(sum.minor()).multiply(RUPEES_A_DOLLAR).setScale(0, RoundingMode.HALF_UP);
    return Money.of(paise.longValueExact(), "INR");
  }

  private static JsonObject sum(Money money) {
    return JsonObject.empty()
        .with("amount", money.minor())
        .with("currency", money.currency().code());
  }

  /** A bank's own form, which is signed by the bank as well. */
  private static JsonObject form(URI page, SandboxPayment payment) {
    JsonObject fields =
        JsonObject.empty()
            .with("merId", "777290058110048")
            .with("orderId", RequestId.provider(payment.id(), payment.first().id()))
            .with("txnAmt", Long.toString(payment.sum().minor()))
            .with("signMethod", "01")
            .with("signature", RequestId.page(payment.id(), payment.first().id()) + "=");
    return JsonObject.empty()
        .with("body", fields)
        .with("method", "POST")
        .with("url", page.toString());
  }

  private static JsonObject redirect(URI page, Manner manner) {
    JsonValue body = manner.noRedirectBody();
    return JsonObject.empty().with("body", body).with("method", "GET").with("url", page.toString());
  }
}
