package app.paydesk.callback.doctor;

import app.paydesk.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One field was changed after signing: what we know of the payment first, then near misses. */
final class FieldStep implements Step {

  @Override
  public Optional<Diagnosis> look(Diagnostic patient) {
    return known(patient)
        .or(() -> each(patient, e -> ValueGuesses.likely(e.dotted(), e.text())))
        .or(() -> together(patient))
        .or(() -> each(patient, e -> siblings(patient, e)))
        .or(() -> swapped(patient))
        .or(() -> each(patient, e -> ValueGuesses.digits(e.text())));
  }

  /** A last try, with all the work that is left. */
  static Optional<Diagnosis> letterByLetter(Diagnostic patient) {
    return each(patient, e -> ValueGuesses.letters(e.text()));
  }

  /** Gives the values that a field may have had. */
  private interface Guess {
    Collection<String> of(BodyScalar entry);
  }

  private static Optional<Diagnosis> known(Diagnostic patient) {
    return each(
        patient,
        entry -> {
          Set<String> values = new LinkedHashSet<>();
          JsonValue recorded = patient.clues().recorded().get(entry.dotted());
          if (recorded != null) {
            recorded.asText().ifPresent(values::add);
          }
          for (Clues.Earlier earlier : patient.clues().earlier()) {
            earlier.body().text(entry.dotted()).ifPresent(values::add);
          }
          values.remove(entry.text());
          return values;
        });
  }

  private static Optional<Diagnosis> each(Diagnostic patient, Guess guess) {
    for (int at = 0; at < patient.entries().size() && !patient.trial().spent(); at++) {
      BodyScalar entry = patient.entries().get(at);
      List<BodyScalar> changed = new ArrayList<>(patient.entries());
      for (String value : guess.of(entry)) {
        changed.set(at, entry.with(value));
        Optional<List<String>> lines = patient.fitting(changed);
        if (lines.isPresent()) {
          return Optional.of(changed(patient, lines.get(), entry, value));
        }
      }
    }
    return Optional.empty();
  }

  // The same sum often stands in several fields, and what changes one changes all.
  private static Optional<Diagnosis> together(Diagnostic patient) {
    Set<String> repeated =
        patient.entries().stream()
            .collect(Collectors.groupingBy(BodyScalar::text, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(e -> e.getValue() > 1 && !e.getKey().isEmpty())
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (String old : repeated) {
      BodyScalar first =
          patient.entries().stream().filter(e -> e.text().equals(old)).findFirst().orElseThrow();
      for (String value : ValueGuesses.likely(first.dotted(), old)) {
        List<BodyScalar> changed =
            patient.entries().stream().map(e -> e.text().equals(old) ? e.with(value) : e).toList();
        Optional<List<String>> lines = patient.fitting(changed);
        if (lines.isPresent()) {
          return Optional.of(
              patient.found(Cause.FIELD_CHANGED, lines.get(), "doctor.fields", old, shown(value)));
        }
      }
    }
    return Optional.empty();
  }

  private static Set<String> siblings(Diagnostic patient, BodyScalar entry) {
    Set<String> values = new LinkedHashSet<>();
    patient.entries().forEach(other -> values.add(other.text()));
    values.remove(entry.text());
    return values;
  }

  private static Optional<Diagnosis> swapped(Diagnostic patient) {
    List<BodyScalar> entries = patient.entries();
    for (int i = 0; i < entries.size(); i++) {
      for (int j = i + 1; j < entries.size(); j++) {
        List<BodyScalar> changed = new ArrayList<>(entries);
        changed.set(i, entries.get(i).with(entries.get(j).value()));
        changed.set(j, entries.get(j).with(entries.get(i).value()));
        Optional<List<String>> lines = patient.fitting(changed);
        if (lines.isPresent()) {
          return Optional.of(
              patient.found(
                  Cause.FIELDS_SWAPPED,
                  lines.get(),
                  "doctor.swapped",
                  entries.get(i).dotted(),
                  entries.get(j).dotted()));
        }
      }
    }
    return Optional.empty();
  }

  private static Diagnosis changed(
      Diagnostic patient, List<String> lines, BodyScalar entry, String value) {
    if (value.strip().equals(entry.text().strip())) {
      return patient.found(
          Cause.FIELD_CHANGED, lines, "doctor.field-space", entry.dotted(), entry.text().strip());
    }
    return value.isEmpty()
        ? patient.found(Cause.FIELD_CHANGED, lines, "doctor.field-empty", entry.dotted())
        : patient.found(
            Cause.FIELD_CHANGED, lines, "doctor.field", entry.dotted(), value, shown(entry.text()));
  }

  private static String shown(String value) {
    return value.isEmpty() ? "—" : value;
  }
}
