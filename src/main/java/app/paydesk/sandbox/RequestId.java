package app.paydesk.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names made from what they name, so that a restarted sandbox never gives one twice. */
final class RequestId {
  private RequestId() {}

  /** Forty hex digits and a counter, as the Gate names a request. */
  static String of(String paymentId, long operationId) {
    return hex("request", paymentId, operationId, 40) + "-00000001";
  }

  /** The name of what follows from a request by itself; part 0 is the request. */
  static String part(String requestId, int part) {
    return requestId.substring(0, requestId.lastIndexOf('-')) + String.format("-%08d", part + 1);
  }

  /** The provider's name for a payment. */
  static String provider(String paymentId, long operationId) {
    return hex("provider", paymentId, operationId, 32);
  }

  /** The hidden part of the address of a customer's page. */
  static String page(String paymentId, long operationId) {
    return hex("page", paymentId, operationId, 32);
  }

  private static String hex(String use, String paymentId, long operationId, int digits) {
    try {
      byte[] named = (use + ' ' + paymentId + ' ' + operationId).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(named);
      return HexFormat.of().formatHex(hash).substring(0, digits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
