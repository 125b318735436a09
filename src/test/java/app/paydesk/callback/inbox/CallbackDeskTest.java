package app.paydesk.callback.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.callback.Documented;
import app.paydesk.callback.doctor.Cause;
import app.paydesk.callback.doctor.KnownKey;
import app.paydesk.callback.doctor.OtherKeys;
import app.paydesk.callback.listen.CallbackListener;
import app.paydesk.callback.relay.Forwarder;
import app.paydesk.callback.tools.Again;
import app.paydesk.callback.tools.CallbackDesk;
import app.paydesk.callback.tools.Replay;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.Actor;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.journal.Entry;
import app.paydesk.journal.MemoryStore;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

/** What people do with callbacks that were kept aside, found elsewhere, or are to be explained. */
class CallbackDeskTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  private static final PaymentKey PAYMENT =
      new PaymentKey(Documented.CUP_PROJECT, new PaymentId("P-1"));

  private static final Profile PROFILE =
      Profile.plain(
          "main",
          Environment.TEST,
          URI.create("https://gate.example"),
          Documented.CUP_PROJECT,
          new Profile.Listen("127.0.0.1", 0, "/callback"));

  private final SigningKey right = key();
  private final SigningKey wrong = key();
  private final MemoryStore history = new MemoryStore();

  private Optional<KnownKey> hidden = Optional.empty();

  private static SigningKey key() {
    return SigningKey.of(UUID.randomUUID().toString().toCharArray());
  }

  private Inbox inbox(SigningKey key) {
    return new Inbox(Documented.CUP_PROJECT, key, history, history, CLOCK);
  }

  private static CallbackListener.Health nothingListens() {
    throw new IllegalStateException("nothing listens here");
  }

  private CallbackDesk desk(SigningKey key, KnownKey... others) {
    return new CallbackDesk(
        PROFILE,
        key,
        inbox(key),
        history,
        history,
        new Others(List.of(others)),
        CallbackDeskTest::nothingListens,
        CLOCK);
  }

  private CallbackDesk desk(SigningKey key, String person) {
    return new CallbackDesk(
        PROFILE,
        key,
        inbox(key),
        history,
        history,
        new Others(List.of()),
        CallbackDeskTest::nothingListens,
        CLOCK,
        () -> new Actor.Person(person));
  }

  @Test
  void whatWasKeptAsideIsAppliedOnceTheRightSecretIsSet() {
    inbox(wrong).receive(Documented.signed(Documented.payout("P-1", "success"), right), "", "x");
    Delivery aside = history.kept().getLast();
    assertThat(aside.verdict()).isEqualTo(Verdict.WRONG_SIGNATURE);

    assertThat(desk(wrong).judgeAgain(aside)).isEqualTo(aside);
    assertThat(history.payments()).isEmpty();
    Delivery judged = desk(right).judgeAgain(aside);

    assertThat(judged.verdict()).isEqualTo(Verdict.VALID);
    assertThat(judged.effect().code()).isEqualTo("effect.learned|standing-word.SUCCEEDED");
    assertThat(history.events(PAYMENT)).hasSize(1);
    assertThat(desk(right).judgeAgain(judged)).isEqualTo(judged);
    assertThat(history.events(PAYMENT)).hasSize(1);
  }

  @Test
  void allThatIsAsideIsJudgedAgainAtOnce() {
    Inbox inbox = inbox(wrong);
    for (String id : List.of("P-1", "P-2", "P-3")) {
      inbox.receive(Documented.signed(Documented.payout(id, "success"), right), "", "x");
    }
    inbox.receive(new byte[] {'{'}, "", "x");

    assertThat(desk(right).judgeAllAgain()).isEqualTo(new Again(4, 3));
    assertThat(history.payments()).hasSize(3);
  }

  @Test
  void clearingDeletesOnlyWhatHadNoEffectAndMakesRoom() {
    Inbox inbox = inbox(right);
    inbox.receive(Documented.signed(Documented.payout("P-1", "success"), right), "", "x");
    for (int i = 0; i < 60; i++) {
      inbox.receive(new byte[] {'{'}, "", "x");
    }

    assertThat(desk(right).clearAside(Optional.empty())).isEqualTo(60);
    assertThat(history.kept()).singleElement().matches(d -> d.verdict() == Verdict.VALID);
  }

  @Test
  void theDoctorKnowsTheOtherProfilesSecretsAndClosesThem() {
    inbox(right).receive(Documented.signed(Documented.payout("P-1", "success"), wrong), "", "x");
    SigningKey copy = wrong.copy();

    var found = desk(right, new KnownKey("real", "LIVE", copy)).why(history.kept().getLast());

    assertThat(found.cause()).isEqualTo(Cause.OTHER_ENVIRONMENT);
    assertThatThrownBy(copy::copy).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theDoctorKnowsOurOwnRecordAndTheCallbacksBefore() {
    Inbox inbox = inbox(right);
    byte[] processing = Documented.signed(Documented.payout("P-1", "processing"), right);
    inbox.receive(processing, "", "x");
    JsonObject stolen =
        json(processing).with("payment.status", "success").with("operation.status", "success");
    inbox.receive(Documented.bytes(stolen), "", "x");

    var found = desk(right).why(history.kept().getLast());

    assertThat(found.cause()).isEqualTo(Cause.OTHER_BODY);
    assertThat(found.sentence().arguments()).containsExactly("1");
  }

  @Test
  void aMaskedCardNumberIsSaidToBeWhyNothingCanBeProven() {
    JsonObject leak =
        Documented.payout("P-1", "success").with("account.number", Documented.cardNumber("62", 19));
    inbox(wrong).receive(Documented.signed(leak, right), "", "x");

    Delivery aside = history.kept().getLast();
    assertThat(aside.detail().code()).startsWith("detail.wrong-masked|");
    assertThat(desk(right).why(aside).cause()).isEqualTo(Cause.MASKED);
  }

  @Test
  void aSignatureThatAnotherBodyCouldBearIsSaidToProveNothing() {
    JsonObject doubtful =
        Documented.payout("P-1", "success").with("customer.id", "7;payment:status:success");
    inbox(right).receive(Documented.signed(doubtful, right), "", "x");

    assertThat(desk(right).why(history.kept().getLast()).cause()).isEqualTo(Cause.AMBIGUOUS);
  }

  @Test
  void aRehearsalTellsTheEffectAndWritesNothing() {
    inbox(right).receive(Documented.signed(Documented.payout("P-1", "processing"), right), "", "x");
    byte[] next = Documented.signed(Documented.payout("P-1", "success"), right);

    DryRun would = desk(right).rehearse(next);

    assertThat(would.verdict()).isEqualTo(Verdict.VALID);
    assertThat(would.effect().code())
        .isEqualTo("effect.changed|standing-word.WAITING|standing-word.SUCCEEDED");
    assertThat(history.kept()).hasSize(1);
    assertThat(history.events(PAYMENT)).hasSize(1);
    assertThat(desk(wrong).rehearse(next).verdict()).isEqualTo(Verdict.WRONG_SIGNATURE);
  }

  @Test
  void anImportedCallbackIsAppliedOnceAndMarked() {
    byte[] body = Documented.signed(Documented.payout("P-1", "success"), right);
    Found found = new Found(body, "Host: desk\n");

    Delivery kept = desk(right, "Asha").bring(found).orElseThrow();

    assertThat(kept.from()).isEqualTo("import");
    assertThat(history.events(PAYMENT))
        .singleElement()
        .isInstanceOfSatisfying(
            PaymentEvent.Reported.class,
            r -> assertThat(r.source()).isEqualTo(PaymentEvent.Source.IMPORT));
    assertThat(history.entries(PAYMENT))
        .extracting(Entry::by)
        .containsExactly(new Actor.Import("Asha"));
    assertThat(inbox(right).receive(body, "", "x")).isEqualTo(new Answer.Repeat());
    assertThat(desk(wrong).bring(found)).isEmpty();
    assertThat(history.events(PAYMENT)).hasSize(1);
  }

  @Test
  void thePreviousCallbackIsThatOfTheSamePayment() {
    Inbox inbox = inbox(right);
    inbox.receive(Documented.signed(Documented.payout("P-1", "processing"), right), "", "x");
    inbox.receive(Documented.signed(Documented.payout("P-2", "processing"), right), "", "x");
    inbox.receive(Documented.signed(Documented.payout("P-1", "success"), right), "", "x");

    Optional<Delivery> previous = desk(right).previous(history.kept().getLast());

    assertThat(previous).map(Delivery::id).contains(1L);
    assertThat(desk(right).previous(history.kept().getFirst())).isEmpty();
  }

  @Test
  void forwardingSendsTheExactBytesOnce() throws IOException, InterruptedException {
    try (MockWebServer other = new MockWebServer()) {
      other.enqueue(new MockResponse.Builder().code(503).build());
      other.start();
      byte[] body = Documented.signed(Documented.payout("P-1", "success"), right);
      inbox(right).receive(body, "", "x");

      var done = desk(right).forward(other.url("/in").uri(), history.kept().getLast());

      assertThat(done.status()).isEqualTo(503);
      assertThat(other.takeRequest().getBody().toByteArray()).isEqualTo(body);
      assertThat(other.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void onlyHttpsOrThisComputerMayBeForwardedTo() {
    assertThat(Forwarder.address("https://desk.example/in")).isPresent();
    assertThat(Forwarder.address(" http://127.0.0.1:8480/callback ")).isPresent();
    for (String bad : List.of("http://desk.example", "ftp://x", "", "https://a:b@desk.example/")) {
      assertThat(Forwarder.address(bad)).as(bad).isEmpty();
    }
  }

  @Test
  void aReplayTellsWhatAStoredCallbackWouldDoNowAndForTheFirstTime() {
    Inbox inbox = inbox(right);
    inbox.receive(Documented.signed(Documented.payout("P-1", "processing"), right), "", "x");
    inbox.receive(Documented.signed(Documented.payout("P-1", "success"), right), "", "x");
    List<PaymentEvent> events = List.copyOf(history.events(PAYMENT));

    Replay replay = desk(right).replay(history.kept().getLast());

    assertThat(replay.again().effect().code()).isEqualTo("effect.repeat");
    DryRun first = replay.first().orElseThrow();
    assertThat(first.effect().code())
        .isEqualTo("effect.changed|standing-word.WAITING|standing-word.SUCCEEDED");
    assertThat(first.before().orElseThrow().standing()).isEqualTo(PaymentState.WAITING);
    assertThat(first.after().orElseThrow().standing()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(history.kept()).hasSize(2);
    assertThat(history.events(PAYMENT)).isEqualTo(events);
  }

  @Test
  void aReplayOfWhatWasKeptAsideTellsWhatTodaysSecretMakesOfIt() {
    inbox(wrong).receive(Documented.signed(Documented.payout("P-1", "success"), right), "", "x");
    Delivery aside = history.kept().getLast();

    assertThat(desk(wrong).replay(aside).again().effect()).isEqualTo(new CallbackEffect.Aside());
    Replay now = desk(right).replay(aside);
    assertThat(now.again().effect()).isInstanceOf(CallbackEffect.Learned.class);
    assertThat(now.first()).isEmpty();
    assertThat(history.payments()).isEmpty();
  }

  @Test
  void theDoctorSaysWhoseSecretsAreLockedAndTriesOneWithItsPassphrase() {
    inbox(right).receive(Documented.signed(Documented.payout("P-1", "success"), wrong), "", "x");
    Delivery aside = history.kept().getLast();
    CallbackDesk desk = desk(right);
    hidden = Optional.of(new KnownKey("month-end", "TEST", wrong));

    assertThat(desk.why(aside).cause()).isEqualTo(Cause.UNKNOWN);
    assertThat(desk.locked()).containsExactly("month-end");
    assertThat(desk.why(aside, "month-end", "the right one".toCharArray()).cause())
        .isEqualTo(Cause.OTHER_PROFILE);
    assertThatThrownBy(() -> desk.why(aside, "month-end", "another".toCharArray()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private final class Others implements OtherKeys {
    private final List<KnownKey> open;

    Others(List<KnownKey> open) {
      this.open = open;
    }

    @Override
    public List<KnownKey> open() {
      return open;
    }

    @Override
    public List<String> locked() {
      return hidden.map(KnownKey::profile).stream().toList();
    }

    @Override
    public KnownKey unlock(String profile, char[] passphrase) {
      if (!Arrays.equals(passphrase, "the right one".toCharArray())) {
        throw new IllegalArgumentException("the passphrase is wrong");
      }
      KnownKey key = hidden.orElseThrow();
      return new KnownKey(key.profile(), key.environment(), key.key().copy());
    }
  }

  private static JsonObject json(byte[] body) {
    try {
      return Json.object(body);
    } catch (JsonException e) {
      throw new IllegalStateException(e);
    }
  }
}
