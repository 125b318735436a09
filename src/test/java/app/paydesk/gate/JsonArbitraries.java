package app.paydesk.gate;

import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any JSON, without repeated keys. */
public final class JsonArbitraries {
  private JsonArbitraries() {}

  public static Arbitrary<JsonObject> objects() {
    return objects(3);
  }

  public static Arbitrary<JsonValue> scalars() {
    return Arbitraries.oneOf(
        texts().map(JsonValue.Text::new),
        Arbitraries.longs().map(n -> new JsonValue.Digits(Long.toString(n))),
        Arbitraries.bigDecimals().map(n -> new JsonValue.Digits(n.toPlainString())),
        Arbitraries.of(true, false).map(JsonValue.Bool::new),
        Arbitraries.just(new JsonValue.Null()));
  }

  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ascii().ofMaxLength(12),
        Arbitraries.strings().withChars("伍倩文深圳é:;\"\\/\u00B7\n\u2028 ").ofMaxLength(8),
        Arbitraries.of("😀", "𠮷田", "1;b:2", ""));
  }

  private static Arbitrary<JsonObject> objects(int depth) {
    Arbitrary<String> keys =
        Arbitraries.oneOf(
                Arbitraries.strings().alpha().numeric().withChars(":_-. ").ofMaxLength(6),
                Arbitraries.of("general", "payment", "伍", "10", "9", "doc2", "doc10"))
            .filter(key -> !key.equals("signature") && !key.equals("frame_mode"));
    Arbitrary<JsonObject.Member> member =
        Combinators.combine(keys, values(depth - 1)).as(JsonObject.Member::new);
    return member.list().uniqueElements(JsonObject.Member::key).ofMaxSize(6).map(JsonObject::new);
  }

  private static Arbitrary<JsonValue> values(int depth) {
    if (depth == 0) {
      return scalars();
    }
    Arbitrary<JsonValue> arrays =
        Arbitraries.lazy(() -> values(depth - 1)).list().ofMaxSize(12).map(JsonValue.Array::new);
    Arbitrary<JsonValue> objects = Arbitraries.lazy(() -> objects(depth)).map(o -> o);
    return Arbitraries.frequencyOf(
        Tuple.of(4, scalars()), Tuple.of(1, arrays), Tuple.of(2, objects));
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
              .map(JsonArbitraries::spaced)
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
          new JsonValue.Array(array.items().stream().map(JsonArbitraries::reversed).toList());
      case JsonValue scalar -> scalar;
    };
  }
}
