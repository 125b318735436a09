package app.paydesk.callback;

import app.paydesk.gate.CallbackMessage;
import app.paydesk.gate.HiddenLines;
import app.paydesk.gate.Signature;
import app.paydesk.gate.SignatureCheck;
import app.paydesk.gate.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.Delivery;
import app.paydesk.words.Message;
import java.util.Optional;

/**
 * What a body says, judged in memory.
 *
 * @param kept the bytes to store: as received unless a full card number stood in them
 * @param message what it says, or claims to say; empty where it is no JSON
 */
record Reading(
    Delivery.Verdict verdict, Message detail, byte[] kept, Optional<CallbackMessage> message) {
  private static final String WRONG = "detail.wrong-signature";
  private static final String MASKED = "detail.card-masked";
  private static final String HIDDEN = "detail.hidden-lines";
  static final String MASKED_UNPROVEN = "detail.wrong-masked";

  static Reading of(byte[] body, long projectId, SigningKey key) {
    try {
      JsonObject json = Json.object(body);
      SignatureCheck check = Signature.check(json, key);
      Optional<byte[]> swept = CardSweep.sweep(body, json);
      CallbackMessage message =
          CallbackMessage.read(swept.isPresent() ? Json.object(swept.get()) : json);
      boolean proven = check.valid() && !HiddenLines.in(json);
      Delivery.Verdict verdict = verdict(proven, message, projectId);
      Message detail =
          swept.isPresent() ? masked(verdict, check, message) : detail(verdict, check, message);
      return new Reading(verdict, detail, swept.orElse(body), Optional.of(message));
    } catch (JsonException e) {
      return new Reading(
          Delivery.Verdict.NOT_JSON,
          Message.of("detail.not-json-at", e.line(), e.column()),
          CardSweep.sweep(body),
          Optional.empty());
    }
  }

  /** The reading of what is stored; a masked body can no longer bear its signature out. */
  static Reading again(Delivery delivery, long projectId, SigningKey key) {
    if (delivery.verdict() == Delivery.Verdict.TOO_LARGE) {
      return new Reading(
          delivery.verdict(), Note.read(delivery.detail()), delivery.body(), Optional.empty());
    }
    Reading reading = of(delivery.body(), projectId, key);
    boolean vouched = delivery.detail().equals(MASKED) && reading.message().isPresent();
    return vouched
        ? new Reading(
            Delivery.Verdict.VALID, Message.of(MASKED), delivery.body(), reading.message())
        : reading;
  }

  /** The same as brought by a relay, whose changes may be why a signature does not fit. */
  Reading relayed() {
    return detail.key().equals(WRONG)
        ? new Reading(verdict, Message.of("detail.wrong-signature-relay"), kept, message)
        : this;
  }

  private static Delivery.Verdict verdict(boolean proven, CallbackMessage message, long projectId) {
    if (!proven) {
      return Delivery.Verdict.WRONG_SIGNATURE;
    }
    return message.projectId().orElse(projectId) == projectId
        ? Delivery.Verdict.VALID
        : Delivery.Verdict.NOT_OURS;
  }

  private static Message masked(
      Delivery.Verdict verdict, SignatureCheck check, CallbackMessage message) {
    return switch (verdict) {
      case VALID -> Message.of(MASKED);
      case WRONG_SIGNATURE -> Message.of(MASKED_UNPROVEN);
      case STORED, NOT_JSON, NOT_OURS, TOO_LARGE -> detail(verdict, check, message);
    };
  }

  private static Message detail(
      Delivery.Verdict verdict, SignatureCheck check, CallbackMessage message) {
    return switch (verdict) {
      case VALID, STORED -> check.order().map(o -> Message.of("detail.valid." + o)).orElseThrow();
      case NOT_OURS -> Message.of("detail.not-ours", message.projectId().orElse(0));
      case NOT_JSON, TOO_LARGE -> Message.of("detail.not-json");
      case WRONG_SIGNATURE ->
          switch (check.reason()) {
            case MISSING -> Message.of("detail.no-signature");
            case VALID -> Message.of(HIDDEN);
            case WRONG -> Message.of(WRONG);
          };
    };
  }
}
