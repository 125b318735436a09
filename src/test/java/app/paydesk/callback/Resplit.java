package app.paydesk.callback;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** True bodies with values that an attacker chose, and other bodies that may have their text. */
public final class Resplit {
  private static final List<String> PIECES =
      List.of(
          ";payment:id:VICTIM",
          ";payment:status:success",
          ";payment:sum:amount:99",
          ";payment:sum:currency:INR",
          ";payment:type:payout",
          ";payment_id:VICTIM",
          ";general:payment_id:VICTIM",
          ";operation:status:success",
          ";operation:id:8",
          ";operation:provider:id:8",
          ";operation:request_id:request-8",
          ";operation:sum_initial:amount:99",
          ";redirect_data:url:https://evil.example",
          ";redirectData:url:https://evil.example",
          ";return_url:url:https://evil.example",
          ";errors:0:code:1",
          ";signature:x",
          ";payment:signature:x",
          ";project_id:1",
          "\n;payment:id:VICTIM\n",
          "\r\npayment:id:VICTIM",
          ";zz",
          ";zz:y",
          ";payment:",
          ":",
          ";",
          "\u2028",
          " and more");
  private static final List<String> NAMES =
      List.of("PaReq", "a:b", "a;b", "signature", "payment:id", "term\nUrl", "0", "01", "");

  private final Random random;

  public Resplit(long seed) {
    random = new Random(seed);
  }

  public static String sign(String text, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
      byte[] made = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(made);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What a body says that decides anything. Free texts and errors are shown and decide nothing: a
   * text that an attacker chose may lose its end to a member that nobody reads, or read like an
   * error where there is none.
   */
  public static CallbackMessage deciding(CallbackMessage message) {
    return new CallbackMessage(
        message.projectId(),
        message.paymentId(),
        message.paymentType(),
        message.paymentStatus(),
        message.paymentDate(),
        message.sum(),
        Optional.empty(),
        message.merchantRefundId(),
        message.account(),
        message.operation().map(Resplit::deciding),
        message.redirect(),
        List.of());
  }

  private static CallbackMessage.Operation deciding(CallbackMessage.Operation operation) {
    return new CallbackMessage.Operation(
        operation.id(),
        operation.type(),
        operation.status(),
        operation.date(),
        operation.created(),
        operation.requestId(),
        operation.sumInitial(),
        operation.sumConverted(),
        operation.code(),
        Optional.empty(),
        operation.providerId(),
        operation.providerPaymentId(),
        operation.providerDate());
  }

  /** A body as the key's holder has it; some of its values are whatever suits an attacker. */
  public JsonObject truth(long project, String payment) {
    JsonObject truth =
        JsonObject.empty()
            .with("project_id", any(Long.toString(project)))
            .with("operation.id", any("7"))
            .with("operation.provider.date", "2026-11-28T10:00:00+0000")
            .with("operation.provider.id", any("1321"))
            .with("operation.provider.payment_id", "provider-7")
            .with("operation.request_id", "request-7")
            .with("operation.status", "decline")
            .with("operation.type", "purchase")
            .with("operation.code", any("20105"))
            .with("operation.sum_initial.amount", any("100"))
            .with("operation.sum_initial.currency", "USD")
            .with("payment.date", "2026-11-28T10:00:00+0000")
            .with("payment.description", chosen())
            .with("payment.id", payment)
            .with("payment.status", "decline")
            .with("payment.sum.amount", any("100"))
            .with("payment.sum.currency", "USD")
            .with("payment.type", "purchase");
    truth = one(2) ? truth.with("customer.id", chosen()) : truth;
    truth = one(2) ? truth.with("operation.message", chosen()) : truth;
    truth = one(3) ? truth.with("operation.final", new JsonValue.Bool(one(2))) : truth;
    truth = one(3) ? truth.with("payment.merchant_refund_id", new JsonValue.Null()) : truth;
    truth = one(4) ? truth.with("zone", chosen()) : truth;
    return one(3) ? truth.with("redirect_data", redirect()) : truth;
  }

  private JsonObject redirect() {
    List<JsonObject.Member> fields = new ArrayList<>();
    fields.add(new JsonObject.Member("MD", new JsonValue.Text(chosen())));
    String name = NAMES.get(random.nextInt(NAMES.size()));
    fields.add(new JsonObject.Member(name, new JsonValue.Text(chosen())));
    return JsonObject.empty()
        .with("body", new JsonObject(fields))
        .with("method", "POST")
        .with("url", "https://bank.example/3ds");
  }

  // Digits are written as a number or as a text; both sign alike.
  private JsonValue any(String digits) {
    return one(2) ? new JsonValue.Digits(digits) : new JsonValue.Text(digits);
  }

  private String chosen() {
    StringBuilder chosen = new StringBuilder("x");
    for (int i = random.nextInt(5); i > 0; i--) {
      chosen.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return chosen.toString();
  }

  private boolean one(int in) {
    return random.nextInt(in) == 0;
  }

  /** A body whose text may be this one: lines joined, and paths ended, anywhere. */
  public JsonObject body(String text) {
    int oneJoinedIn = 2 + random.nextInt(14);
    List<String> lines = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      if (lines.isEmpty() || (!one(oneJoinedIn) && part.contains(":"))) {
        lines.add(part);
      } else {
        lines.set(lines.size() - 1, lines.getLast() + ";" + part);
      }
    }
    JsonObject body = JsonObject.empty();
    for (String line : lines) {
      body = with(body, List.of(line.split(":", -1)), keys(line));
    }
    return body;
  }

  // Mostly as the documents have it, else anywhere.
  private int keys(String line) {
    int parts = line.split(":", -1).length;
    int keys = one(16) ? 1 + random.nextInt(parts) : usual(line);
    return Math.max(1, Math.min(keys, parts - 1));
  }

  private static int usual(String line) {
    if (line.startsWith("project_id:") || line.startsWith("payment_id:") || line.startsWith("z")) {
      return 1;
    }
    boolean deep =
        List.of(
                "payment:sum:",
                "operation:sum_initial:",
                "operation:provider:",
                "redirect_data:body:",
                "errors:")
            .stream()
            .anyMatch(line::startsWith);
    return deep ? 3 : 2;
  }

  private static JsonObject with(JsonObject body, List<String> parts, int keys) {
    String value = String.join(":", parts.subList(Math.min(keys, parts.size()), parts.size()));
    return set(body, parts.subList(0, keys), new JsonValue.Text(value));
  }

  private static JsonObject set(JsonObject object, List<String> keys, JsonValue value) {
    String key = keys.getFirst();
    JsonObject child =
        object.get(key).orElse(JsonObject.empty()) instanceof JsonObject known
            ? known
            : JsonObject.empty();
    JsonValue inner = keys.size() == 1 ? value : set(child, keys.subList(1, keys.size()), value);
    List<JsonObject.Member> members = new ArrayList<>(object.members());
    members.removeIf(member -> member.key().equals(key));
    members.add(new JsonObject.Member(key, inner));
    return new JsonObject(members);
  }
}
