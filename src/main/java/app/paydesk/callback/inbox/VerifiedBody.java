package app.paydesk.callback.inbox;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.MessageSweep;
import app.paydesk.gate.signing.CanonicalText;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SignatureCheck;
import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonSize;
import java.time.Instant;
import java.util.Optional;

/**
 * What a body says, judged in memory.
 *
 * @param kept the bytes to store: as received unless a full card number stood in them
 * @param message what it says, or claims to say; empty where it is no JSON
 */
public record VerifiedBody(
    Delivery.Verdict verdict,
    VerdictDetail detail,
    byte[] kept,
    Optional<CallbackMessage> message) {
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
      VerdictDetail detail =
          same
              ? detail(verdict, check, message)
              : masked(verdict, message, BodyDigest.of(body, key));
      byte[] kept = same ? body : CardSweep.write(body, json, masked);
      return new VerifiedBody(verdict, detail, kept, Optional.of(message));
    } catch (JsonException e) {
      return new VerifiedBody(
          Delivery.Verdict.NOT_JSON,
          new VerdictDetail.NotJsonAt(e.line(), e.column()),
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
        new VerdictDetail.TooManyFields(),
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
          delivery.verdict(), delivery.detail(), delivery.body(), Optional.empty());
    }
    VerifiedBody reading = of(delivery.body(), projectId, key);
    return delivery.detail() instanceof VerdictDetail.Masked found
        ? new VerifiedBody(foundMasked(found), found, delivery.body(), reading.message())
        : reading;
  }

  /**
   * What to say of a body that was judged as it came and is masked now; empty where no one asks.
   */
  static Optional<VerdictDetail> maskedDetail(Delivery stored, SigningKey key) {
    String digest = BodyDigest.of(stored.body(), key);
    return switch (stored.verdict()) {
      case VALID -> Optional.of(new VerdictDetail.MaskedValid(digest));
      case NOT_OURS ->
          Optional.of(new VerdictDetail.MaskedNotOurs(project(stored.detail()), digest));
      case WRONG_SIGNATURE -> Optional.of(new VerdictDetail.MaskedUnproven(digest));
      case STORED, NOT_JSON, TOO_LARGE -> Optional.empty();
    };
  }

  private static long project(VerdictDetail detail) {
    return detail instanceof VerdictDetail.NotOurs(long project) ? project : 0;
  }

  private static Delivery.Verdict foundMasked(VerdictDetail.Masked detail) {
    return switch (detail) {
      case VerdictDetail.MaskedValid _ -> Delivery.Verdict.VALID;
      case VerdictDetail.MaskedNotOurs _ -> Delivery.Verdict.NOT_OURS;
      case VerdictDetail.MaskedUnproven _ -> Delivery.Verdict.WRONG_SIGNATURE;
    };
  }

  /** Whether it bears what may be a signature, and says of which payment it speaks. */
  boolean likely() {
    return !(detail instanceof VerdictDetail.NoSignature)
        && message.flatMap(CallbackMessage::paymentId).isPresent();
  }

  /** The same as brought by a relay, whose changes may be why a signature does not fit. */
  VerifiedBody relayed() {
    return detail instanceof VerdictDetail.WrongSignature
        ? new VerifiedBody(verdict, new VerdictDetail.WrongByRelay(), kept, message)
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

  private static VerdictDetail masked(
      Delivery.Verdict verdict, CallbackMessage message, String digest) {
    return switch (verdict) {
      case VALID, STORED -> new VerdictDetail.MaskedValid(digest);
      case NOT_OURS -> new VerdictDetail.MaskedNotOurs(message.projectId().orElse(0), digest);
      case WRONG_SIGNATURE, NOT_JSON, TOO_LARGE -> new VerdictDetail.MaskedUnproven(digest);
    };
  }

  private static VerdictDetail detail(
      Delivery.Verdict verdict, SignatureCheck check, CallbackMessage message) {
    return switch (verdict) {
      case VALID, STORED -> new VerdictDetail.Valid(check.dialect().orElseThrow().kind());
      case NOT_OURS -> new VerdictDetail.NotOurs(message.projectId().orElse(0));
      case NOT_JSON -> new VerdictDetail.NotJson();
      case TOO_LARGE -> new VerdictDetail.TooManyFields();
      case WRONG_SIGNATURE ->
          switch (check.reason()) {
            case MISSING -> new VerdictDetail.NoSignature();
            case VALID -> new VerdictDetail.Ambiguous(check.ambiguity().orElseThrow());
            case WRONG -> new VerdictDetail.WrongSignature();
            case EXCESSIVE -> new VerdictDetail.TooManyFields();
          };
    };
  }

  /**
   * A new delivery of it, still without a number.
   *
   * @param effect what it did
   */
  Delivery delivery(
      Instant received,
      long projectId,
      String headers,
      String from,
      Delivery.Verdict verdict,
      CallbackEffect effect) {
    Optional<CallbackMessage.Operation> operation = message.flatMap(CallbackMessage::operation);
    return new Delivery(
        0,
        received,
        projectId,
        from,
        headers,
        kept,
        verdict,
        detail,
        message.flatMap(CallbackMessage::paymentId),
        operation.flatMap(CallbackMessage.Operation::type).orElse(""),
        operation
            .flatMap(CallbackMessage.Operation::status)
            .or(() -> message.flatMap(CallbackMessage::paymentStatus))
            .orElse(""),
        message.map(CallbackMessage::code).orElse(""),
        effect);
  }
}
