package app.paydesk.story;

import app.paydesk.gate.signing.CanonicalText;
import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A callback as the Gate words it, made in steps. The payment's ID and the project come in when it
 * is signed, so that one story can be told of many payments.
 *
 * @param text the text to sign where it is not that of the documents
 */
record GateWord(JsonObject body, Function<JsonObject, String> text) {
  private static final String DAY = "2026-11-27T";

  /** What is said of the payment alone. */
  static GateWord payment(String type, String status) {
    return new GateWord(
        JsonObject.empty()
            .with("payment.type", type)
            .with("payment.status", status)
            .with("payment.method", "UPI"),
        GateWord::documented);
  }

  /** What is said of an operation as well. */
  GateWord operation(int id, String type, String status) {
    return with("operation.id", new JsonValue.Digits(Integer.toString(id)))
        .with("operation.type", new JsonValue.Text(type))
        .with("operation.status", new JsonValue.Text(status))
        .with("operation.request_id", new JsonValue.Text("q-" + id))
        .with("operation.created_date", new JsonValue.Text(DAY + "09:00:00+0000"));
  }

  /** Of an operation: what it moves, and what is left of the payment. */
  GateWord sums(long moved, long left, String currency) {
    return with("operation.sum_initial", sum(moved, currency))
        .with("payment.sum", sum(left, currency));
  }

  private static JsonValue sum(long minor, String currency) {
    return JsonObject.empty().with("amount", minor).with("currency", currency);
  }

  GateWord inr(long minor) {
    return sums(minor, minor, "INR");
  }

  GateWord code(String code, String message) {
    return with("operation.code", new JsonValue.Text(code))
        .with("operation.message", new JsonValue.Text(message));
  }

  /** By the Gate's clock, such as {@code 10:00:01}. */
  GateWord at(String time) {
    JsonValue date = new JsonValue.Text(DAY + time + "+0000");
    GateWord dated = with("payment.date", date);
    return body.object("operation").isPresent() ? dated.with("operation.date", date) : dated;
  }

  GateWord json(String path, String json) {
    try {
      return with(path, Json.parse(json));
    } catch (JsonException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** Signed as a library does that writes its text otherwise. */
  GateWord signedAs(SigningDialect dialect) {
    return new GateWord(body, whole -> CanonicalText.of(whole, dialect).text());
  }

  private GateWord with(String path, JsonValue value) {
    return new GateWord(body.with(path, value), text);
  }

  private static String documented(JsonObject whole) {
    return CanonicalText.of(whole, SigningDialect.DOCUMENTED).text();
  }

  /** The bytes to post. */
  byte[] posted(long project, String payment, String secret) {
    JsonObject whole = body.with("project_id", project);
    if (body.object("payment").isPresent()) {
      whole = whole.with("payment.id", payment);
    }
    JsonObject signed = whole.with("signature", sign(text.apply(whole), secret));
    return Json.compact(signed).getBytes(StandardCharsets.UTF_8);
  }

  private static String sign(String text, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
