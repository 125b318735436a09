package app.paydesk.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.generated.Cases;
import app.paydesk.generated.Draw;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonPropertiesTest {

  @Test
  void whatIsWrittenIsReadBackAsItWas() {
    Cases.seeded(
        300,
        draw -> {
          JsonValue value = value(draw, 3);
          assertThat(Json.parse(Json.compact(value))).isEqualTo(value);
          assertThat(Json.parse(Json.pretty(value))).isEqualTo(value);
          assertThat(Json.parse(Json.revealed(value))).isEqualTo(value);
        });
  }

  @Test
  void numbersStayAsWritten() {
    Cases.seeded(
        300,
        draw -> {
          String digits = number(draw);
          assertThat(Json.parse(digits)).isEqualTo(new JsonValue.Digits(digits));
          assertThat(Json.compact(Json.parse("[" + digits + "]"))).isEqualTo("[" + digits + "]");
        });
  }

  @Test
  void anyBytesAreJsonOrAJsonException() {
    Cases.seeded(
        300,
        draw -> {
          byte[] bytes =
              draw.oneOf(() -> draw.bytes(255), () -> broken(draw, Json.revealed(value(draw, 3))));
          try {
            assertThat(Json.parse(Json.compact(Json.parse(bytes)))).isNotNull();
          } catch (JsonException e) {
            assertThat(e.line()).isPositive();
          }
        });
  }

  private static byte[] broken(Draw draw, byte[] json) {
    json[draw.between(0, json.length - 1)] = (byte) draw.between(0, 255);
    return json;
  }

  @Test
  void repeatedKeysAreAllKeptAndTheLastOneCounts() throws JsonException {
    String text = "{\"a\":1,\"b\":2,\"a\":3}";
    JsonObject object = Json.object(text);
    assertThat(Json.compact(object)).isEqualTo(text);
    assertThat(object.whole("a")).contains(3L);
    assertThat(Json.compact(object.with("a", 4))).isEqualTo("{\"a\":1,\"b\":2,\"a\":4}");
    assertThat(Json.compact(object.without("a"))).isEqualTo("{\"b\":2}");
  }

  @Test
  void aFaultIsToldByItsPlaceAndQuotesNothing() {
    assertThatThrownBy(() -> Json.object("{\n  \"card\": 6212345x }"))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("6212345");
    assertThatThrownBy(() -> Json.object("[]")).hasMessageContaining("object");
    assertThatThrownBy(() -> Json.parse("[".repeat(65) + "]".repeat(65)))
        .hasMessageContaining("64 deep");
    assertThatThrownBy(() -> Json.parse("{} {}")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.parse(new byte[] {'"', (byte) 0xC3, '"'}))
        .isInstanceOf(JsonException.class);
  }

  @Test
  void aSecretIsInClearOnTheWireOnly() {
    JsonObject object = JsonObject.empty().with("card.pan", new JsonValue.Secret(new Hidden()));
    assertThat(Json.compact(object)).isEqualTo("{\"card\":{\"pan\":\"***\"}}");
    assertThat(Json.pretty(object)).doesNotContain("clear");
    assertThat(object.text("card.pan")).contains("***");
    assertThat(new String(Json.revealed(object), StandardCharsets.UTF_8))
        .isEqualTo("{\"card\":{\"pan\":\"clear\"}}");
  }

  private static final class Hidden implements Concealed {
    @Override
    public String masked() {
      return "***";
    }

    @Override
    public byte[] reveal() {
      return "clear".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return masked();
    }
  }

  private static String number(Draw draw) {
    String whole =
        draw.oneOf(
            () -> draw.bigInteger().toString(),
            () -> draw.of("0", "-0", "9007199254740993", "123456789012345678901234567890"));
    String fraction = draw.yes() ? "" : "." + draw.digits(1, 6);
    return whole + fraction + draw.of("", "", "e3", "E-7", "e+21");
  }

  private static JsonValue value(Draw draw, int depth) {
    return draw.oneOf(
        () -> scalar(draw),
        () ->
            depth == 0
                ? scalar(draw)
                : new JsonValue.Array(draw.list(0, 4, () -> value(draw, depth - 1))),
        () ->
            depth == 0
                ? scalar(draw)
                : new JsonObject(
                    draw.list(
                        0, 4, () -> new JsonObject.Member(text(draw), value(draw, depth - 1)))));
  }

  private static JsonValue scalar(Draw draw) {
    return draw.<JsonValue>oneOf(
        () -> new JsonValue.Text(text(draw)),
        () -> new JsonValue.Digits(number(draw)),
        () -> new JsonValue.Bool(draw.yes()),
        JsonValue.Null::new);
  }

  private static String text(Draw draw) {
    return draw.oneOf(() -> draw.ascii(0, 10), () -> draw.unicode(0, 8));
  }
}
