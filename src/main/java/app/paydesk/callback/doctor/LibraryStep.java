package app.paydesk.callback.doctor;

import app.paydesk.gate.signing.SigningKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sender builds the signed text as some library does and the documents do not. */
record LibraryStep(SecretStep secrets) implements Step {
  private static final List<Dialect> DIALECTS = Dialect.all();
  private static final int MOST_NAMED = 3;

  private record Reading(Dialect dialect, List<String> lines) {}

  @Override
  public Optional<Diagnosis> look(Diagnostic patient) {
    Optional<Reading> own = fitting(patient, patient.key());
    if (own.isPresent()) {
      return own.map(reading -> named(patient, reading));
    }
    for (KnownKey other : secrets.others()) {
      Optional<Reading> theirs = fitting(patient, other.key());
      if (theirs.isPresent()) {
        return Optional.of(secrets.elsewhere(patient, other, theirs.get().lines()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Reading> fitting(Diagnostic patient, SigningKey key) {
    Set<List<String>> seen = new HashSet<>();
    return DIALECTS.stream()
        .map(dialect -> new Reading(dialect, dialect.lines(patient.body())))
        .filter(reading -> seen.add(reading.lines()))
        .filter(reading -> patient.trial().fits(key, Diagnostic.utf8(reading.lines())))
        .findFirst();
  }

  private static Diagnosis named(Diagnostic patient, Reading reading) {
    List<DialectDifference> differences = reading.dialect().differences();
    boolean numbersOnly =
        differences.stream()
            .allMatch(d -> d instanceof DialectDifference.OfNumbers || d.official());
    List<String> named =
        differences.stream()
            .filter(d -> !numbersOnly || !d.official())
            .map(DialectDifference::key)
            .limit(MOST_NAMED)
            .toList();
    return patient.found(
        numbersOnly ? Cause.NUMBERS : Cause.LIBRARY,
        reading.lines(),
        (numbersOnly ? "doctor.numbers." : "doctor.library.") + named.size(),
        named.toArray());
  }
}
