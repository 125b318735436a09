package app.paydesk.callback.doctor;

import app.paydesk.gate.signing.SignatureTrial;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import app.paydesk.words.Message;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A body whose signature fails, and the work that may be spent on it. */
final class Diagnostic {
  private final JsonObject body;
  private final List<BodyScalar> entries;
  private final SigningKey key;
  private final Clues clues;
  private final SignatureTrial trial;
  private final List<Dialect> official;
  private final Set<String> tried = new HashSet<>();

  Diagnostic(JsonObject body, SigningKey key, Clues clues, SignatureTrial trial) {
    this.body = body;
    // Put in order once: sorting a copy with one value changed is then a single walk.
    this.entries = Dialect.DOCUMENTED.sorted(BodyScalar.of(body));
    this.key = key;
    this.clues = clues;
    this.trial = trial;
    Set<List<String>> seen = new HashSet<>();
    this.official =
        Sorting.OFFICIAL.stream()
            .map(Dialect.DOCUMENTED::sorted)
            .filter(dialect -> seen.add(dialect.lines(entries)))
            .toList();
  }

  JsonObject body() {
    return body;
  }

  List<BodyScalar> entries() {
    return entries;
  }

  SigningKey key() {
    return key;
  }

  Clues clues() {
    return clues;
  }

  SignatureTrial trial() {
    return trial;
  }

  /** The official orders in which this body reads differently. */
  List<Dialect> official() {
    return official;
  }

  /** The text that the profile's own secret fits with other entries, in any official order. */
  Optional<List<String>> fitting(List<BodyScalar> others) {
    if (trial.spent()) {
      return Optional.empty();
    }
    return official.stream().map(dialect -> dialect.lines(others)).filter(this::fits).findFirst();
  }

  private boolean fits(List<String> lines) {
    String text = String.join(";", lines);
    return tried.add(text) && trial.fits(key, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text that a secret fits as the body stands, in any official order. */
  Optional<List<String>> fitting(SigningKey other) {
    return official.stream()
        .map(dialect -> dialect.lines(entries))
        .filter(lines -> trial.fits(other, utf8(lines)))
        .findFirst();
  }

  static byte[] utf8(List<String> lines) {
    return String.join(";", lines).getBytes(StandardCharsets.UTF_8);
  }

  Diagnosis found(Cause cause, List<String> theirs, String key, Object... arguments) {
    return new Diagnosis(
        cause, Message.of(key, arguments), Dialect.DOCUMENTED.lines(entries), theirs);
  }

  Diagnosis found(Cause cause, String key, Object... arguments) {
    return found(cause, List.of(), key, arguments);
  }
}
