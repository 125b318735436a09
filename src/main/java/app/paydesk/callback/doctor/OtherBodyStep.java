package app.paydesk.callback.doctor;

import app.paydesk.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** The signature was taken from another callback. */
record OtherBodyStep(String signature) implements Step {

  @Override
  public Optional<Diagnosis> look(Diagnostic patient) {
    for (Clues.Earlier earlier : patient.clues().earlier()) {
      boolean same =
          earlier
              .body()
              .get("signature")
              .or(() -> earlier.body().at("general.signature"))
              .filter(new JsonValue.Text(signature)::equals)
              .isPresent();
      List<String> theirs = Dialect.DOCUMENTED.lines(earlier.body());
      if (same
          && !theirs.equals(Dialect.DOCUMENTED.lines(patient.entries()))
          && made(patient, earlier)) {
        return Optional.of(
            patient.found(Cause.OTHER_BODY, theirs, "doctor.other-body", earlier.id()));
      }
    }
    return Optional.empty();
  }

  private static boolean made(Diagnostic patient, Clues.Earlier earlier) {
    return Sorting.OFFICIAL.stream()
        .map(Dialect.DOCUMENTED::sorted)
        .map(dialect -> Diagnostic.utf8(dialect.lines(earlier.body())))
        .anyMatch(text -> patient.trial().fits(patient.key(), text));
  }
}
