package app.paydesk.gate;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.generated.Cases;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignaturePropertiesTest {
  private final SigningKey key = SigningKey.of("密钥 of the test".toCharArray());

  @Test
  void whateverIsSignedIsFoundValid() {
    Cases.seeded(
        300,
        draw -> {
          JsonObject body = AnyJson.object(draw);
          JsonObject received = Json.object(Json.revealed(Signature.signedRoot(body, key)));
          assertThat(Signature.check(received, key).valid()).isTrue();
        });
  }

  @Test
  void memberOrderNeverMatters() {
    Cases.seeded(
        300,
        draw -> {
          JsonObject body = AnyJson.object(draw);
          JsonObject reversed = (JsonObject) AnyJson.reversed(body);
          assertThat(Signature.of(reversed, key)).isEqualTo(Signature.of(body, key));
        });
  }

  @Test
  void whiteSpaceNeverMatters() {
    Cases.seeded(
        300,
        draw -> {
          JsonObject body = AnyJson.object(draw);
          JsonObject spaced = Json.object(AnyJson.spaced(body));
          assertThat(Signature.of(spaced, key)).isEqualTo(Signature.of(body, key));
        });
  }

  @Test
  void oneCharacterChangedInAnyScalarIsFound() {
    Cases.seeded(
        300,
        draw -> {
          JsonObject body = draw.until(b -> !scalars(b).isEmpty(), () -> AnyJson.object(draw));
          int where = draw.anyInt();
          JsonObject signed = Signature.signedRoot(body, key);
          JsonValue victim = draw.of(scalars(body));
          JsonObject changed = (JsonObject) replaced(signed, victim, changed(victim, where));
          assertThat(Signature.check(changed, key).valid()).isFalse();
        });
  }

  private static List<JsonValue> scalars(JsonObject body) {
    List<JsonValue> scalars = new ArrayList<>();
    collect(body, scalars);
    return scalars;
  }

  private static void collect(JsonValue value, List<JsonValue> scalars) {
    switch (value) {
      case JsonObject object -> object.members().forEach(m -> collect(m.value(), scalars));
      case JsonValue.Array array -> array.items().forEach(item -> collect(item, scalars));
      case JsonValue scalar -> scalars.add(scalar);
    }
  }

  private static JsonValue changed(JsonValue scalar, int where) {
    return switch (scalar) {
      case JsonValue.Bool bool -> new JsonValue.Bool(!bool.value());
      case JsonValue.Digits number -> new JsonValue.Digits(changed(number.digits(), where));
      case JsonValue.Text text when !text.value().isEmpty() ->
          new JsonValue.Text(changed(text.value(), where));
      case JsonValue _ -> new JsonValue.Text("x");
    };
  }

  private static String changed(String text, int where) {
    int[] points = text.codePoints().toArray();
    int at = Math.floorMod(where, points.length);
    points[at] = points[at] == '7' ? '8' : '7';
    return new String(points, 0, points.length);
  }

  private static JsonValue replaced(JsonValue value, JsonValue victim, JsonValue by) {
    if (isSame(value, victim)) {
      return by;
    }
    return switch (value) {
      case JsonObject object ->
          new JsonObject(
              object.members().stream()
                  .map(m -> new JsonObject.Member(m.key(), replaced(m.value(), victim, by)))
                  .toList());
      case JsonValue.Array array ->
          new JsonValue.Array(
              array.items().stream().map(item -> replaced(item, victim, by)).toList());
      case JsonValue scalar -> scalar;
    };
  }

  /** By identity: equal scalars elsewhere stay. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(JsonValue one, JsonValue other) {
    return one == other;
  }
}
