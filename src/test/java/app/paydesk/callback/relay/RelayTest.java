package app.paydesk.callback.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.paydesk.callback.Documented;
import app.paydesk.callback.KeyStores;
import app.paydesk.callback.SmeeServer;
import app.paydesk.callback.inbox.Answer;
import app.paydesk.callback.inbox.Inbox;
import app.paydesk.callback.listen.CallbackListener;
import app.paydesk.callback.listen.ListenerLimits;
import app.paydesk.card.Digits;
import app.paydesk.card.TestCards;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.MemoryStore;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.profile.ListenerAccess;
import app.paydesk.profile.Profile;
import app.paydesk.words.Message;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("process")
class RelayTest {
  private static final RelayPace PACE =
      new RelayPace(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofSeconds(30));

  private final SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());
  private final MemoryStore history = new MemoryStore();
  private final AtomicInteger turns = new AtomicInteger();
  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile Runnable seen = () -> {};
  private SmeeServer relay;
  private long project;
  private RelayClient client;

  @BeforeEach
  void connect() throws Exception {
    relay = new SmeeServer();
    client = client(Documented.CUP_PROJECT);
    client.start();
    soon().until(() -> relay.listening() == 1);
  }

  private void turned() {
    turns.incrementAndGet();
    seen.run();
  }

  private RelayClient client(long listening) {
    project = listening;
    return new RelayClient(
        relay.channel(),
        new Inbox(listening, key, history, history, Clock.systemUTC()),
        PACE,
        scheduler,
        Clock.systemUTC(),
        this::turned);
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
    soon().until(() -> history.figures(project).callbacks() >= count);
    return history.delivery(count).orElseThrow();
  }

  @Test
  void aCardNumberInWhatARelayBringsIsNotKept() throws Exception {
    RandomGenerator random = new Random(7);
    int count = 0;
    for (int length : List.of(12, 13, 16, 19)) {
      String number = TestCards.unfitting("62", length, random);
      String grouped = number.replaceAll("(....)(?=.)", "$1 ");
      JsonObject body =
          JsonObject.empty()
              .with("project_id", Documented.CUP_PROJECT)
              .with("payment.id", "relayed-" + length)
              .with("payment.description", "card " + grouped)
              .with("account.number", number)
              .with("operation.id", new JsonValue.Digits("49572000001893"))
              .with("a " + number, "x");
      send(Json.compact(Signature.signedRoot(body, key)).getBytes(StandardCharsets.UTF_8));
      send(("{\"note\":\"" + grouped + "\"}").getBytes(StandardCharsets.UTF_8));
      count += 2;
      arrived(count);
      for (int i = count - 1; i <= count; i++) {
        Delivery kept = history.delivery(i).orElseThrow();
        String all = new String(kept.body(), StandardCharsets.UTF_8) + kept.headers() + kept;
        assertThat(Digits.in(all)).doesNotContain(number);
        assertThat(kept.detail().code()).contains("masked");
      }
    }
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
    assertThat(history.payments()).hasSize(1);
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
    Inbox direct = new Inbox(Documented.CUP_PROJECT, key, history, history, Clock.systemUTC());
    byte[] body = Documented.signed(Documented.payout("P-1", "success"), key);
    send(body);
    arrived(1);

    assertThat(direct.receive(body, "", "192.0.2.7")).isEqualTo(new Answer.Repeat());
    send(body);

    assertThat(arrived(3).effect().code()).isEqualTo("effect.repeat");
    assertThat(history.payments())
        .singleElement()
        .satisfies(e -> assertThat(e.events()).hasSize(1));
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
    assertThat(kept.detail().code()).isEqualTo("detail.wrong-signature-relay");
    assertThat(history.payments()).isEmpty();
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
  void headersBeyondWhatTheListenerTakesAreNotKept() {
    JsonObject message = JsonObject.empty().with("body", JsonObject.empty()).with("host", "desk");
    for (int i = 0; i < 100; i++) {
      message = message.with("x-" + i, "x".repeat(1_000));
    }
    String headers = RelayMessage.read(Json.compact(message)).orElseThrow().headers();
    assertThat(headers).startsWith("host: desk\n").hasSizeLessThanOrEqualTo(8_192);
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

    assertThat(arrived(2).effect().code())
        .isEqualTo("effect.changed|standing-word.WAITING|standing-word.SUCCEEDED");
    assertThat(relay.resumed).containsExactly("", "1");
    assertThat(turns.get()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void anEventsNameThatCannotBeSentBackKeepsNothingShut() throws Exception {
    for (String name : List.of("\u4ed8\u6b3e", "x".repeat(20_000), "a\u0007b")) {
      relay.raw("id: " + name + "\ndata: []\n\n");
      soon().until(() -> trouble().equals("relay.trouble.unreadable"));
      relay.drop();
      soon().until(() -> relay.listening() == 1 && trouble().isEmpty());
    }
    send(Documented.signed(Documented.payout("P-1", "success"), key));
    assertThat(arrived(1).verdict()).isEqualTo(Delivery.Verdict.VALID);
  }

  @Test
  void aRelayThatRefusesIsTriedAgainAndTheReasonIsShown() throws Exception {
    relay.refuseWith = 403;
    relay.drop();
    soon()
        .until(
            () ->
                client.state() instanceof Relay.Lost lost
                    && lost.why().key().equals("relay.why.forbidden"));

    relay.refuseWith = 0;
    soon().until(() -> client.state() instanceof Relay.Connected);
  }

  private void lostBecause(String why) {
    soon()
        .until(
            () ->
                client.state() instanceof Relay.Lost lost
                    && lost.why().key().equals("relay.why." + why));
  }

  private void connectsAgain() {
    soon().until(() -> client.state() instanceof Relay.Connected);
  }

  @Test
  void whateverARelayDoesIsSaidAndItIsConnectedAgain() throws Exception {
    Map<Integer, String> statuses =
        Map.of(307, "redirect", 403, "forbidden", 404, "no-channel", 502, "status");
    for (Map.Entry<Integer, String> status : statuses.entrySet()) {
      relay.refuseWith = status.getKey();
      relay.drop();
      lostBecause(status.getValue());
      relay.refuseWith = 0;
      connectsAgain();
    }
    relay.type = "text/html";
    relay.drop();
    lostBecause("no-stream");
    relay.type = "text/event-stream";
    connectsAgain();
    send(Documented.signed(Documented.payout("P-1", "success"), key));
    assertThat(arrived(1).verdict()).isEqualTo(Delivery.Verdict.VALID);
  }

  @Test
  void aBrokenEventIsSaidAndTheNextOneIsTaken() throws Exception {
    for (String data : List.of("{\"body\":", "[]", "{\"body\":7}", "{\"body\":{},")) {
      relay.raw("id: 7\ndata: " + data + "\n\n");
      soon().until(() -> trouble().equals("relay.trouble.unreadable"));
      relay.raw("data: {\"body\":{\"a\":\"" + "x".repeat(70_000) + "\"}}\n\n");
      soon().until(() -> trouble().equals("relay.trouble.large"));
    }
    relay.raw(": a comment\n\nevent: ready\ndata: {}\n\nevent: unheard\ndata: {}\n\n");
    send(Documented.signed(Documented.payout("P-1", "success"), key));

    assertThat(arrived(5).verdict()).isEqualTo(Delivery.Verdict.VALID);
    assertThat(trouble()).isEmpty();
    assertThat(history.kept())
        .extracting(Delivery::verdict)
        .containsExactly(
            Delivery.Verdict.TOO_LARGE,
            Delivery.Verdict.TOO_LARGE,
            Delivery.Verdict.TOO_LARGE,
            Delivery.Verdict.TOO_LARGE,
            Delivery.Verdict.VALID);
    assertThat(history.kept().getFirst().detail().code()).isEqualTo("detail.too-large|70008|65536");
    assertThat(history.kept().getFirst().from()).isEqualTo("relay 127.0.0.1");
  }

  private String trouble() {
    return client.state() instanceof Relay.Connected open
        ? open.trouble().map(Message::key).orElse("")
        : "lost";
  }

  @Test
  void anEventWithoutEndDoesNotFillTheMemory() throws Exception {
    List<String> whys = new CopyOnWriteArrayList<>();
    seen = () -> whys.add(client.state() instanceof Relay.Lost lost ? lost.why().key() : "");
    String part = "data: " + "x".repeat(60_000) + "\n";
    soon()
        .until(
            () -> {
              try {
                relay.raw(part);
              } catch (IOException e) {
                return whys.contains("relay.why.large");
              }
              return whys.contains("relay.why.large");
            });
    soon()
        .untilAsserted(
            () -> {
              send(Documented.signed(Documented.payout("P-1", "success"), key));
              assertThat(history.figures(project).callbacks()).isGreaterThan(1);
            });
    assertThat(arrived(1).detail().code()).isEqualTo("detail.too-large-open|1048576");
    assertThat(arrived(2).verdict()).isEqualTo(Delivery.Verdict.VALID);
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTaken(@TempDir Path folder) throws Exception {
    String password = UUID.randomUUID().toString();
    Path file = folder.resolve("relay.p12");
    KeyStores.make(file, password, 30);
    ListenerAccess tls =
        new ListenerAccess(Optional.of(file), List.of(), List.of(), Optional.empty());
    Inbox inbox = new Inbox(Documented.CUP_PROJECT, key, history, history, Clock.systemUTC());
    try (CallbackListener impostor =
        new CallbackListener(
            new Profile.Listen("127.0.0.1", 0, "/channel", tls),
            inbox,
            ListenerLimits.USUAL,
            password.toCharArray(),
            Clock.systemUTC())) {
      impostor.start();
      client.close();
      client =
          new RelayClient(impostor.address(), inbox, PACE, scheduler, Clock.systemUTC(), () -> {});
      client.start();
      lostBecause("tls");
    }
    lostBecause("unreachable");
  }

  @Test
  void thePauseThatARelayAsksForIsKept() {
    RelayPace usual = RelayPace.USUAL;
    assertThat(usual.asked(Duration.ofSeconds(5)).pause(0)).isEqualTo(Duration.ofSeconds(5));
    assertThat(usual.asked(Duration.ofSeconds(5)).pause(1)).isEqualTo(Duration.ofSeconds(10));
    assertThat(usual.asked(Duration.ZERO).pause(0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(usual.asked(Duration.ofDays(9)).pause(0)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aRelayThatAsksForALongerPauseIsLeftAloneSoLong() throws Exception {
    RelayPace patient =
        new RelayPace(Duration.ofMillis(1), Duration.ofHours(2), Duration.ofSeconds(30));
    client.close();
    client =
        new RelayClient(
            relay.channel(),
            new Inbox(Documented.CUP_PROJECT, key, history, history, Clock.systemUTC()),
            patient,
            scheduler,
            Clock.systemUTC(),
            () -> {});
    client.start();
    soon().until(() -> relay.listening() == 2);
    relay.raw("retry: 3600000\n\n");
    send(Documented.signed(Documented.payout("P-1", "success"), key));
    arrived(1);

    relay.drop();
    lostBecause("closed");
    assertThat(((Relay.Lost) client.state()).next())
        .isAfter(Instant.now().plus(Duration.ofMinutes(50)));
  }

  @Test
  void theDiskBeingFullLosesNothingOfWhatTheRelayBrings() throws Exception {
    history.faults().fill();
    send(Documented.signed(Documented.payout("P-1", "success"), key));
    soon().until(() -> history.faults().refused() > 1);
    history.faults().free();

    assertThat(arrived(1).verdict()).isEqualTo(Delivery.Verdict.VALID);
  }
}
