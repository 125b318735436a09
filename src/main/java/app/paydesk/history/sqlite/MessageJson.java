package app.paydesk.history.sqlite;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** A message of the Gate as it is stored in an event. */
final class MessageJson {
  private MessageJson() {}

  static JsonObject write(CallbackMessage m) {
    JsonFields json = new JsonFields();
    m.projectId().ifPresent(id -> json.add("project", id));
    json.text("payment", m.paymentId())
        .text("payment_type", m.paymentType())
        .text("payment_status", m.paymentStatus())
        .time("payment_date", m.paymentDate())
        .money("sum", m.sum())
        .text("description", m.description())
        .text("merchant_refund_id", m.merchantRefundId())
        .text("account", m.account());
    m.operation().ifPresent(o -> json.add("operation", operation(o)));
    m.redirect()
        .ifPresent(
            r ->
                json.add(
                    "redirect",
                    new JsonFields()
                        .add("method", r.method())
                        .add("url", r.url())
                        .add("body", r.body())
                        .json()));
    if (!m.errors().isEmpty()) {
      json.add("errors", FieldErrors.write(m.errors()));
    }
    return json.json();
  }

  private static JsonObject operation(CallbackMessage.Operation o) {
    return new JsonFields()
        .text("id", o.id())
        .text("type", o.type())
        .text("status", o.status())
        .time("date", o.date())
        .time("created", o.created())
        .text("request", o.requestId())
        .money("sum_initial", o.sumInitial())
        .money("sum_converted", o.sumConverted())
        .text("code", o.code())
        .text("message", o.message())
        .text("provider", o.providerId())
        .text("provider_payment", o.providerPaymentId())
        .text("provider_date", o.providerDate())
        .json();
  }

  static CallbackMessage read(JsonObject json) {
    Optional<String> project = JsonFields.text(json, "project");
    return new CallbackMessage(
        project.map(p -> OptionalLong.of(Long.parseLong(p))).orElse(OptionalLong.empty()),
        JsonFields.text(json, "payment"),
        JsonFields.text(json, "payment_type"),
        JsonFields.text(json, "payment_status"),
        JsonFields.time(json, "payment_date"),
        JsonFields.money(json, "sum"),
        JsonFields.text(json, "description"),
        JsonFields.text(json, "merchant_refund_id"),
        JsonFields.text(json, "account"),
        json.object("operation").map(MessageJson::operation),
        json.object("redirect").map(MessageJson::redirect),
        FieldErrors.read(json, "errors"));
  }

  private static CallbackMessage.Operation operation(JsonObject json) {
    return new CallbackMessage.Operation(
        JsonFields.text(json, "id"),
        JsonFields.text(json, "type"),
        JsonFields.text(json, "status"),
        JsonFields.time(json, "date"),
        JsonFields.time(json, "created"),
        JsonFields.text(json, "request"),
        JsonFields.money(json, "sum_initial"),
        JsonFields.money(json, "sum_converted"),
        JsonFields.text(json, "code"),
        JsonFields.text(json, "message"),
        JsonFields.text(json, "provider"),
        JsonFields.text(json, "provider_payment"),
        JsonFields.text(json, "provider_date"));
  }

  private static CallbackMessage.Redirect redirect(JsonObject json) {
    return new CallbackMessage.Redirect(
        JsonFields.need(json, "method"),
        JsonFields.need(json, "url"),
        JsonFields.object(json, "body"));
  }
}
