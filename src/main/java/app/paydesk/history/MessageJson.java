package app.paydesk.history;

import app.paydesk.gate.CallbackMessage;
import app.paydesk.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** A message of the Gate as it is stored in an event. */
final class MessageJson {
  private MessageJson() {}

  static JsonObject write(CallbackMessage m) {
    Fields json = new Fields();
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
                    new Fields()
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
    return new Fields()
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
    Optional<String> project = Fields.text(json, "project");
    return new CallbackMessage(
        project.map(p -> OptionalLong.of(Long.parseLong(p))).orElse(OptionalLong.empty()),
        Fields.text(json, "payment"),
        Fields.text(json, "payment_type"),
        Fields.text(json, "payment_status"),
        Fields.time(json, "payment_date"),
        Fields.money(json, "sum"),
        Fields.text(json, "description"),
        Fields.text(json, "merchant_refund_id"),
        Fields.text(json, "account"),
        json.object("operation").map(MessageJson::operation),
        json.object("redirect").map(MessageJson::redirect),
        FieldErrors.read(json, "errors"));
  }

  private static CallbackMessage.Operation operation(JsonObject json) {
    return new CallbackMessage.Operation(
        Fields.text(json, "id"),
        Fields.text(json, "type"),
        Fields.text(json, "status"),
        Fields.time(json, "date"),
        Fields.time(json, "created"),
        Fields.text(json, "request"),
        Fields.money(json, "sum_initial"),
        Fields.money(json, "sum_converted"),
        Fields.text(json, "code"),
        Fields.text(json, "message"),
        Fields.text(json, "provider"),
        Fields.text(json, "provider_payment"),
        Fields.text(json, "provider_date"));
  }

  private static CallbackMessage.Redirect redirect(JsonObject json) {
    return new CallbackMessage.Redirect(
        Fields.need(json, "method"), Fields.need(json, "url"), Fields.object(json, "body"));
  }
}
