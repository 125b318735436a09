package app.paydesk.callback.doctor;

import app.paydesk.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Numbers were written anew after signing, so that they look otherwise or lost digits. */
final class NumberStep implements Step {
  private static final List<UnaryOperator<String>> TOGETHER =
      List.of(
          digits -> digits.matches("-?[0-9]+") ? digits + ".0" : digits,
          digits -> digits.matches("-?[0-9]+") ? digits + ".00" : digits,
          digits -> digits.matches("-?[0-9]+\\.[0-9]") ? digits + "0" : digits,
          Numbers.SHORTEST::write);

  @Override
  public Optional<Diagnosis> look(Diagnostic patient) {
    for (UnaryOperator<String> change : TOGETHER) {
      List<BodyScalar> changed = patient.entries().stream().map(e -> changed(e, change)).toList();
      Optional<List<String>> lines = patient.fitting(changed);
      if (lines.isPresent()) {
        return Optional.of(patient.found(Cause.NUMBERS, lines.get(), "doctor.numbers.all"));
      }
    }
    for (int at = 0; at < patient.entries().size(); at++) {
      BodyScalar entry = patient.entries().get(at);
      if (entry.value() instanceof JsonValue.Digits(String digits)) {
        Optional<Diagnosis> found = one(patient, at, entry, digits);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Diagnosis> one(
      Diagnostic patient, int at, BodyScalar entry, String digits) {
    List<BodyScalar> changed = new ArrayList<>(patient.entries());
    for (String other : Numbers.alike(digits)) {
      changed.set(at, entry.with(new JsonValue.Digits(other)));
      Optional<List<String>> lines = patient.fitting(changed);
      if (lines.isPresent()) {
        return Optional.of(
            patient.found(
                Cause.NUMBERS, lines.get(), "doctor.numbers.one", entry.dotted(), other, digits));
      }
    }
    return Optional.empty();
  }

  private static BodyScalar changed(BodyScalar entry, UnaryOperator<String> change) {
    return entry.value() instanceof JsonValue.Digits(String digits)
        ? entry.with(new JsonValue.Digits(change.apply(digits)))
        : entry;
  }
}
