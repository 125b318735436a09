package app.paydesk.gate;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.StatusReply;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.gate.wire.GateClient;
import app.paydesk.gate.wire.Timeouts;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {
  private final SigningKey key = SigningKey.of("a key of the test".toCharArray());
  private final MockWebServer server = new MockWebServer();
  private GateClient client;

  @BeforeEach
  void open() throws IOException {
    server.start();
    client = new GateClient(server.url("/").uri(), key, Timeouts.usual());
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void readsEachOperationOfASignedReply() throws InterruptedException, JsonException {
    answer(200, Signature.signedRoot(refunded(), key));
    StatusReply.Known known = (StatusReply.Known) client.status(580, "TEST");
    assertThat(known.check().valid()).isTrue();
    assertThat(known.messages())
        .extracting(message -> message.operation().orElseThrow().type().orElseThrow())
        .containsExactly("sale", "refund");
    assertThat(known.messages())
        .extracting(message -> message.paymentStatus().orElseThrow())
        .containsOnly("partially refunded");
    JsonObject asked = asked("/v2/payment/status");
    assertThat(asked.whole("general.project_id")).contains(580L);
    assertThat(asked.text("general.payment_id")).contains("TEST");
    assertThat(asked.text("general.signature")).isPresent();
    assertThat(Signature.check(asked, key).valid()).isTrue();
  }

  @Test
  void asksByRequestWithTheSignatureAtTheRoot() throws InterruptedException, JsonException {
    answer(200, Signature.signedRoot(refunded().without("operations"), key));
    StatusReply.Known known = (StatusReply.Known) client.statusByRequest(580, "r-1");
    assertThat(known.messages()).hasSize(1);
    assertThat(known.messages().getFirst().operation()).isEmpty();
    JsonObject asked = asked("/v2/payment/status/request");
    assertThat(asked.without("signature"))
        .isEqualTo(JsonObject.empty().with("project_id", 580).with("request_id", "r-1"));
    assertThat(Signature.check(asked, key).valid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"error\",\"code\":\"3061\",\"message\":\"Transaction not found\"}",
        "{\"status\":\"error\",\"errors\":[{\"code\":3061,\"message\":\"Transaction not found\"}]}"
      })
  void takesAnUnknownPaymentForNotKnownAndForNoFailure(String reply) throws JsonException {
    answer(200, Json.object(reply));
    assertThat(client.status(580, "TEST"))
        .isEqualTo(new StatusReply.NotKnown("3061", "Transaction not found"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"3061\"}",
        "{\"status\":\"success\",\"code\":\"3061\"}",
        "{\"status\":\"error\",\"code\":\"2004\",\"code\":\"3061\"}",
        "{\"status\":\"error\",\"payment\":{\"id\":\"TEST\",\"status\":\"success\"},"
            + "\"errors\":[{\"code\":\"3061\"}]}"
      })
  void takesNothingElseForADenial(String reply) throws JsonException {
    answer(200, Json.object(reply));
    assertThat(client.status(580, "TEST")).isInstanceOf(StatusReply.Unclear.class);
  }

  @Test
  void readsAPaymentOneOfWhoseErrorsSaysThatSomethingIsNotKnown() throws JsonException {
    JsonObject errors = Json.object("{\"errors\":[{\"code\":\"3061\"}]}");
    JsonObject reply = refunded().with("errors", errors.get("errors").orElseThrow());
    answer(200, Signature.signedRoot(reply, key));
    assertThat(client.status(580, "TEST")).isInstanceOf(StatusReply.Known.class);
  }

  @Test
  void trustsNoReplyWithoutAValidSignature() {
    answer(200, refunded());
    answer(200, Signature.signedRoot(refunded(), key).with("payment.sum.amount", 1));
    assertThat(client.status(580, "TEST"))
        .isEqualTo(new StatusReply.Unclear("the signature of the reply is missing"));
    assertThat(client.status(580, "TEST"))
        .isEqualTo(new StatusReply.Unclear("the signature of the reply is wrong"));
  }

  @Test
  void takesNoAnswerAboutAnotherPaymentOrProject() {
    answer(200, Signature.signedRoot(refunded().with("payment.id", "OTHER"), key));
    answer(200, Signature.signedRoot(refunded().with("project_id", 581), key));
    answer(200, Signature.signedRoot(refunded().with("project_id", 581), key));
    StatusReply other = new StatusReply.Unclear("the reply is about another payment");
    assertThat(client.status(580, "TEST")).isEqualTo(other);
    assertThat(client.status(580, "TEST")).isEqualTo(other);
    assertThat(client.statusByRequest(580, "r-1")).isEqualTo(other);
  }

  @Test
  void keepsNoCardNumberThatAReplyDidNotMask() {
    String number = "62" + "3".repeat(13) + "5";
    answer(
        200,
        Signature.signedRoot(refunded().without("operations").with("account.number", number), key));
    StatusReply.Known known = (StatusReply.Known) client.status(580, "TEST");
    assertThat(known.messages().getFirst().account()).contains("623333******3335");
  }

  @Test
  void isUnclearAboutEverythingElse() throws JsonException {
    answer(
        403, Json.object("{\"status\":\"error\",\"code\":\"303\",\"message\":\"Access denied\"}"));
    answer(500, JsonObject.empty());
    answer(200, JsonObject.empty());
    assertThat(client.status(580, "TEST")).isEqualTo(new StatusReply.Unclear("303 Access denied"));
    assertThat(client.status(580, "TEST")).isEqualTo(new StatusReply.Unclear("HTTP 500"));
    assertThat(client.status(580, "TEST")).isInstanceOf(StatusReply.Unclear.class);
    server.close();
    assertThat(client.status(580, "TEST")).isInstanceOf(StatusReply.Unclear.class);
  }

  private JsonObject asked(String path) throws InterruptedException, JsonException {
    RecordedRequest request = server.takeRequest();
    assertThat(request.getUrl().encodedPath()).isEqualTo(path);
    return Json.object(Objects.requireNonNull(request.getBody()).toByteArray());
  }

  private static JsonObject refunded() {
    JsonObject refund = Callbacks.read("upi-refund-success");
    JsonValue sale = Callbacks.read("upi-purchase-success").get("operation").orElseThrow();
    return refund
        .without("operation")
        .with("payment.id", "TEST")
        .with(
            "operations",
            new JsonValue.Array(List.of(sale, refund.get("operation").orElseThrow())));
  }

  private void answer(int status, JsonObject body) {
    server.enqueue(new MockResponse.Builder().code(status).body(Json.compact(body)).build());
  }
}
