package app.paydesk.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * What a list shows of a {@link Delivery}: all but its bytes and how they came.
 *
 * @param id our number for it
 * @param effect what it changed
 */
public record DeliveryRow(
    long id,
    Instant received,
    Delivery.Verdict verdict,
    Optional<String> paymentId,
    String operationType,
    String status,
    String code,
    CallbackEffect effect) {

  /** The row of a delivery. */
  public static DeliveryRow of(Delivery delivery) {
    return new DeliveryRow(
        delivery.id(),
        delivery.received(),
        delivery.verdict(),
        delivery.paymentId(),
        delivery.operationType(),
        delivery.status(),
        delivery.code(),
        delivery.effect());
  }
}
