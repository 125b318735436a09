package app.paydesk.callback.inbox;

import app.paydesk.card.CardMask;
import app.paydesk.gate.message.MessageSweep;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonSize;
import java.util.Arrays;

/**
 * Takes full card numbers out of a callback that an older Paydesk kept. What was found out about it
 * stands; of the exact bytes a digest stays.
 */
public final class StoredCards {
  private static final String PAYMENT_ID = "payment.id";

  private final SigningKey key;

  /**
   * @param key stays the caller's to close, after this is no longer used
   */
  public StoredCards(SigningKey key) {
    this.key = key;
  }

  /** The callback without full card numbers. */
  public Delivery swept(Delivery d) {
    byte[] body = body(d);
    return new Delivery(
        d.id(),
        d.received(),
        d.projectId(),
        CardMask.masked(d.from()),
        CardMask.masked(d.headers()),
        body,
        d.verdict(),
        Arrays.equals(body, d.body()) ? d.detail() : detail(d),
        d.paymentId().map(this::name),
        CardMask.masked(d.operationType()),
        CardMask.masked(d.status()),
        CardMask.masked(d.code()),
        CallbackEffect.of(CardMask.masked(d.effect().code())));
  }

  private byte[] body(Delivery d) {
    boolean message =
        d.verdict() != Delivery.Verdict.NOT_JSON && d.verdict() != Delivery.Verdict.TOO_LARGE;
    if (message && JsonSize.bounded(d.body())) {
      try {
        JsonObject json = Json.object(d.body());
        JsonObject masked = MessageSweep.masked(json, key);
        return masked.equals(json) ? d.body() : CardSweep.write(d.body(), json, masked);
      } catch (JsonException _) {
        return CardSweep.sweep(d.body());
      }
    }
    return CardSweep.sweep(d.body());
  }

  private VerdictDetail detail(Delivery d) {
    return d.detail() instanceof VerdictDetail.Masked
        ? d.detail()
        : VerifiedBody.maskedDetail(d, key).orElse(d.detail());
  }

  private String name(String paymentId) {
    return MessageSweep.masked(JsonObject.empty().with(PAYMENT_ID, paymentId), key)
        .text(PAYMENT_ID)
        .orElse(paymentId);
  }
}
