package app.paydesk.callback.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.callback.Documented;
import app.paydesk.callback.KeyStores;
import app.paydesk.callback.doctor.OtherKeys;
import app.paydesk.callback.listen.CallbackListener;
import app.paydesk.callback.listen.ListenerLimits;
import app.paydesk.callback.listen.TlsFile;
import app.paydesk.callback.tools.CallbackDesk;
import app.paydesk.callback.tools.TestCallback;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.journal.MemoryStore;
import app.paydesk.journal.Writes;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.AddressRange;
import app.paydesk.profile.Environment;
import app.paydesk.profile.ListenerAccess;
import app.paydesk.profile.Profile;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test callback goes the way of a true one, and touches no payment. */
@Tag("process")
class TestCallbacksTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  private final SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());
  private final MemoryStore history = new MemoryStore();
  private Supplier<CallbackListener.Health> health =
      () ->
          new CallbackListener.Health(
              URI.create("http://127.0.0.1:1/"),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              0,
              List.of());

  private Inbox inbox() {
    return new Inbox(Documented.CUP_PROJECT, key, history, history, CLOCK);
  }

  private CallbackDesk desk(Environment environment) {
    return new CallbackDesk(
        Profile.plain(
            "main",
            environment,
            URI.create("https://gate.example"),
            Documented.CUP_PROJECT,
            new Profile.Listen("127.0.0.1", 0, "/callback")),
        key,
        inbox(),
        history,
        history,
        OtherKeys.none(),
        health,
        CLOCK);
  }

  @Test
  void everyTestCallbackComesInValidAndMarkedUnderAnIdKeptForTests() throws Exception {
    assertThat(TestCallback.all()).hasSize(14);
    try (CallbackListener listener = listening(ListenerAccess.PLAIN, "")) {
      for (TestCallback example : TestCallback.all()) {
        assertThat(desk(Environment.TEST).test(example, "7").words().key())
            .isEqualTo("test.taken-in");

        Delivery kept = history.kept().getLast();
        assertThat(kept.verdict()).isEqualTo(Verdict.VALID);
        assertThat(kept.paymentId()).contains("PAYDESK-TEST-7");
        assertThat(json(kept.body()).text("payment.description")).contains("Paydesk test callback");
      }
      assertThat(listener.health().turnedAway()).isZero();
    }
  }

  @Test
  void aTestCallbackComesInOverTlsThatOnlyThisListenerCanShow(@TempDir Path folder)
      throws Exception {
    String password = UUID.randomUUID().toString();
    Path file = folder.resolve("listener.p12");
    KeyStores.make(file, password, 30);
    ListenerAccess tls =
        new ListenerAccess(Optional.of(file), List.of(), List.of(), Optional.empty());
    try (CallbackListener listener = listening(tls, password)) {
      TestCallback example = TestCallback.all().getFirst();
      assertThat(listener.address().getScheme()).isEqualTo("https");
      assertThat(desk(Environment.TEST).test(example, "1").status()).isEqualTo(200);

      CallbackListener.Health truth = listener.health();
      KeyStores.make(file, password, 60);
      List<X509Certificate> other =
          new TlsFile(file, password.toCharArray()).read(Instant.now()).own();
      health =
          () ->
              new CallbackListener.Health(
                  truth.address(), truth.tlsUntil(), Optional.empty(), other, 0, List.of());
      assertThat(desk(Environment.TEST).test(example, "1").words().key()).isEqualTo("test.tls");
    }
  }

  @Test
  void whatComesBackIsSaid() throws Exception {
    TestCallback example = TestCallback.all().getFirst();
    ListenerAccess office =
        new ListenerAccess(
            Optional.empty(),
            List.of(AddressRange.parse("192.0.2.7")),
            List.of(),
            Optional.empty());
    try (CallbackListener _ = listening(office, "")) {
      assertThat(desk(Environment.TEST).test(example, "1").words().key())
          .isEqualTo("test.turned-away");
    }
    assertThat(desk(Environment.TEST).test(example, "1").words().key())
        .isEqualTo("test.unanswered");
  }

  @Test
  void aTestCallbackTouchesNoPaymentMadeHere() throws Exception {
    PaymentKey own =
        new PaymentKey(Documented.CUP_PROJECT, new PaymentId(TestCallback.PREFIX + "1"));
    Writes.record(
        history,
        own,
        Actors.DESK,
        new PaymentEvent.Recorded(
            Instant.EPOCH,
            own.id().value(),
            "cup-payout",
            Optional.empty(),
            "",
            "/v2/payment",
            JsonObject.empty(),
            Map.of()));
    try (CallbackListener _ = listening(ListenerAccess.PLAIN, "")) {
      assertThat(desk(Environment.TEST).test(TestCallback.all().getFirst(), "1").words().key())
          .isEqualTo("test.taken");
      assertThat(history.kept()).isEmpty();
      assertThat(desk(Environment.TEST).test(TestCallback.all().getFirst(), "2").status())
          .isEqualTo(200);
    }
  }

  @Test
  void noTestCallbackIsSentForALiveProfile() {
    CallbackDesk live = desk(Environment.LIVE);
    assertThat(live.mayTest()).isFalse();
    assertThatThrownBy(() -> live.test(TestCallback.all().getFirst(), "1"))
        .isInstanceOf(IllegalStateException.class);
  }

  private CallbackListener listening(ListenerAccess reception, String password) throws Exception {
    CallbackListener listener =
        new CallbackListener(
            new Profile.Listen("0.0.0.0", 0, "/callback/x", reception),
            inbox(),
            ListenerLimits.USUAL,
            password.toCharArray(),
            Clock.systemUTC());
    listener.start();
    health = listener::health;
    return listener;
  }

  private static JsonObject json(byte[] body) {
    try {
      return Json.object(body);
    } catch (JsonException e) {
      throw new IllegalStateException(e);
    }
  }
}
