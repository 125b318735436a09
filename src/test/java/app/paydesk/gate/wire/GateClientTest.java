package app.paydesk.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.card.CardNumber;
import app.paydesk.gate.message.FieldError;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateClientTest {
  private static final Timeouts PATIENT =
      new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30));
  private static final Timeouts HASTY =
      new Timeouts(Duration.ofSeconds(10), Duration.ofMillis(400));
  private static final String DIGITS = "62" + "3".repeat(14);

  /** Bodies of proxies, firewalls and API gateways; {@code %} stands for the HTTP status. */
  private static final List<String> FOREIGN =
      List.of(
          "",
          "<html>no</html>",
          "{}",
          "[]",
          "{\"error\":\"forbidden\"}",
          "{\"message\":\"Forbidden\"}",
          "{\"code\":%,\"message\":\"no\"}",
          "{\"status\":%,\"code\":\"2004\"}",
          "{\"status\":\"error\"}",
          "{\"status\":\"error\",\"message\":\"denied\"}",
          "{\"status\":\"error\",\"code\":%}",
          "{\"status\":\"error\",\"code\":\"RATE_LIMITED\"}",
          "{\"status\":\"success\",\"request_id\":\"r\"}",
          "{\"errors\":[{\"code\":\"2004\"}]}");

  private final SigningKey key = SigningKey.of("a key of the test".toCharArray());
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void open() throws IOException {
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void postsTheSignedRequestWithTheCardNumberInClear() throws InterruptedException, JsonException {
    server.enqueue(reply(200, "{\"status\":\"success\",\"request_id\":\"r-1\"}"));
    GateReply reply = send(PATIENT);
    RecordedRequest request = server.takeRequest();
    JsonObject sent = Json.object(Objects.requireNonNull(request.getBody()).toByteArray());
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getUrl().encodedPath()).isEqualTo("/v2/payment/chinaunionpay/payout");
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(sent.text("card.pan")).contains(DIGITS);
    assertThat(Signature.check(sent, key).valid()).isTrue();
    assertThat(sent.text("general.signature")).isPresent();
    assertThat(reply)
        .isInstanceOfSatisfying(
            GateReply.Accepted.class, taken -> assertThat(taken.requestId()).isEqualTo("r-1"));
    assertThat(server.getRequestCount()).isOne();
  }

  @ParameterizedTest
  @CsvSource({"200", "400", "403", "404", "422"})
  void takesAReadableErrorForARefusal(int status) {
    server.enqueue(
        reply(
            status,
            "{\"status\":\"error\",\"code\":\"2004\",\"message\":\"Required field not provided\","
                + "\"errors\":[{\"code\":2004,\"field\":\"payment.amount\",\"message\":\"m\"},7]}"));
    GateReply.Refused refused = (GateReply.Refused) send(PATIENT);
    assertThat(refused.httpStatus()).isEqualTo(status);
    assertThat(refused.code()).isEqualTo("2004");
    assertThat(refused.message()).isEqualTo("Required field not provided");
    assertThat(refused.errors()).containsExactly(new FieldError("2004", "payment.amount", "m"));
    assertThat(server.getRequestCount()).isOne();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 408, 409, 413, 421, 422, 429, 451, 499})
  void doesNotKnowTheOutcomeWhereSomethingElseThanTheGateRefuses(int status) {
    for (String body : FOREIGN) {
      server.enqueue(reply(status, body.replace("%", Integer.toString(status))));
      assertThat(why(send(PATIENT))).as(body).isEqualTo(GateReply.Why.NOT_THE_GATE);
    }
  }

  @Test
  void doesNotKnowTheOutcomeOfARefusalThatIsCutAtAnyPlace() {
    String whole = "{\"status\":\"error\",\"code\":\"2004\",\"message\":\"Required field\"}";
    for (int length = 0; length < whole.length(); length++) {
      server.enqueue(reply(400, whole.substring(0, length)));
      assertThat(why(send(PATIENT))).as("%d bytes", length).isEqualTo(GateReply.Why.NOT_THE_GATE);
    }
    server.enqueue(reply(400, whole));
    assertThat(send(PATIENT)).isInstanceOf(GateReply.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"error\",\"code\":504,\"message\":\"Gateway Timeout\"}",
        "{\"status\":\"error\",\"code\":\"03041\",\"message\":\"exists\"}",
        "{\"status\":\"error\",\"code\":\"3041\",\"code\":\"2004\"}",
        "{\"status\":\"success\",\"status\":\"error\",\"code\":\"2004\"}",
        "{\"status\":\"error\",\"code\":\"2004\",\"payment_id\":\"p-2\"}",
        "{\"status\":\"error\",\"code\":\"2004\",\"payment_id\":\"p-1\",\"project_id\":7}",
        "{\"status\":\"success\",\"request_id\":\"r\",\"payment_id\":\"p-2\"}",
        "[{\"status\":\"error\",\"code\":\"2004\"}]",
        "{\"status\":\"error\",\"code\":\"2004\"}{}",
        "{\"status\":\"error\",\"code\":[\"2004\"]}",
        "{\"status\":\"error\",\"code\":\"20.04\"}"
      })
  void doesNotKnowTheOutcomeOfAReplyThatIsNotPlainlyOfThisRequest(String body) {
    for (int status : new int[] {200, 400, 403}) {
      server.enqueue(reply(status, body));
      assertThat(send(PATIENT)).isInstanceOf(GateReply.Unanswered.class);
    }
  }

  @Test
  void takesARefusalThatNamesThisRequestInAnyCase() {
    server.enqueue(
        reply(
            400,
            "{\"status\":\"error\",\"code\":\"2004\",\"payment_id\":\"P-1\",\"project_id\":\"200\"}"));
    assertThat(send(PATIENT)).isInstanceOf(GateReply.Refused.class);
  }

  private static GateReply.Why why(GateReply reply) {
    return ((GateReply.Unanswered) reply).why();
  }

  @Test
  void keepsNoCardNumberThatARefusalRepeats() {
    server.enqueue(
        reply(
            400,
            "{\"status\":\"error\",\"code\":\"2001\",\"message\":\"bad card "
                + DIGITS
                + "\",\"errors\":[{\"code\":1,\"field\":\"card.pan\",\"message\":\""
                + DIGITS
                + "\"}]}"));
    GateReply.Refused refused = (GateReply.Refused) send(PATIENT);
    assertThat(refused.toString()).doesNotContain(DIGITS);
    assertThat(refused.message()).isEqualTo("bad card 623333******3333");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void doesNotKnowTheOutcomeOfAServerFaultAndAsksOnce(int status) {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .addHeader("Retry-After", "0")
            .body("{\"status\":\"success\"}")
            .build());
    assertUnanswered(send(PATIENT), GateReply.Why.SERVER_FAULT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "<html>", "[]", "{}", "{\"status\":\"perhaps\"}", "{\"status\":true}"})
  void doesNotKnowTheOutcomeOfAReplyThatCannotBeRead(String body) {
    server.enqueue(reply(200, body));
    assertUnanswered(send(PATIENT), GateReply.Why.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 301, 302, 307, 308})
  void followsNoRedirectAndTrustsNoOtherStatus(int status) {
    server.enqueue(
        new MockResponse.Builder().code(status).addHeader("Location", server.url("/x")).build());
    assertUnanswered(send(PATIENT), GateReply.Why.UNREADABLE);
  }

  @Test
  void doesNotReadAReplyOfMoreThanOneMegabyte() {
    server.enqueue(
        reply(200, "{\"status\":\"success\",\"x\":\"" + "x".repeat((1 << 20) + 1) + "\"}"));
    assertUnanswered(send(PATIENT), GateReply.Why.UNREADABLE);
  }

  @Test
  void doesNotKnowTheOutcomeWhereTheConnectionBreaksAfterTheRequest() {
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    assertUnanswered(send(PATIENT), GateReply.Why.BROKEN);
  }

  @Test
  void doesNotKnowTheOutcomeOfHalfAReply() {
    server.enqueue(
        new MockResponse.Builder()
            .body("{\"status\":\"success\",\"request_id\":\"" + "r".repeat(4000) + "\"}")
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());
    assertUnanswered(send(PATIENT), GateReply.Why.BROKEN);
  }

  @Test
  void doesNotKnowTheOutcomeWhereNoReplyComesInTime() {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    assertUnanswered(send(HASTY), GateReply.Why.TIMED_OUT);
  }

  @Test
  void doesNotKnowTheOutcomeWhereAReplyStopsOnTheWay() {
    server.enqueue(
        new MockResponse.Builder()
            .body("{\"status\":\"success\",\"request_id\":\"" + "r".repeat(4000) + "\"}")
            .onResponseBody(SocketEffect.Stall.INSTANCE)
            .build());
    assertUnanswered(send(HASTY), GateReply.Why.TIMED_OUT);
  }

  @Test
  void knowsThatNothingLeftWhereThereIsNoConnection() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    for (String gate :
        new String[] {
          "http://127.0.0.1:" + port, "https://gate.invalid", "https://127.0.0.1:" + port
        }) {
      try (GateClient client = new GateClient(URI.create(gate), key, PATIENT)) {
        assertThat(client.send(request()))
            .isInstanceOfSatisfying(
                GateReply.Unanswered.class,
                lost -> assertThat(lost.why()).isEqualTo(GateReply.Why.NOT_CONNECTED));
      }
    }
  }

  @Test
  void knowsThatNothingLeftWhereTheOtherSideSpeaksNoTls() {
    URI plain = URI.create("https://127.0.0.1:" + server.getPort());
    try (GateClient client = new GateClient(plain, key, HASTY)) {
      assertThat(client.send(request()))
          .isInstanceOfSatisfying(
              GateReply.Unanswered.class,
              lost -> assertThat(lost.why()).isEqualTo(GateReply.Why.NOT_CONNECTED));
    }
  }

  @Test
  void refusesAnAddressThatWouldCarryCardNumbersInClear() {
    for (String gate :
        new String[] {"http://gate.example", "ftp://127.0.0.1", "http://127.example"}) {
      assertThatThrownBy(() -> new GateClient(URI.create(gate), key, PATIENT))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void wipesTheBodyOnceItIsWritten() throws IOException {
    byte[] bytes = Json.revealed(request().body());
    OneShotBody body = new OneShotBody(bytes);
    okio.Buffer sink = new okio.Buffer();
    body.writeTo(sink);
    assertThat(sink.readUtf8()).contains(DIGITS);
    assertThat(bytes).containsOnly(0);
    assertThat(body.isOneShot()).isTrue();
  }

  @Test
  void sendsNothingThatCannotBeSigned() {
    JsonObject body = request().body().with("payment.description", "a;b");
    try (GateClient client = new GateClient(server.url("/").uri(), key, PATIENT)) {
      assertThatThrownBy(() -> client.send(new GateRequest("/v2/x", body)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("payment.description");
    }
    assertThat(server.getRequestCount()).isZero();
  }

  private void assertUnanswered(GateReply reply, GateReply.Why why) {
    assertThat(reply)
        .isInstanceOfSatisfying(
            GateReply.Unanswered.class, lost -> assertThat(lost.why()).isEqualTo(why));
    assertThat(reply.toString()).doesNotContain(DIGITS);
    assertThat(server.getRequestCount()).isOne();
  }

  private GateReply send(Timeouts timeouts) {
    try (GateClient client = new GateClient(server.url("/").uri(), key, timeouts)) {
      return client.send(request());
    }
  }

  private static GateRequest request() {
    return new GateRequest(
        "/v2/payment/chinaunionpay/payout",
        JsonObject.empty()
            .with("general.project_id", 200)
            .with("general.payment_id", "p-1")
            .with("payment.amount", 48560)
            .with("card.pan", new JsonValue.Secret(CardNumber.read(DIGITS))));
  }

  private static MockResponse reply(int status, String body) {
    return new MockResponse.Builder().code(status).body(body).build();
  }
}
