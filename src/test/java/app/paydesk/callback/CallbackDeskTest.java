package app.paydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.callback.doctor.Cause;
import app.paydesk.callback.doctor.KnownKey;
import app.paydesk.gate.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.Delivery;
import app.paydesk.payment.Delivery.Verdict;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

/** What people do with callbacks that were kept aside, found elsewhere, or are to be tried out. */
class CallbackDeskTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  private static final PaymentKey PAYMENT =
      new PaymentKey(Documented.CUP_PROJECT, new PaymentId("P-1"));

  private final SigningKey right = key();
  private final SigningKey wrong = key();
  private final MemoryBooks books = new MemoryBooks();

  private static SigningKey key() {
    return SigningKey.of(UUID.randomUUID().toString().toCharArray());
  }

  private Inbox inbox(SigningKey key) {
    return new Inbox(Documented.CUP_PROJECT, key, books, CLOCK);
  }

  private CallbackDesk desk(SigningKey key, Environment environment, KnownKey... others) {
    Profile profile =
        Profile.plain(
            "main",
            environment,
            URI.create("https://gate.example"),
            Documented.CUP_PROJECT,
            new Profile.Listen("127.0.0.1", 0, "/callback"));
    return new CallbackDesk(profile, key, inbox(key), books, books, () -> List.of(others), CLOCK);
  }

  private CallbackDesk desk(SigningKey key) {
    return desk(key, Environment.TEST);
  }

  @Test
  void whatWasKeptAsideIsAppliedOnceTheRightSecretIsSet() {
    inbox(wrong).receive(Documented.signed(Documented.payout("P-1", "success"), right), "", "x");
    Delivery aside = books.deliveries.getLast();
    assertThat(aside.verdict()).isEqualTo(Verdict.WRONG_SIGNATURE);

    assertThat(desk(wrong).judgeAgain(aside)).isEqualTo(aside);
    assertThat(books.events).isEmpty();
    Delivery judged = desk(right).judgeAgain(aside);

    assertThat(judged.verdict()).isEqualTo(Verdict.VALID);
    assertThat(judged.effect()).isEqualTo("effect.learned|standing-word.SUCCEEDED");
    assertThat(books.events.get(PAYMENT)).hasSize(1);
    assertThat(desk(right).judgeAgain(judged)).isEqualTo(judged);
    assertThat(books.events.get(PAYMENT)).hasSize(1);
  }

  @Test
  void allThatIsAsideIsJudgedAgainAtOnce() {
    Inbox inbox = inbox(wrong);
    for (String id : List.of("P-1", "P-2", "P-3")) {
      inbox.receive(Documented.signed(Documented.payout(id, "success"), right), "", "x");
    }
    inbox.receive(new byte[] {'{'}, "", "x");

    assertThat(desk(right).judgeAllAgain()).isEqualTo(new Again(4, 3));
    assertThat(books.events).hasSize(3);
  }

  @Test
  void clearingDeletesOnlyWhatHadNoEffectAndMakesRoom() {
    Inbox inbox = inbox(right);
    inbox.receive(Documented.signed(Documented.payout("P-1", "success"), right), "", "x");
    for (int i = 0; i < 60; i++) {
      inbox.receive(new byte[] {'{'}, "", "x");
    }

    assertThat(desk(right).clearAside(Optional.empty())).isEqualTo(60);
    assertThat(books.deliveries).singleElement().matches(d -> d.verdict() == Verdict.VALID);
  }

  @Test
  void theDoctorKnowsTheOtherProfilesSecretsAndClosesThem() {
    inbox(right).receive(Documented.signed(Documented.payout("P-1", "success"), wrong), "", "x");
    SigningKey copy = wrong.copy();

    var found =
        desk(right, Environment.TEST, new KnownKey("real", "LIVE", copy))
            .why(books.deliveries.getLast());

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

    var found = desk(right).why(books.deliveries.getLast());

    assertThat(found.cause()).isEqualTo(Cause.OTHER_BODY);
    assertThat(found.sentence().arguments()).containsExactly("1");
  }

  @Test
  void aMaskedCardNumberIsSaidToBeWhyNothingCanBeProven() {
    JsonObject leak =
        Documented.payout("P-1", "success").with("account.number", Documented.cardNumber("62", 19));
    inbox(wrong).receive(Documented.signed(leak, right), "", "x");

    Delivery aside = books.deliveries.getLast();
    assertThat(aside.detail()).isEqualTo("detail.wrong-masked");
    assertThat(desk(right).why(aside).cause()).isEqualTo(Cause.MASKED);
  }

  @Test
  void aRehearsalTellsTheEffectAndWritesNothing() {
    inbox(right).receive(Documented.signed(Documented.payout("P-1", "processing"), right), "", "x");
    byte[] next = Documented.signed(Documented.payout("P-1", "success"), right);

    Rehearsal would = desk(right).rehearse(next);

    assertThat(would.verdict()).isEqualTo(Verdict.VALID);
    assertThat(Note.write(would.effect()))
        .isEqualTo("effect.changed|standing-word.WAITING|standing-word.SUCCEEDED");
    assertThat(books.deliveries).hasSize(1);
    assertThat(books.events.get(PAYMENT)).hasSize(1);
    assertThat(desk(wrong).rehearse(next).verdict()).isEqualTo(Verdict.WRONG_SIGNATURE);
  }

  @Test
  void anImportedCallbackIsAppliedOnceAndMarked() {
    byte[] body = Documented.signed(Documented.payout("P-1", "success"), right);
    Found found = new Found(body, "Host: desk\n");

    Delivery kept = desk(right).bring(found).orElseThrow();

    assertThat(kept.from()).isEqualTo("import");
    assertThat(books.events.get(PAYMENT))
        .singleElement()
        .isInstanceOfSatisfying(
            PaymentEvent.Reported.class,
            r -> assertThat(r.source()).isEqualTo(PaymentEvent.Source.IMPORT));
    assertThat(inbox(right).receive(body, "", "x")).isEqualTo(new Answer.Repeat());
    assertThat(desk(wrong).bring(found)).isEmpty();
    assertThat(books.events.get(PAYMENT)).hasSize(1);
  }

  @Test
  void thePreviousCallbackIsThatOfTheSamePayment() {
    Inbox inbox = inbox(right);
    inbox.receive(Documented.signed(Documented.payout("P-1", "processing"), right), "", "x");
    inbox.receive(Documented.signed(Documented.payout("P-2", "processing"), right), "", "x");
    inbox.receive(Documented.signed(Documented.payout("P-1", "success"), right), "", "x");

    Optional<Delivery> previous = desk(right).previous(books.deliveries.getLast());

    assertThat(previous).map(Delivery::id).contains(1L);
    assertThat(desk(right).previous(books.deliveries.getFirst())).isEmpty();
  }

  @Test
  void forwardingSendsTheExactBytesOnce() throws IOException, InterruptedException {
    try (MockWebServer other = new MockWebServer()) {
      other.enqueue(new MockResponse.Builder().code(503).build());
      other.start();
      byte[] body = Documented.signed(Documented.payout("P-1", "success"), right);
      inbox(right).receive(body, "", "x");

      var done = desk(right).forward(other.url("/in").uri(), books.deliveries.getLast());

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
  void everyTestCallbackIsValidMarkedAndForTheChosenPayment()
      throws IOException, InterruptedException {
    assertThat(TestCallback.all()).hasSize(14);
    try (MockWebServer listener = new MockWebServer()) {
      listener.start();
      for (TestCallback example : TestCallback.all()) {
        listener.enqueue(new MockResponse.Builder().build());
        desk(right).test(example, "P-1", listener.url("/callback").uri());
        byte[] body = listener.takeRequest().getBody().toByteArray();

        assertThat(inbox(right).receive(body, "", "x").status()).isEqualTo(200);
        assertThat(json(body).text("payment.description")).contains("Paydesk test callback");
        assertThat(books.deliveries.getLast().paymentId()).contains("P-1");
      }
    }
  }

  @Test
  void noTestCallbackIsSentForALiveProfile() {
    CallbackDesk live = desk(right, Environment.LIVE);
    assertThat(live.mayTest()).isFalse();
    assertThatThrownBy(
            () ->
                live.test(TestCallback.all().getFirst(), "P-1", URI.create("http://127.0.0.1:1/")))
        .isInstanceOf(IllegalStateException.class);
  }

  private static JsonObject json(byte[] body) {
    try {
      return Json.object(body);
    } catch (JsonException e) {
      throw new IllegalStateException(e);
    }
  }
}
