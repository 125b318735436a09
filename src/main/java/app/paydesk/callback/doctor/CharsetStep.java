package app.paydesk.callback.doctor;

import app.paydesk.json.JsonValue;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The text was signed, or read on its way, in another charset than UTF-8. */
final class CharsetStep implements Step {

  @Override
  public Optional<Diagnosis> look(Diagnostic patient) {
    if (patient.entries().stream().allMatch(CharsetStep::plain)) {
      return Optional.empty();
    }
    for (Charset charset : Charsets.others()) {
      Optional<Diagnosis> found = in(patient, charset);
      if (found.isPresent()) {
        return found;
      }
    }
    for (Normalizer.Form form : Normalizer.Form.values()) {
      Optional<List<String>> lines = fitting(patient, text -> Normalizer.normalize(text, form));
      if (lines.isPresent()) {
        return Optional.of(patient.found(Cause.CHARSET, lines.get(), "doctor.charset-composed"));
      }
    }
    return Optional.empty();
  }

  private static Optional<Diagnosis> in(Diagnostic patient, Charset charset) {
    Optional<List<String>> reread = fitting(patient, text -> Charsets.reread(text, charset));
    if (reread.isPresent()) {
      return Optional.of(
          patient.found(Cause.CHARSET, reread.get(), "doctor.charset-twice", charset.name()));
    }
    for (Dialect dialect : patient.official()) {
      List<String> lines = dialect.lines(patient.entries());
      if (patient.trial().fits(patient.key(), String.join(";", lines).getBytes(charset))) {
        return Optional.of(
            patient.found(Cause.CHARSET, lines, "doctor.charset-signed", charset.name()));
      }
    }
    Optional<List<String>> misread = fitting(patient, text -> Charsets.misread(text, charset));
    return misread.map(
        lines -> patient.found(Cause.CHARSET, lines, "doctor.charset-signed", charset.name()));
  }

  private static Optional<List<String>> fitting(Diagnostic patient, UnaryOperator<String> change) {
    return patient.fitting(
        patient.entries().stream()
            .map(
                e ->
                    e.value() instanceof JsonValue.Text(String text)
                        ? e.with(change.apply(text))
                        : e)
            .toList());
  }

  private static boolean plain(BodyScalar entry) {
    return (String.join("", entry.path()) + entry.text()).chars().allMatch(c -> c < 0x80);
  }
}
