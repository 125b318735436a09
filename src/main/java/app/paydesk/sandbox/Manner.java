package app.paydesk.sandbox;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Operation;
import java.time.Duration;
import java.util.List;

/**
 * What callbacks of one operation look like beside what all have in common.
 *
 * @param method {@code payment.method}
 * @param provider {@code operation.provider.id}
 * @param account whether {@code account.number} is shown
 * @param phone whether {@code customer.phone} is shown
 * @param providerDate whether a success brings {@code operation.provider.date}
 * @param clockAhead how far the provider's clock is ahead of the zone it is stamped with
 * @param providerLast whether {@code provider} stands behind {@code code} and {@code message}
 * @param noRedirectBody the empty {@code redirect_data.body}
 */
record Manner(
    String method,
    long provider,
    boolean account,
    boolean phone,
    boolean providerDate,
    Duration clockAhead,
    boolean providerLast,
    JsonValue noRedirectBody) {
  private static final Duration BEIJING = Duration.ofHours(8);
  private static final JsonValue OBJECT = JsonObject.empty();
  private static final JsonValue LIST = new JsonValue.Array(List.of());

  /** The manner of the documents' examples; a method without examples gets the plainest one. */
  static Manner of(Operation operation) {
    return of(operation.key(), operation.method());
  }

  static Manner of(String key, String method) {
    return switch (key) {
      case "cup-purchase" ->
          new Manner("cup-card", 1191, true, false, false, Duration.ZERO, false, OBJECT);
      case "cup-payout" ->
          new Manner("ChinaUnionPay", 1321, true, true, true, BEIJING, false, OBJECT);
      case "upi-purchase-document", "upi-purchase-vpa", "upi-refund" ->
          new Manner("UPI", 1309, false, false, true, Duration.ZERO, false, LIST);
      case "upi-payout" -> new Manner("UPI", 1309, true, false, false, Duration.ZERO, true, LIST);
      default -> new Manner(method, 1001, true, false, true, Duration.ZERO, false, OBJECT);
    };
  }
}
