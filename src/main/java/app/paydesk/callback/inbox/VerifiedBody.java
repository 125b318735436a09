package app.paydesk.callback.inbox;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.MessageSweep;
import app.paydesk.gate.signing.CanonicalText;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SignatureCheck;
import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.Delivery;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonSize;
import app.paydesk.words.Message;
import java.util.Optional;
import java.util.Set;

/**
 * What a body says, judged in memory.
 *
 * @param kept the bytes to store: as received unless a full card number stood in them
 * @param message what it says, or claims to say; empty where it is no JSON
 */
public record VerifiedBody(
    Delivery.Verdict verdict, Message detail, byte[] kept, Optional<CallbackMessage> message) {
  private static final String UNSIGNED = "detail.no-signature";
  private static final String WRONG = "detail.wrong-signature";
  private static final String MASKED = "detail.card-masked";
  private static final String AMBIGUOUS = "detail.ambiguous";
  private static final String EXCESSIVE = "detail.too-many-fields";
  private static final String MASKED_UNPROVEN = "detail.wrong-masked";
  private static final String MASKED_NOT_OURS = "detail.not-ours-masked";

  static VerifiedBody of(byte[] body, long projectId, SigningKey key) {
    try {
      if (!JsonSize.bounded(body)) {
        return excessive(body);
      }
      JsonObject json = Json.object(body);
      SignatureCheck check = Signature.check(json, key);
      if (check.reason() == SignatureCheck.Reason.EXCESSIVE) {
        return excessive(body);
      }
      JsonObject masked = MessageSweep.masked(json, key);
      boolean same = masked.equals(json);
      CallbackMessage message =
          CallbackMessage.read(same ? check.signed().body() : signed(masked, check));
      Delivery.Verdict verdict = verdict(check.proven(), message, projectId);
      Message detail =
          same
              ? detail(verdict, check, message)
              : masked(verdict, message, BodyDigest.of(body, key));
      byte[] kept = same ? body : CardSweep.write(body, json, masked);
      return new VerifiedBody(verdict, detail, kept, Optional.of(message));
    } catch (JsonException e) {
      return new VerifiedBody(
          Delivery.Verdict.NOT_JSON,
          Message.of("detail.not-json-at", e.line(), e.column()),
          CardSweep.sweep(body),
          Optional.empty());
    }
  }

  // What is not signed decides nothing, and is not even read.
  private static JsonObject signed(JsonObject masked, SignatureCheck check) {
    return CanonicalText.of(masked, check.dialect().orElse(SigningDialect.DOCUMENTED)).body();
  }

  private static VerifiedBody excessive(byte[] body) {
    return new VerifiedBody(
        Delivery.Verdict.TOO_LARGE,
        Message.of(EXCESSIVE),
        Oversize.of(body, body.length).kept(),
        Optional.empty());
  }

  /**
   * The reading of what is stored. A masked body can no longer bear its signature out, so what was
   * found when it came stands.
   */
  static VerifiedBody again(Delivery delivery, long projectId, SigningKey key) {
    if (delivery.verdict() == Delivery.Verdict.TOO_LARGE) {
      return new VerifiedBody(
          delivery.verdict(),
          MessageCodec.read(delivery.detail()),
          delivery.body(),
          Optional.empty());
    }
    VerifiedBody reading = of(delivery.body(), projectId, key);
    Message found = MessageCodec.read(delivery.detail());
    return masked(found)
        ? new VerifiedBody(foundMasked(found), found, delivery.body(), reading.message())
        : reading;
  }

  /** Whether a full card number was taken out of a body with this detail. */
  public static boolean masked(Message detail) {
    return Set.of(MASKED, MASKED_UNPROVEN, MASKED_NOT_OURS).contains(detail.key());
  }

  /**
   * What to say of a body that was judged as it came and is masked now; empty where no one asks.
   */
  static Optional<Message> maskedDetail(Delivery stored, SigningKey key) {
    String digest = BodyDigest.of(stored.body(), key);
    return switch (stored.verdict()) {
      case VALID -> Optional.of(Message.of(MASKED, digest));
      case NOT_OURS ->
          Optional.of(
              Message.of(MASKED_NOT_OURS, argument(MessageCodec.read(stored.detail())), digest));
      case WRONG_SIGNATURE -> Optional.of(Message.of(MASKED_UNPROVEN, digest));
      case STORED, NOT_JSON, TOO_LARGE -> Optional.empty();
    };
  }

  private static String argument(Message detail) {
    return detail.arguments().isEmpty() ? "0" : detail.arguments().getFirst();
  }

  private static Delivery.Verdict foundMasked(Message detail) {
    return switch (detail.key()) {
      case MASKED -> Delivery.Verdict.VALID;
      case MASKED_NOT_OURS -> Delivery.Verdict.NOT_OURS;
      default -> Delivery.Verdict.WRONG_SIGNATURE;
    };
  }

  /** Whether it bears what may be a signature, and says of which payment it speaks. */
  boolean likely() {
    return !detail.key().equals(UNSIGNED)
        && message.flatMap(CallbackMessage::paymentId).isPresent();
  }

  /** The same as brought by a relay, whose changes may be why a signature does not fit. */
  VerifiedBody relayed() {
    return detail.key().equals(WRONG)
        ? new VerifiedBody(verdict, Message.of("detail.wrong-signature-relay"), kept, message)
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

  private static Message masked(Delivery.Verdict verdict, CallbackMessage message, String digest) {
    return switch (verdict) {
      case VALID, STORED -> Message.of(MASKED, digest);
      case NOT_OURS -> Message.of(MASKED_NOT_OURS, message.projectId().orElse(0), digest);
      case WRONG_SIGNATURE, NOT_JSON, TOO_LARGE -> Message.of(MASKED_UNPROVEN, digest);
    };
  }

  private static Message detail(
      Delivery.Verdict verdict, SignatureCheck check, CallbackMessage message) {
    return switch (verdict) {
      case VALID, STORED ->
          check.dialect().map(d -> Message.of("detail.valid." + d.word())).orElseThrow();
      case NOT_OURS -> Message.of("detail.not-ours", message.projectId().orElse(0));
      case NOT_JSON -> Message.of("detail.not-json");
      case TOO_LARGE -> Message.of(EXCESSIVE);
      case WRONG_SIGNATURE ->
          switch (check.reason()) {
            case MISSING -> Message.of(UNSIGNED);
            case VALID -> Message.of(AMBIGUOUS, "ambiguity." + check.ambiguity().orElseThrow());
            case WRONG -> Message.of(WRONG);
            case EXCESSIVE -> Message.of(EXCESSIVE);
          };
    };
  }
}
