package app.paydesk.callback.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.paydesk.callback.Documented;
import app.paydesk.callback.SmeeServer;
import app.paydesk.callback.listen.CallbackListener;
import app.paydesk.callback.listen.ListenerLimits;
import app.paydesk.callback.relay.Relay;
import app.paydesk.callback.relay.RelayClient;
import app.paydesk.callback.relay.RelayPace;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.MemoryStore;
import app.paydesk.profile.Profile;
import app.paydesk.words.Message;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever breaks within Paydesk, callers get an answer and the next try goes through. */
@Timeout(60)
class FaultsOfOursTest {
  private static final String PATH = "/c";

  private final SigningKey key = SigningKey.of("faults of ours".toCharArray());
  private final MemoryStore history = new MemoryStore();
  private final BreakingClock clock = new BreakingClock();
  private final Inbox inbox = new Inbox(Documented.CUP_PROJECT, key, history, history, clock);
  private final HttpClient http = HttpClient.newHttpClient();

  /** Throws what it is told to, where a callback is received. */
  private static final class BreakingClock extends Clock {
    private final AtomicInteger left = new AtomicInteger();
    private volatile Throwable fault = new AssertionError();

    void breaks(Throwable with, int times) {
      fault = with;
      left.set(times);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      if (left.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        FaultsOfOursTest.<RuntimeException>raise(fault);
      }
      return Instant.now();
    }
  }

  private static <T extends Throwable> void raise(Throwable fault) throws T {
    @SuppressWarnings("unchecked")
    T thrown = (T) fault;
    throw thrown;
  }

  static Stream<Throwable> faults() {
    return Stream.of(
        new OutOfMemoryError("made"),
        new StackOverflowError("made"),
        new NoClassDefFoundError("made"),
        new AssertionError("made"),
        new IllegalStateException("made"));
  }

  @AfterEach
  void close() {
    http.close();
  }

  private byte[] body() {
    return Documented.signed(Documented.payout("P-1", "success"), key);
  }

  private int post(CallbackListener listener, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(listener.address())
            .timeout(Duration.ofSeconds(20))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theListenerAnswers503TellsItAndTakesTheNextTry(Throwable fault) throws Exception {
    try (CallbackListener listener =
        new CallbackListener(
            new Profile.Listen("127.0.0.1", 0, PATH), inbox, ListenerLimits.USUAL)) {
      listener.start();
      clock.breaks(fault, 3);
      for (int i = 0; i < 3; i++) {
        assertThat(post(listener, body())).isEqualTo(503);
      }
      assertThat(history.kept()).isEmpty();
      assertThat(listener.health().unread())
          .containsExactly(Message.of("listener.turned-away.503", 3));

      assertThat(post(listener, body())).isEqualTo(200);
      assertThat(history.payments()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatCannotBeAppliedIsKeptAndAppliedLater(Throwable fault) {
    history.faults().beforeDeciding(() -> FaultsOfOursTest.<RuntimeException>raise(fault));
    assertThat(inbox.receive(body(), "", "192.0.2.7")).isEqualTo(new Answer.Stored());
    inbox.recover();
    assertThat(history.kept().getLast().verdict()).isEqualTo(Delivery.Verdict.STORED);
    assertThat(history.payments()).isEmpty();

    history.faults().beforeDeciding(() -> {});
    inbox.recover();
    assertThat(history.kept().getLast().verdict()).isEqualTo(Delivery.Verdict.VALID);
    assertThat(history.payments()).hasSize(1);
  }

  static Stream<Throwable> errors() {
    return faults().filter(Error.class::isInstance);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void anOversizeBodyIsRefusedThoughNoTraceOfItCanBeKept(Throwable fault) {
    clock.breaks(fault, 1);
    assertThat(inbox.tooLarge(Oversize.of(new byte[70_000], 65_536), "", "192.0.2.7"))
        .isEqualTo(new Answer.TooLarge());
    assertThat(inbox.receive(body(), "", "192.0.2.7")).isEqualTo(new Answer.Stored());
  }

  private static final RelayPace PACE =
      new RelayPace(Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofSeconds(30));

  private interface Session {
    void with(SmeeServer relay, RelayClient client) throws Exception;
  }

  private void relayed(Runnable changed, Session session) throws Exception {
    try (SmeeServer relay = new SmeeServer();
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        RelayClient client =
            new RelayClient(relay.channel(), inbox, PACE, scheduler, Clock.systemUTC(), changed)) {
      client.start();
      await().until(() -> relay.listening() == 1);
      session.with(relay, client);
    }
  }

  private void bring(SmeeServer relay) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(relay.channel())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body()))
            .build();
    assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void whatTheRelayBringsIsTriedUntilItIsKept(Throwable fault) throws Exception {
    relayed(
        () -> {},
        (relay, client) -> {
          clock.breaks(fault, 3);
          bring(relay);
          await().until(() -> history.figures(Documented.CUP_PROJECT).callbacks() == 1);
          await().until(() -> trouble(client).isEmpty());
          assertThat(history.payments()).hasSize(1);
        });
  }

  @Test
  void whatTheRelayBringsAndNobodyCanReadIsToldAndLeftOut() throws Exception {
    relayed(
        () -> {},
        (relay, client) -> {
          clock.breaks(new IllegalStateException("made"), 1);
          bring(relay);
          await().until(() -> trouble(client).equals("relay.trouble.fault"));
          bring(relay);
          await().until(() -> history.figures(Documented.CUP_PROJECT).callbacks() == 1);
          await().until(() -> trouble(client).isEmpty());
        });
  }

  private static String trouble(RelayClient client) {
    return client.state() instanceof Relay.Connected open
        ? open.trouble().map(Message::key).orElse("")
        : "not connected";
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whoeverIsToldOfTheRelayCannotEndIt(Throwable fault) throws Exception {
    AtomicInteger told = new AtomicInteger();
    relayed(
        () -> {
          told.incrementAndGet();
          FaultsOfOursTest.<RuntimeException>raise(fault);
        },
        (relay, client) -> {
          relay.drop();
          await().until(() -> relay.listening() == 1 && told.get() >= 4);
          bring(relay);
          await().until(() -> history.figures(Documented.CUP_PROJECT).callbacks() == 1);
        });
  }

  @Test
  void aRelayThatCannotBeCalledIsTriedAgain() {
    AtomicInteger turns = new AtomicInteger();
    try (ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        RelayClient client =
            new RelayClient(
                URI.create("gopher://relay.example/channel"),
                inbox,
                PACE,
                scheduler,
                Clock.systemUTC(),
                turns::incrementAndGet)) {
      client.start();
      await().until(() -> turns.get() > 6);
    }
  }
}
