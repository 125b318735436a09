package app.paydesk.journal.list;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Actors;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.Delivery;
import java.time.Instant;
import java.util.Optional;

/**
 * What a list shows of a {@link Delivery}: all but its bytes and its headers.
 *
 * @param id our number for it
 * @param from address of the caller, as in a delivery
 * @param effect what it changed
 */
public record DeliveryRow(
    long id,
    Instant received,
    String from,
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
        delivery.from(),
        delivery.verdict(),
        delivery.paymentId(),
        delivery.operationType(),
        delivery.status(),
        delivery.code(),
        delivery.effect());
  }

  /** Who brought it. Whoever sends what the key's owner did not sign may be anyone. */
  public Actor by() {
    if (from.equals("import") || from.startsWith("relay ")) {
      return Actor.parse(from);
    }
    return switch (verdict) {
      case VALID, STORED -> Actors.GATE;
      case WRONG_SIGNATURE, NOT_JSON, NOT_OURS, TOO_LARGE -> new Actor.Caller(from);
    };
  }
}
