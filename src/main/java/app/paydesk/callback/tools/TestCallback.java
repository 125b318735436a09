package app.paydesk.callback.tools;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import app.paydesk.method.ReferenceData;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A callback as the method documents show it, to try out the way from the listener to the screen.
 *
 * @param name such as {@code cup-payout-success}
 */
public record TestCallback(String name, JsonObject body) {
  /** Payment IDs of test callbacks begin so. */
  public static final String PREFIX = "PAYDESK-TEST-";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+0000'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String MARK = "Paydesk test callback";

  /** The examples of all methods. */
  public static List<TestCallback> all() {
    return ReferenceData.objects("callbacks.json").stream()
        .map(
            entry ->
                new TestCallback(
                    entry.text("name").orElseThrow(), entry.object("body").orElseThrow()))
        .toList();
  }

  JsonObject signed(long projectId, String paymentId, Instant now, SigningKey key) {
    JsonObject marked =
        body.without("signature")
            .with("project_id", projectId)
            .with("payment.id", paymentId)
            .with("payment.description", MARK)
            .with("payment.date", DATE.format(now))
            .with("operation.date", DATE.format(now));
    return Signature.signedRoot(marked, key);
  }
}
