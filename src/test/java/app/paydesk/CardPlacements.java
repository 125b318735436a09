package app.paydesk;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Signed callbacks with a card number where none belongs. */
public final class CardPlacements {
  private static final String HERE = "@@";

  private final SigningKey key;
  private final long projectId;

  public CardPlacements(SigningKey key, long projectId) {
    this.key = key;
    this.projectId = projectId;
  }

  /** A callback about a payment without a card number. */
  public JsonObject callback(String paymentId) {
    return JsonObject.empty()
        .with("project_id", projectId)
        .with("payment.id", paymentId)
        .with("payment.type", "purchase")
        .with("payment.status", "awaiting redirect result")
        .with("payment.sum.amount", 48560)
        .with("payment.sum.currency", "CNY")
        .with("customer.id", "7")
        .with("operation.id", new JsonValue.Digits("49572000001893"))
        .with("operation.type", "sale")
        .with("operation.status", "awaiting redirect result")
        .with("operation.request_id", "6240008631401148620000000000000000000000-00000001")
        .with("operation.provider.payment_id", "620512345678")
        .with("redirect_data.method", "POST")
        .with("redirect_data.url", "https://bank.example/pay")
        .with("redirect_data.body.term", "x");
  }

  private static final Map<String, BiFunction<JsonObject, String, JsonObject>> PLACES =
      new LinkedHashMap<>();

  static {
    for (String path :
        List.of(
            "account.number",
            "payment.description",
            "payment.method",
            "payment.merchant_refund_id",
            "payment.id",
            "operation.message",
            "operation.code",
            "operation.type",
            "operation.provider.endpoint",
            "redirect_data.body.accNo",
            "redirect_data.body.extra",
            "customer.id",
            "customer.first_name",
            "customer.address",
            "card.pan",
            "card.holder",
            "note",
            "a.b.c.d")) {
      PLACES.put(path, (body, number) -> body.with(path, number));
    }
    PLACES.put("a VPA", (body, n) -> body.with("account.number", n + "@okaxis"));
    PLACES.put("an e-mail", (body, n) -> body.with("customer.email", n + "@mail.example"));
    PLACES.put("a sentence", (body, n) -> body.with("operation.message", "card " + n + " failed"));
    PLACES.put(
        "an address",
        (body, n) -> body.with("redirect_data.url", "https://bank.example/?a=1&pan=" + n + "&z=1"));
    PLACES.put("a key", (body, n) -> body.with(n, "x"));
    PLACES.put("errors", (body, n) -> body.with("errors", errors(n)));
    PLACES.put("a list", (body, n) -> body.with("list", list(list(new JsonValue.Text(n)))));
    PLACES.put(
        "the first of two",
        (body, n) -> {
          List<JsonObject.Member> members = new ArrayList<>();
          members.add(new JsonObject.Member("customer", JsonObject.empty().with("id", n)));
          members.addAll(body.members());
          return new JsonObject(members);
        });
  }

  private static JsonValue list(JsonValue item) {
    return new JsonValue.Array(List.of(item));
  }

  private static JsonValue errors(String number) {
    return list(
        JsonObject.empty()
            .with("code", "1")
            .with("field", "card.pan")
            .with("message", "bad " + number)
            .with("description", number));
  }

  public static List<String> places() {
    return List.copyOf(PLACES.keySet());
  }

  /** The signed bytes; what is written in escapes is signed as it reads. */
  public byte[] signed(String place, String paymentId, String written, boolean escaped) {
    JsonObject base = callback(paymentId);
    BiFunction<JsonObject, String, JsonObject> put = PLACES.getOrDefault(place, (b, _) -> b);
    String signature =
        Signature.signedRoot(put.apply(base, written), key).text("signature").orElseThrow();
    String text = Json.compact(put.apply(base, HERE).with("signature", signature));
    return text.replace(HERE, escaped ? written.replaceAll("([0-9])", "\\\\u003$1") : written)
        .getBytes(StandardCharsets.UTF_8);
  }
}
