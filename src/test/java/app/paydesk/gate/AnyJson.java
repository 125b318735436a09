package app.paydesk.gate;

import app.paydesk.generated.Draw;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Any JSON, without repeated keys. */
public final class AnyJson {
  private static final String KEY_LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:_-. ";

  private AnyJson() {}

  public static JsonObject object(Draw draw) {
    return object(draw, 3);
  }

  public static JsonValue scalar(Draw draw) {
    return draw.<JsonValue>oneOf(
        () -> new JsonValue.Text(text(draw)),
        () -> new JsonValue.Digits(Long.toString(draw.anyLong())),
        () -> new JsonValue.Digits(draw.bigDecimal().toPlainString()),
        () -> new JsonValue.Bool(draw.yes()),
        JsonValue.Null::new);
  }

  private static String text(Draw draw) {
    return draw.oneOf(
        () -> draw.ascii(0, 12),
        () -> draw.text("伍倩文深圳é:;\"\\/\u00B7\n\u2028 ", 0, 8),
        () -> draw.of("😀", "𠮷田", "1;b:2", ""));
  }

  private static String key(Draw draw) {
    return draw.oneOf(
        () -> draw.text(KEY_LETTERS, 0, 6),
        () -> draw.of("general", "payment", "伍", "10", "9", "doc2", "doc10"));
  }

  private static JsonObject object(Draw draw, int depth) {
    Set<String> keys = new HashSet<>(Set.of("signature", "frame_mode"));
    return new JsonObject(
        draw.list(
            0,
            6,
            () ->
                new JsonObject.Member(
                    draw.until(keys::add, () -> key(draw)), value(draw, depth - 1))));
  }

  private static JsonValue value(Draw draw, int depth) {
    int kind = depth == 0 ? 0 : draw.random().nextInt(7);
    return switch (kind) {
      case 0, 1, 2, 3 -> scalar(draw);
      case 4 -> new JsonValue.Array(draw.list(0, 12, () -> value(draw, depth - 1)));
      default -> object(draw, depth);
    };
  }

  /** The same JSON with white space wherever it may stand. */
  static String spaced(JsonValue value) {
    return switch (value) {
      case JsonObject object ->
          object.members().stream()
              .map(m -> " \n" + quoted(m.key()) + "\t: " + spaced(m.value()))
              .collect(Collectors.joining(" ,", "{", "\r\n}"));
      case JsonValue.Array array ->
          array.items().stream()
              .map(AnyJson::spaced)
              .collect(Collectors.joining(" , ", "[ ", " ]"));
      case JsonValue scalar -> Json.compact(scalar);
    };
  }

  private static String quoted(String key) {
    return Json.compact(new JsonValue.Text(key));
  }

  /** The same object with its members, at every depth, the other way round. */
  static JsonValue reversed(JsonValue value) {
    return switch (value) {
      case JsonObject object ->
          new JsonObject(
              object.members().reversed().stream()
                  .map(m -> new JsonObject.Member(m.key(), reversed(m.value())))
                  .toList());
      case JsonValue.Array array ->
          new JsonValue.Array(array.items().stream().map(AnyJson::reversed).toList());
      case JsonValue scalar -> scalar;
    };
  }
}
