package app.paydesk.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonPropertiesTest {

  @Property(tries = 300)
  void whatIsWrittenIsReadBackAsItWas(@ForAll("values") JsonValue value) throws JsonException {
    assertThat(Json.parse(Json.compact(value))).isEqualTo(value);
    assertThat(Json.parse(Json.pretty(value))).isEqualTo(value);
    assertThat(Json.parse(Json.revealed(value))).isEqualTo(value);
  }

  @Property(tries = 300)
  void numbersStayAsWritten(@ForAll("numbers") String digits) throws JsonException {
    assertThat(Json.parse(digits)).isEqualTo(new JsonValue.Digits(digits));
    assertThat(Json.compact(Json.parse("[" + digits + "]"))).isEqualTo("[" + digits + "]");
  }

  @Property(tries = 300)
  void anyBytesAreJsonOrAJsonException(@ForAll byte[] bytes) {
    try {
      assertThat(Json.parse(Json.compact(Json.parse(bytes)))).isNotNull();
    } catch (JsonException e) {
      assertThat(e.line()).isPositive();
    }
  }

  @Example
  void repeatedKeysAreAllKeptAndTheLastOneCounts() throws JsonException {
    String text = "{\"a\":1,\"b\":2,\"a\":3}";
    JsonObject object = Json.object(text);
    assertThat(Json.compact(object)).isEqualTo(text);
    assertThat(object.whole("a")).contains(3L);
    assertThat(Json.compact(object.with("a", 4))).isEqualTo("{\"a\":1,\"b\":2,\"a\":4}");
    assertThat(Json.compact(object.without("a"))).isEqualTo("{\"b\":2}");
  }

  @Example
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

  @Example
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

  @Provide
  Arbitrary<JsonValue> values() {
    return values(3);
  }

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> whole =
        Arbitraries.oneOf(
            Arbitraries.bigIntegers().map(String::valueOf),
            Arbitraries.of("0", "-0", "9007199254740993", "123456789012345678901234567890"));
    Arbitrary<String> fraction =
        Arbitraries.oneOf(
            Arbitraries.just(""),
            Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(6).map(f -> "." + f));
    Arbitrary<String> exponent = Arbitraries.of("", "", "e3", "E-7", "e+21");
    return Combinators.combine(whole, fraction, exponent).as((w, f, e) -> w + f + e);
  }

  private Arbitrary<JsonValue> values(int depth) {
    Arbitrary<JsonValue> scalars =
        Arbitraries.oneOf(
            texts().map(JsonValue.Text::new),
            numbers().map(JsonValue.Digits::new),
            Arbitraries.of(true, false).map(JsonValue.Bool::new),
            Arbitraries.just(new JsonValue.Null()));
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<JsonValue> inner = Arbitraries.lazy(() -> values(depth - 1));
    Arbitrary<JsonValue> arrays = inner.list().ofMaxSize(4).map(JsonValue.Array::new);
    Arbitrary<JsonValue> objects =
        Combinators.combine(texts(), inner)
            .as(JsonObject.Member::new)
            .list()
            .ofMaxSize(4)
            .map(JsonObject::new);
    return Arbitraries.oneOf(scalars, arrays, objects);
  }

  private static Arbitrary<String> texts() {
    Arbitrary<Integer> points =
        Arbitraries.integers().between(0, 0x10FFFF).filter(p -> p < 0xD800 || p > 0xDFFF);
    return Arbitraries.oneOf(
        Arbitraries.strings().ascii().ofMaxLength(10),
        points
            .array(Integer[].class)
            .ofMaxSize(8)
            .map(
                array ->
                    Arrays.stream(array)
                        .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                        .toString()));
  }
}
