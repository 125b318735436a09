package app.paydesk.bench;

import app.paydesk.gate.Callbacks;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature check of a parsed callback beside bare HMAC-SHA-512 over the same signed text.
 *
 * <p>Both take turns of a tenth of a second and are measured in processor time, so that other
 * programs on the computer hardly matter; the middle of all turns counts.
 */
final class VerifyBench {
  private static final String SECRET = "the secret of the bench";
  private static final int BODY_BYTES = 900;
  private static final int WARM_UP = 20;
  private static final int TURNS = 61;
  private static final long TURN_NANOS = 100_000_000;
  private static final int AT_ONCE = 100;
  private static final double LEAST = 1.0 / 3;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private VerifyBench() {}

  /** Prints the figures; 1 if the check is slower than a third of the bare speed. */
  public static void main(String[] args) {
    SigningKey key = SigningKey.of(SECRET.toCharArray());
    JsonObject body = body(key);
    byte[] text = Signature.check(body, key).text().getBytes(StandardCharsets.UTF_8);
    SecretKeySpec spec = new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA512");
    Runnable check = () -> require(Signature.check(body, key).proven());
    Runnable bare = () -> require(made(spec, text).length == 64);
    for (int turn = 0; turn < WARM_UP; turn++) {
      aSecond(check);
      aSecond(bare);
    }
    double[] checks = new double[TURNS];
    double[] bares = new double[TURNS];
    double[] ratios = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      checks[turn] = aSecond(check);
      bares[turn] = aSecond(bare);
      ratios[turn] = checks[turn] / bares[turn];
    }
    System.out.println("| body bytes | text bytes | checks a second | HMAC a second | ratio |");
    System.out.println("|--:|--:|--:|--:|--:|");
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %.0f | %.0f | %.2f |%n",
        length(body),
        text.length,
        middle(checks),
        middle(bares),
        middle(ratios));
    System.exit(middle(ratios) >= LEAST ? 0 : 1);
  }

  private static JsonObject body(SigningKey key) {
    JsonObject bare =
        Callbacks.read("cup-payout-success").without("signature").with("payment.description", "");
    int missing = BODY_BYTES - length(Signature.signedRoot(bare, key));
    return Signature.signedRoot(bare.with("payment.description", "x".repeat(missing)), key);
  }

  private static int length(JsonObject body) {
    return Json.compact(body).length();
  }

  private static byte[] made(SecretKeySpec key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void require(boolean so) {
    if (!so) {
      throw new IllegalStateException("the check failed");
    }
  }

  private static double middle(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double aSecond(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    long count = 0;
    long spent = 0;
    while (spent < TURN_NANOS) {
      for (int i = 0; i < AT_ONCE; i++) {
        work.run();
      }
      count += AT_ONCE;
      spent = THREADS.getCurrentThreadCpuTime() - start;
    }
    return count * 1e9 / spent;
  }
}
