package app.paydesk.callback.doctor;

import app.paydesk.gate.Callbacks;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Callbacks made from the documents' examples with values of their own, and secrets for them. */
final class Patients {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final Random random;
  final String secret;

  Patients(long seed) {
    this.random = new Random(seed);
    this.secret = secret();
  }

  String secret() {
    StringBuilder text = new StringBuilder("k");
    for (int i = 0; i < 24; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.append(random.nextInt(10)).append("zz%").toString();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A callback of any kind, with Chinese text, an address, a decimal and a list in it. */
  JsonObject body() {
    String name = Callbacks.NAMES.get(random.nextInt(Callbacks.NAMES.size()));
    long amount = 1_000 + random.nextInt(10_000_000) * 7L;
    return Callbacks.read(name)
        .without("signature")
        .with("payment.id", "PO-" + random.nextInt(1_000_000))
        .with("payment.sum.amount", amount)
        .with("payment.sum.currency", "CNY")
        .with("operation.sum_initial.amount", amount + 1 + random.nextInt(100_000))
        .with("operation.code", Integer.toString(20_000 + random.nextInt(900)))
        .with("customer.first_name", "伍倩文")
        .with("customer.page", "https://shop.example/pay/" + random.nextInt(1_000))
        .with("operation.eci", "05");
  }

  SigningKey key() {
    return key(secret);
  }

  static SigningKey key(String secret) {
    return SigningKey.ofUtf8(secret.getBytes(StandardCharsets.UTF_8));
  }

  /** Signs a body in the documents' way. */
  String sign(JsonObject body) {
    return sign(body, secret);
  }

  static String sign(JsonObject body, String secret) {
    return sign(Dialect.DOCUMENTED, body, secret);
  }

  static String sign(Dialect dialect, JsonObject body, String secret) {
    return sign(String.join(";", dialect.lines(body)), StandardCharsets.UTF_8, bytes(secret));
  }

  static String sign(String text, Charset charset, byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(secret, "HmacSHA512"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(charset)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The signature of a body whose texts read otherwise. */
  String signTexts(JsonObject body, UnaryOperator<String> change) {
    List<BodyScalar> changed = new ArrayList<>();
    for (BodyScalar entry : BodyScalar.of(body)) {
      changed.add(
          entry.value() instanceof JsonValue.Text(String text)
              ? entry.with(change.apply(text))
              : entry);
    }
    String text = String.join(";", Dialect.DOCUMENTED.lines(changed));
    return sign(text, StandardCharsets.UTF_8, bytes(secret));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] with(JsonObject body, String signature) {
    return bytes(Json.compact(body.with("signature", signature)));
  }

  /** Whether it is signed as one of the official libraries does it. */
  boolean valid(byte[] body) {
    try {
      return Signature.check(Json.object(body), key()).valid();
    } catch (JsonException e) {
      throw new IllegalStateException(e);
    }
  }

  Doctor doctor(KnownKey... others) {
    return new Doctor(new KnownKey("main", "TEST", key()), List.of(others));
  }

  Diagnosis of(byte[] body) {
    return doctor().examine(body, Clues.NONE);
  }
}
