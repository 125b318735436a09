package app.paydesk.export;

import app.paydesk.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A column of an export.
 *
 * @param name its name in both formats
 * @param value what a row has there
 */
record Column<R>(String name, Function<R, Value> value) {
  /** What stands in a field. */
  sealed interface Value {
    /** Any text. */
    record Text(String text) implements Value {}

    /** A whole number; empty where there is none. */
    record Whole(OptionalLong number) implements Value {}

    /** A decimal as this program wrote it; empty where there is none. */
    record Plain(Optional<String> digits) implements Value {}
  }

  static <R> Column<R> text(String name, Function<R, String> text) {
    return new Column<>(name, row -> new Value.Text(text.apply(row)));
  }

  String csv(R row) {
    return switch (value.apply(row)) {
      case Value.Text(String text) -> SpreadsheetText.text(text);
      case Value.Whole(OptionalLong n) -> n.isPresent() ? Long.toString(n.getAsLong()) : "";
      case Value.Plain(Optional<String> digits) -> digits.orElse("");
    };
  }

  JsonObject json(JsonObject object, R row) {
    return switch (value.apply(row)) {
      case Value.Text(String text) -> object.with(name, text);
      case Value.Whole(OptionalLong n) -> n.isPresent() ? object.with(name, n.getAsLong()) : object;
      case Value.Plain(Optional<String> digits) ->
          digits.map(text -> object.with(name, text)).orElse(object);
    };
  }
}
