package app.paydesk.callback.doctor;

import app.paydesk.gate.signing.SignatureTrial;
import java.util.List;
import java.util.Optional;

/** The body is as it was signed; the signature itself was changed. */
record SignatureStep(ReceivedSignature given) implements Step {

  @Override
  public Optional<Diagnosis> look(Diagnostic patient) {
    for (Dialect dialect : patient.official()) {
      List<String> lines = dialect.lines(patient.entries());
      switch (patient.trial().fit(patient.key(), Diagnostic.utf8(lines))) {
        case SignatureTrial.Fit.NOT -> {}
        case SignatureTrial.Fit.CUT -> {
          return Optional.of(
              patient.found(
                  Cause.SIGNATURE_CUT, lines, "doctor.signature-cut", given.text().length()));
        }
        case SignatureTrial.Fit.MARRED -> {
          return Optional.of(
              patient.found(
                  Cause.SIGNATURE_DAMAGED, lines, "doctor.signature-damaged", "damage.letters"));
        }
        case SignatureTrial.Fit.WHOLE -> {
          return Optional.of(whole(patient, lines));
        }
      }
    }
    return Optional.empty();
  }

  private Diagnosis whole(Diagnostic patient, List<String> lines) {
    return given.undone().isEmpty()
        ? patient.found(
            Cause.SIGNATURE_DAMAGED, lines, "doctor.signature-damaged", "damage.letters")
        : patient.found(
            Cause.SIGNATURE_DAMAGED, lines, "doctor.signature-damaged", given.undone().getFirst());
  }
}
