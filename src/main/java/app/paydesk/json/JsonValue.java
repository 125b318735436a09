package app.paydesk.json;

import java.util.List;
import java.util.Optional;

/** A JSON value that remembers how it was written. */
public sealed interface JsonValue
    permits JsonObject,
        JsonValue.Text,
        JsonValue.Digits,
        JsonValue.Bool,
        JsonValue.Null,
        JsonValue.Secret,
        JsonValue.Array {

  /** A string, already unescaped. */
  record Text(String value) implements JsonValue {}

  /** A number with its digits as written, so {@code 1.0} and 2^53 + 1 survive. */
  record Digits(String digits) implements JsonValue {}

  /** {@code true} or {@code false}. */
  record Bool(boolean value) implements JsonValue {}

  /** {@code null}. */
  record Null() implements JsonValue {}

  /** A string that is written in clear on the wire only. */
  record Secret(Concealed value) implements JsonValue {}

  /** A list. */
  record Array(List<JsonValue> items) implements JsonValue {
    public Array {
      items = List.copyOf(items);
    }
  }

  /** The scalar as plain text: strings, numbers as written, booleans; a secret only masked. */
  default Optional<String> asText() {
    return switch (this) {
      case Text text -> Optional.of(text.value());
      case Digits number -> Optional.of(number.digits());
      case Bool bool -> Optional.of(Boolean.toString(bool.value()));
      case Secret secret -> Optional.of(secret.value().masked());
      case Null _, Array _, JsonObject _ -> Optional.empty();
    };
  }
}
