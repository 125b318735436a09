package app.paydesk.gate.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.paydesk.gate.AnyJson;
import app.paydesk.gate.Callbacks;
import app.paydesk.gate.Mangled;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.generated.Cases;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackMessageTest {
  private final SigningKey key = SigningKey.of("a key of the test".toCharArray());

  static Stream<String> examples() {
    return Callbacks.NAMES.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsEveryExampleOfTheDocuments(String name) {
    CallbackMessage message = CallbackMessage.read(Callbacks.read(name));
    assertThat(message.projectId()).isPresent();
    assertThat(message.paymentId()).isPresent();
    assertThat(message.paymentStatus()).isPresent();
    assertThat(message.paymentDate()).isPresent();
    assertThat(message.sum()).isPresent();
    CallbackMessage.Operation operation = message.operation().orElseThrow();
    assertThat(operation.id()).isPresent();
    assertThat(operation.created()).isPresent();
    assertThat(operation.requestId()).isPresent();
    assertThat(operation.sumInitial()).isPresent();
    assertThat(operation.sumConverted()).isPresent();
    assertThat(operation.providerId()).isPresent();
    assertThat(message.redirect().isPresent()).isEqualTo(name.endsWith("redirect"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void acceptsEveryExampleSignedAndRefusesItWithOneCharacterChanged(String name)
      throws JsonException {
    String sent = Json.compact(Signature.signedRoot(Callbacks.read(name), key));
    assertThat(Signature.check(Json.object(sent), key).valid()).isTrue();
    String forged = sent.replaceFirst("\"amount\":(\\d)", "\"amount\":9$1");
    assertThat(Signature.check(Json.object(forged), key).valid()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "cup-payout-success, success, payout, success, 0",
    "cup-payout-decline, decline, payout, decline, 20106",
    "cup-purchase-decline, decline, sale, decline, 20105",
    "upi-purchase-decline, decline, sale, decline, 603",
    "upi-payout-decline, decline, payout, decline, 20000",
    "upi-refund-success, partially refunded, refund, success, 0",
    "upi-refund-decline, partially refunded, refund, decline, 20503"
  })
  void tellsThePaymentFromItsOperation(
      String name, String payment, String type, String status, String code) {
    CallbackMessage message = CallbackMessage.read(Callbacks.read(name));
    CallbackMessage.Operation operation = message.operation().orElseThrow();
    assertThat(message.paymentStatus()).contains(payment);
    assertThat(operation.type()).contains(type);
    assertThat(operation.status()).contains(status);
    assertThat(operation.code()).contains(code);
  }

  @Test
  void keepsWhatIsLeftApartFromWhatWasRefunded() {
    CallbackMessage message = CallbackMessage.read(Callbacks.read("upi-refund-success"));
    CallbackMessage.Operation refund = message.operation().orElseThrow();
    assertThat(message.sum()).contains(Money.of(100, "USD"));
    assertThat(refund.sumInitial()).contains(Money.of(150, "USD"));
    assertThat(refund.sumConverted()).contains(Money.of(10796, "INR"));
  }

  @Test
  void readsWhereThePayerIsSent() {
    CallbackMessage.Redirect cup =
        CallbackMessage.read(Callbacks.read("cup-purchase-redirect")).redirect().orElseThrow();
    CallbackMessage.Redirect upi =
        CallbackMessage.read(Callbacks.read("upi-purchase-redirect")).redirect().orElseThrow();
    assertThat(List.of(cup.method(), upi.method())).containsOnly("GET");
    assertThat(List.of(cup.body(), upi.body())).containsOnly(JsonObject.empty());
    assertThat(upi.url()).endsWith("?xtid=CATH-ST");
    JsonObject form =
        JsonObject.empty().with("redirect_data.url", "u").with("redirect_data.body.token", "t");
    assertThat(CallbackMessage.read(form).redirect().orElseThrow().body().text("token"))
        .contains("t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-08-28T08:44:51+0000",
        "2019-08-28T08:44:51+00:00",
        "2019-08-28T08:44:51Z",
        "2019-08-28T16:44:51+0800",
        "2019-08-28T14:14:51+05:30",
        "2019-08-28T08:44:51.000Z"
      })
  void readsDatesWithAnyOffset(String date) {
    assertThat(CallbackMessage.read(JsonObject.empty().with("payment.date", date)).paymentDate())
        .contains(Instant.parse("2019-08-28T08:44:51Z"));
  }

  @Test
  void readsADateAlikeInTheUsualFormAndInAnother() {
    Cases.seeded(
        1_000,
        draw -> {
          String date =
              "%04d-%02d-%02dT%02d:59:%02d"
                  .formatted(
                      draw.between(1960, 2100),
                      draw.between(0, 13),
                      draw.between(0, 32),
                      draw.between(0, 25),
                      draw.between(0, 61));
          assertThat(paid(date + "+0000")).isEqualTo(paid(date + "+00:00"));
        });
  }

  private static Optional<Instant> paid(String date) {
    return CallbackMessage.read(JsonObject.empty().with("payment.date", date)).paymentDate();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-08-28T08:44:51",
        "2019-13-28T08:44:51Z",
        "2019-02-29T08:44:51+0000",
        "today",
        ""
      })
  void leavesOutWhatIsNoMomentInTime(String date) {
    assertThat(CallbackMessage.read(JsonObject.empty().with("payment.date", date)).paymentDate())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.5", "1.01", "1e3", "9223372036854775808", "true", "null", "\"\"", "[]"})
  void leavesOutAnAmountThatIsNoWholeNumber(String amount) throws JsonException {
    JsonObject body =
        Json.object("{\"payment\":{\"sum\":{\"amount\":" + amount + ",\"currency\":\"CNY\"}}}");
    assertThat(CallbackMessage.read(body).sum()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000", "1000.0", "1000.000000", "\"1000\""})
  void readsAWholeNumberHoweverItIsWritten(String amount) throws JsonException {
    JsonObject body =
        Json.object("{\"payment\":{\"sum\":{\"amount\":" + amount + ",\"currency\":\"CNY\"}}}");
    assertThat(CallbackMessage.read(body).sum()).contains(Money.of(1000, "CNY"));
  }

  @Test
  void neverThrowsWhateverIsMissingMovedDoubledOrOfAnotherType() {
    Cases.seeded(
        500,
        draw -> {
          JsonValue extra =
              draw.<JsonValue>oneOf(() -> AnyJson.scalar(draw), () -> AnyJson.object(draw));
          JsonObject mangled =
              Mangled.of(Callbacks.read(draw.of(Callbacks.NAMES)), draw.anyLong(), extra);
          assertThatCode(() -> CallbackMessage.read(mangled)).doesNotThrowAnyException();
          assertThatCode(() -> Signature.check(mangled, key)).doesNotThrowAnyException();
        });
  }
}
