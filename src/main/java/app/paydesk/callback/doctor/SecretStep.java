package app.paydesk.callback.doctor;

import app.paydesk.gate.signing.KeyMishap;
import app.paydesk.gate.signing.SigningKey;
import java.util.List;
import java.util.Optional;

/** Another secret signed: another profile's, or this one with something added or lost. */
record SecretStep(KnownKey own, List<KnownKey> others) implements Step {

  @Override
  public Optional<Diagnosis> look(Diagnostic patient) {
    for (KnownKey other : others) {
      Optional<List<String>> lines = patient.fitting(other.key());
      if (lines.isPresent()) {
        return Optional.of(elsewhere(patient, other, lines.get()));
      }
    }
    for (KeyMishap mishap : KeyMishap.values()) {
      Optional<SigningKey> changed = own.key().after(mishap);
      if (changed.isPresent()) {
        try (SigningKey key = changed.get()) {
          Optional<List<String>> lines = patient.fitting(key);
          if (lines.isPresent()) {
            return Optional.of(
                patient.found(
                    Cause.SECRET_CHANGED, lines.get(), "doctor.secret", "mishap." + mishap));
          }
        }
      }
    }
    return Optional.empty();
  }

  Diagnosis elsewhere(Diagnostic patient, KnownKey other, List<String> lines) {
    return other.environment().equals(own.environment())
        ? patient.found(
            Cause.OTHER_PROFILE, lines, "doctor.other-profile", other.profile(), own.profile())
        : patient.found(
            Cause.OTHER_ENVIRONMENT,
            lines,
            "doctor.other-environment",
            other.profile(),
            other.environment(),
            own.profile(),
            own.environment());
  }
}
