package app.paydesk.callback.doctor;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SignatureCheck;
import app.paydesk.gate.signing.SignatureTrial;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * Says why a callback fails. It works within a bound, names causes only, and never says which
 * signature would be right.
 */
public final class Doctor {
  /** Most texts that are signed for one callback. */
  static final int MOST_TRIALS = 20_000;

  private final KnownKey own;
  private final List<KnownKey> others;

  /**
   * @param own the profile's own secret
   * @param others those of other profiles that are open to us
   */
  public Doctor(KnownKey own, List<KnownKey> others) {
    this.own = own;
    this.others = List.copyOf(others);
  }

  /** The cause, as far as it can be found. */
  public Diagnosis examine(byte[] body, Clues clues) {
    try {
      return examine(Json.object(body), clues);
    } catch (JsonException e) {
      return new Unreadable(body, clues.headers(), own.key()).why(e);
    }
  }

  private Diagnosis examine(JsonObject body, Clues clues) {
    SignatureCheck check = Signature.check(body, own.key());
    if (check.reason() == SignatureCheck.Reason.EXCESSIVE) {
      return Diagnosis.of(Cause.EXCESSIVE, "doctor.too-many-fields");
    }
    if (check.ambiguity().isPresent()) {
      return Diagnosis.of(
          Cause.AMBIGUOUS, "doctor.ambiguous", "ambiguity." + check.ambiguity().get());
    }
    if (check.valid()) {
      return Diagnosis.of(Cause.NONE, "doctor.valid");
    }
    Optional<String> signature =
        body.get("signature").or(() -> body.at("general.signature")).flatMap(Doctor::text);
    if (signature.isEmpty() || check.reason() == SignatureCheck.Reason.MISSING) {
      Diagnostic bare = new Diagnostic(body, own.key(), clues, new SignatureTrial("", 0));
      return bare.found(Cause.NO_SIGNATURE, "doctor.no-signature");
    }
    ReceivedSignature given = ReceivedSignature.of(signature.get());
    SignatureTrial trial = new SignatureTrial(given.text(), MOST_TRIALS);
    Diagnostic patient = new Diagnostic(body, own.key(), clues, trial);
    if (!trial.readable()) {
      return patient.found(
          Cause.NOT_A_SIGNATURE, "doctor.not-a-signature", signature.get().length());
    }
    for (Step step : steps(given, signature.get())) {
      Optional<Diagnosis> found = step.look(patient);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return unknown(patient);
  }

  private List<Step> steps(ReceivedSignature given, String signature) {
    SecretStep secrets = new SecretStep(own, others);
    return List.of(
        new SignatureStep(given),
        secrets,
        new OtherBodyStep(signature),
        new LibraryStep(secrets),
        new NumberStep(),
        new EscapeStep(),
        new CharsetStep(),
        new ShapeStep(),
        new FieldStep(),
        FieldStep::letterByLetter);
  }

  private Diagnosis unknown(Diagnostic patient) {
    return switch (others.size()) {
      case 0 -> patient.found(Cause.UNKNOWN, "doctor.unknown");
      case 1 -> patient.found(Cause.UNKNOWN, "doctor.unknown-other");
      default -> patient.found(Cause.UNKNOWN, "doctor.unknown-others", others.size());
    };
  }

  private static Optional<String> text(JsonValue signature) {
    return signature instanceof JsonValue.Text(String text)
        ? Optional.of(text).filter(t -> !t.isEmpty())
        : signature.asText();
  }
}
