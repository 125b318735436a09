package app.paydesk.gate.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.card.CardNumber;
import app.paydesk.gate.Vectors;
import app.paydesk.gate.signing.CanonicalText.Order;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  private final SigningKey key = SigningKey.of("a key of the test".toCharArray());

  @ParameterizedTest
  @MethodSource("app.paydesk.gate.Vectors#agreed")
  void signsAsAllOfficialLibrariesDo(Vectors.Vector vector) {
    assertThat(CanonicalText.of(vector.body(), Order.NATURAL_BY_PATH).text())
        .isEqualTo(vector.flattened());
    assertThat(Signature.of(vector.body(), vector.key())).isEqualTo(vector.signature());
  }

  @ParameterizedTest
  @MethodSource("app.paydesk.gate.Vectors#agreed")
  void acceptsWhatOfficialLibrariesSignedInTheDocumentedOrder(Vectors.Vector vector) {
    SignatureCheck check =
        Signature.check(vector.body().with("signature", vector.signature()), vector.key());
    assertThat(check.valid()).isTrue();
    assertThat(check.order()).contains(Order.NATURAL_BY_PATH);
    assertThat(check.text()).isEqualTo(vector.flattened());
  }

  @ParameterizedTest
  @MethodSource("app.paydesk.gate.Vectors#textOnly")
  void flattensAsPublished(Vectors.Vector vector) {
    assertThat(CanonicalText.of(vector.body(), Order.NATURAL_BY_PATH).text())
        .isEqualTo(vector.flattened());
  }

  /** Which way is taken where libraries differ, and why, stands beside each vector. */
  @ParameterizedTest
  @MethodSource("app.paydesk.gate.Vectors#disputed")
  void signsInTheDocumentedOrderWhereLibrariesDiffer(Vectors.Vector vector) {
    assertThat(CanonicalText.of(vector.body(), Order.NATURAL_BY_PATH).text())
        .isEqualTo(vector.flattened());
    assertThat(Signature.of(vector.body(), vector.key())).isEqualTo(vector.signature());
  }

  @ParameterizedTest
  @MethodSource("app.paydesk.gate.Vectors#disputed")
  void acceptsAnotherLibrarysSignatureExactlyWhereADialectGivesItsText(Vectors.Vector vector) {
    for (Vectors.Vector other : vector.others()) {
      SignatureCheck check =
          Signature.check(vector.body().with("signature", other.signature()), vector.key());
      boolean known =
          SigningDialect.of(vector.body()).stream()
              .anyMatch(
                  dialect ->
                      CanonicalText.of(vector.body(), dialect).text().equals(other.flattened()));
      assertThat(check.valid()).as(other.id()).isEqualTo(known);
      assertThat(check.dialect().isPresent()).isEqualTo(known);
      assertThat(!known || check.text().equals(other.flattened())).isTrue();
    }
  }

  @Test
  void acceptsListsOfElevenInEachOfTheThreeOrders() throws JsonException {
    JsonObject body = Json.object("{\"e\":[\"a\",1,2,3,4,5,6,7,8,9,10],\"e2\":1}");
    assertThat(Set.of(Order.values()).stream().map(order -> text(body, order)).distinct())
        .hasSize(3);
    assertThat(text(body, Order.PHP_BY_PATH)).isEqualTo(text(body, Order.NATURAL_BY_PATH));
    assertThat(text(body, Order.NATURAL_BY_PATH)).startsWith("e2:1;e:0:a;e:1:1;e:2:2");
    assertThat(text(body, Order.BYTES_BY_PATH)).startsWith("e2:1;e:0:a;e:1:1;e:10:10;e:2:2");
    assertThat(text(body, Order.BYTES_BY_LINE)).startsWith("e2:1;e:0:a;e:10:10;e:1:1;e:2:2");
  }

  @Test
  void putsTheSignatureUnderGeneral() {
    JsonObject request = JsonObject.empty().with("general.project_id", 7).with("payment.amount", 5);
    JsonObject signed = Signature.signed(request, key);
    assertThat(signed.text("general.signature").orElseThrow()).hasSize(88).endsWith("==");
    assertThat(Signature.check(signed, key).valid()).isTrue();
    assertThat(Signature.signed(signed, key)).isEqualTo(signed);
  }

  @Test
  void signsTheRealCardNumberAndShowsItsMask() throws JsonException {
    String digits = "62" + "1".repeat(14);
    JsonObject open = JsonObject.empty().with("card.pan", digits);
    JsonObject concealed =
        JsonObject.empty().with("card.pan", new JsonValue.Secret(CardNumber.read(digits)));
    assertThat(Signature.of(concealed, key)).isEqualTo(Signature.of(open, key));
    assertThat(text(concealed, Order.NATURAL_BY_PATH)).isEqualTo("card:pan:621111******1111");
    JsonObject sent = Json.object(Json.revealed(Signature.signed(concealed, key)));
    assertThat(Signature.check(sent, key).valid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"payment\":{\"description\":\"1;2\"}}", "{\"payment\":{\"a;b\":1}}"})
  void refusesASemicolonInWhatIsSent(String request) throws JsonException {
    JsonObject body = Json.object(request);
    assertThatThrownBy(() -> Signature.signed(body, key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("payment.");
  }

  @Test
  void tellsAMissingSignatureFromAWrongOne() throws JsonException {
    assertThat(reason("{\"a\":1}")).isEqualTo(SignatureCheck.Reason.MISSING);
    assertThat(reason("{\"a\":1,\"signature\":null}")).isEqualTo(SignatureCheck.Reason.MISSING);
    assertThat(reason("{\"a\":1,\"signature\":\"\"}")).isEqualTo(SignatureCheck.Reason.MISSING);
    assertThat(reason("{\"a\":1,\"signature\":\"x\"}")).isEqualTo(SignatureCheck.Reason.WRONG);
    assertThat(reason("{\"a\":1,\"signature\":{}}")).isEqualTo(SignatureCheck.Reason.WRONG);
    JsonObject other = Signature.signedRoot(Json.object("{\"a\":1}"), key);
    assertThat(reason(Json.compact(other.with("a", 2)))).isEqualTo(SignatureCheck.Reason.WRONG);
  }

  @Test
  void prefersTheSignatureAtTheRoot() throws JsonException {
    JsonObject body = Json.object("{\"general\":{\"id\":1},\"payment\":{\"id\":\"x\"}}");
    JsonObject both = Signature.signedRoot(Signature.signed(body, key), key);
    assertThat(Signature.check(both, key).valid()).isTrue();
    assertThat(Signature.check(both.with("signature", "x"), key).valid()).isFalse();
    assertThat(Signature.check(both.with("general.signature", "x"), key).valid()).isTrue();
  }

  @Test
  void leavesASignatureOutOfObjectsButNotOutOfArrays() throws JsonException {
    JsonObject body =
        Json.object("{\"a\":{\"b\":{\"signature\":\"s\",\"c\":1}},\"l\":[{\"signature\":\"s\"}]}");
    assertThat(text(body, Order.NATURAL_BY_PATH)).isEqualTo("a:b:c:1;l:0:signature:s");
  }

  @Test
  void countsTheLastOfARepeatedKey() throws JsonException {
    assertThat(text(Json.object("{\"a\":1,\"b\":2,\"a\":3}"), Order.NATURAL_BY_PATH))
        .isEqualTo("a:3;b:2");
  }

  @Test
  void aWipedKeySignsNothingAndAKeyNeverPrintsItself() {
    SigningKey wiped = SigningKey.of("hidden".toCharArray());
    SigningKey kept = wiped.copy();
    wiped.close();
    JsonObject body = JsonObject.empty().with("a", 1);
    assertThatThrownBy(() -> Signature.of(body, wiped)).isInstanceOf(IllegalStateException.class);
    assertThat(Signature.of(body, kept)).hasSize(88);
    assertThat(kept.toString()).doesNotContain("hidden");
    assertThatThrownBy(() -> SigningKey.of(new char[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private SignatureCheck.Reason reason(String json) throws JsonException {
    return Signature.check(Json.object(json), key).reason();
  }

  private static String text(JsonObject body, Order order) {
    return CanonicalText.of(body, order).text();
  }
}
