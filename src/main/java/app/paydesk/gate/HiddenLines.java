package app.paydesk.gate;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.regex.Pattern;

/**
 * Finds values that hold what reads like lines of a signed text. Lines are joined with {@code ;},
 * so whoever chose a name in a true callback and saw it pass could write another body with the very
 * same signed text: what they wrote becomes fields, and the true fields end up inside a value. Such
 * a body always shows it, and no true value does.
 */
public final class HiddenLines {
  private static final Pattern LINE =
      Pattern.compile(";(?:account|general|operation|payment|project_id):");

  private HiddenLines() {}

  /** Whether a key or value of the body holds a line about a payment. */
  public static boolean in(JsonValue value) {
    return switch (value) {
      case JsonObject object ->
          object.members().stream().anyMatch(m -> holds(m.key()) || in(m.value()));
      case JsonValue.Array array -> array.items().stream().anyMatch(HiddenLines::in);
      case JsonValue.Text text -> holds(text.value());
      case JsonValue.Digits _, JsonValue.Bool _, JsonValue.Null _, JsonValue.Secret _ -> false;
    };
  }

  private static boolean holds(String text) {
    return text.indexOf(';') >= 0 && LINE.matcher(text).find();
  }
}
