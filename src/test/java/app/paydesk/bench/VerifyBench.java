package app.paydesk.bench;

import app.paydesk.gate.Callbacks;
import app.paydesk.gate.Signature;
import app.paydesk.gate.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature check of a parsed callback beside bare HMAC-SHA-512 over the same signed text. */
final class VerifyBench {
  private static final String SECRET = "the secret of the bench";
  private static final int ROUNDS = 7;
  private static final long ROUND_NANOS = 1_000_000_000;
  private static final int BODY_BYTES = 900;

  private VerifyBench() {}

  public static void main(String[] args) throws Exception {
    SigningKey key = SigningKey.of(SECRET.toCharArray());
    JsonObject bare = Callbacks.read("cup-payout-success").without("signature");
    int missing = BODY_BYTES - Json.compact(Signature.signedRoot(bare, key)).length();
    JsonObject body =
        Signature.signedRoot(
            bare.with("payment.description", "x".repeat(Math.max(1, missing))), key);
    byte[] text = Signature.check(body, key).text().getBytes(StandardCharsets.UTF_8);
    SecretKeySpec spec = new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA512");
    Runnable check = () -> require(Signature.check(body, key).proven());
    Runnable hmac = () -> require(made(spec, text).length == 64);
    double checks = 0;
    double hmacs = 0;
    for (int round = 0; round < ROUNDS; round++) {
      checks = Math.max(checks, aSecond(check));
      hmacs = Math.max(hmacs, aSecond(hmac));
    }
    System.out.println("| body bytes | text bytes | checks a second | HMAC a second | ratio |");
    System.out.println("|--:|--:|--:|--:|--:|");
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %.0f | %.0f | %.2f |%n",
        Json.compact(body).length(),
        text.length,
        checks,
        hmacs,
        checks / hmacs);
  }

  private static byte[] made(SecretKeySpec key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(key);
      return mac.doFinal(text);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void require(boolean so) {
    if (!so) {
      throw new IllegalStateException("the check failed");
    }
  }

  private static double aSecond(Runnable work) {
    long start = System.nanoTime();
    long count = 0;
    while (System.nanoTime() - start < ROUND_NANOS) {
      for (int i = 0; i < 1_000; i++) {
        work.run();
      }
      count += 1_000;
    }
    return count * 1e9 / (System.nanoTime() - start);
  }
}
