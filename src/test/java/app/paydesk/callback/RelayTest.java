package app.paydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.paydesk.gate.Signature;
import app.paydesk.gate.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.payment.Delivery;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RelayTest {
  private static final RelayPace PACE =
      new RelayPace(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofSeconds(30));

  private final SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());
  private final MemoryBooks books = new MemoryBooks();
  private final AtomicInteger turns = new AtomicInteger();
  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private final HttpClient http = HttpClient.newHttpClient();
  private SmeeServer relay;
  private RelayClient client;

  @BeforeEach
  void connect() throws Exception {
    relay = new SmeeServer();
    client = client(Documented.CUP_PROJECT);
    client.start();
    soon().until(() -> relay.listening() == 1);
  }

  private RelayClient client(long project) {
    return new RelayClient(
        relay.channel(),
        new Inbox(project, key, books, Clock.systemUTC()),
        PACE,
        scheduler,
        Clock.systemUTC(),
        turns::incrementAndGet);
  }

  @AfterEach
  void disconnect() {
    client.close();
    relay.close();
    scheduler.shutdownNow();
    http.close();
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(20));
  }

  private void send(byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(relay.channel())
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + UUID.randomUUID())
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
  }

  private Delivery arrived(int count) {
    soon().until(() -> books.figures(0).callbacks() >= count);
    return books.delivery(count).orElseThrow();
  }

  static List<String> documented() {
    return Documented.names().toList();
  }

  @ParameterizedTest
  @MethodSource("documented")
  void aDocumentedCallbackSurvivesBeingWrittenAnew(String name) throws Exception {
    JsonObject example = Documented.read(name);
    client.close();
    client = client(example.whole("project_id").orElseThrow());
    client.start();
    soon().until(() -> relay.listening() == 2);
    String escaped =
        new String(Documented.signed(example, key), StandardCharsets.UTF_8).replace("/", "\\/");

    send(("\n\t" + escaped + " ").getBytes(StandardCharsets.UTF_8));

    assertThat(arrived(1).verdict()).isEqualTo(Delivery.Verdict.VALID);
    assertThat(books.events).hasSize(1);
  }

  @Test
  void whatItBringsIsKeptWithItsHeadersAndWhereItCameFrom() throws Exception {
    send(Documented.signed(Documented.payout("P-1", "success"), key));

    Delivery kept = arrived(1);
    assertThat(kept.from()).isEqualTo("relay 127.0.0.1");
    assertThat(kept.headers())
        .contains("content-type: application/json\n")
        .contains("authorization: (not kept)\n")
        .doesNotContain("timestamp");
  }

  @Test
  void aCallbackThatAlsoCameDirectlyHasOneEffect() throws Exception {
    Inbox direct = new Inbox(Documented.CUP_PROJECT, key, books, Clock.systemUTC());
    byte[] body = Documented.signed(Documented.payout("P-1", "success"), key);
    send(body);
    arrived(1);

    assertThat(direct.receive(body, "", "192.0.2.7")).isEqualTo(new Answer.Repeat());
    send(body);

    assertThat(arrived(3).effect()).isEqualTo("effect.repeat");
    assertThat(books.events.values()).singleElement().satisfies(e -> assertThat(e).hasSize(1));
  }

  @Test
  void itSaysWhatARelayBreaks() throws Exception {
    JsonObject decimal =
        Documented.payout("P-1", "success")
            .with("operation.fee", new JsonValue.Digits("1.0"))
            .with("operation.id", new JsonValue.Digits("9007199254740993"));
    send(Documented.signed(decimal, key));

    Delivery kept = arrived(1);
    assertThat(kept.verdict()).isEqualTo(Delivery.Verdict.WRONG_SIGNATURE);
    assertThat(kept.detail()).isEqualTo("detail.wrong-signature-relay");
    assertThat(books.events).isEmpty();
  }

  @Test
  void aRelayThatHandsOnTheTextItselfBreaksNothing() throws Exception {
    JsonObject decimal =
        Documented.payout("P-1", "success").with("operation.fee", new JsonValue.Digits("1.0"));
    byte[] body = Documented.signed(decimal, key);
    String data =
        Json.compact(JsonObject.empty().with("body", new String(body, StandardCharsets.UTF_8)));

    RelayMessage message = RelayMessage.read(data).orElseThrow();

    assertThat(message.body()).isEqualTo(body);
    assertThat(RelayMessage.read("{\"body\":null}")).isEmpty();
    assertThat(RelayMessage.read("no json")).isEmpty();
  }

  @Test
  void theOrdersOfTheOfficialLibrariesSurviveToo() throws Exception {
    JsonObject odd =
        Documented.payout("P-1", "success").with("b.10", "x").with("b.2", "y").with("b.a", "z");
    send(Documented.bytes(Signature.signedRoot(odd, key)));

    assertThat(arrived(1).verdict()).isEqualTo(Delivery.Verdict.VALID);
  }

  @Test
  void aLostChannelIsOpenedAgainFromWhereItWas() throws Exception {
    assertThat(client.state()).isInstanceOf(Relay.Connected.class);
    send(Documented.signed(Documented.payout("P-1", "processing"), key));
    arrived(1);

    relay.drop();
    soon().until(() -> relay.listening() == 1);
    relay.ping();
    send(Documented.signed(Documented.payout("P-1", "success"), key));

    assertThat(arrived(2).effect())
        .isEqualTo("effect.changed|standing-word.WAITING|standing-word.SUCCEEDED");
    assertThat(relay.resumed).containsExactly("", "1");
    assertThat(turns.get()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void aRelayThatRefusesIsTriedAgainAndTheReasonIsShown() throws Exception {
    relay.refuseWith = 403;
    relay.drop();
    soon().until(() -> client.state() instanceof Relay.Lost lost && lost.why().equals("HTTP 403"));

    relay.refuseWith = 0;
    soon().until(() -> client.state() instanceof Relay.Connected);
  }

  @Test
  void theDiskBeingFullLosesNothingOfWhatTheRelayBrings() throws Exception {
    books.fullDisk = true;
    send(Documented.signed(Documented.payout("P-1", "success"), key));
    soon().until(() -> books.refusals.get() > 1);
    books.fullDisk = false;

    assertThat(arrived(1).verdict()).isEqualTo(Delivery.Verdict.VALID);
  }
}
