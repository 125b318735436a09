package app.paydesk.callback.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.Documented;
import app.paydesk.gate.signing.CanonicalText;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.journal.MemoryStore;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.PaymentEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InboxTest {
  private static final String FROM = "192.0.2.7";
  private static final Map<String, String> STANDINGS =
      Map.of("success", "SUCCEEDED", "decline", "DECLINED", "redirect", "AWAITING_CUSTOMER");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  private final SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());
  private final MemoryStore history = new MemoryStore();
  private final Inbox inbox = inbox(Documented.CUP_PROJECT);

  private Inbox inbox(long project) {
    return new Inbox(project, key, history, history, CLOCK);
  }

  private Answer receive(byte[] body) {
    return inbox.receive(body, "Host: paydesk\n", FROM);
  }

  private Delivery last() {
    return history.kept().getLast();
  }

  static List<String> documented() {
    return Documented.names().toList();
  }

  @ParameterizedTest
  @MethodSource("documented")
  void aDocumentedCallbackIsKeptToTheByteAndApplied(String name) {
    JsonObject example = Documented.read(name);
    byte[] body = Documented.signed(example, key);
    Inbox own = inbox(example.whole("project_id").orElseThrow());

    assertThat(own.receive(body, "", FROM)).isEqualTo(new Answer.Stored());
    assertThat(last().body()).isEqualTo(body);
    assertThat(last().verdict()).isEqualTo(Verdict.VALID);
    String end = name.substring(name.lastIndexOf('-') + 1);
    assertThat(last().effect().code())
        .isEqualTo("effect.learned|standing-word." + STANDINGS.get(end));
    assertThat(history.payments()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("documented")
  void oneCharacterChangedAnywhereChangesNothing(String name) {
    JsonObject example = Documented.read(name);
    byte[] body = Documented.signed(example, key);
    long project = example.whole("project_id").orElseThrow();
    // The name of an empty object or list is the one thing that the scheme does not sign.
    int unsigned = new String(body, StandardCharsets.US_ASCII).indexOf("\"body\"");

    for (int at = 0; at < body.length; at++) {
      boolean named = unsigned >= 0 && at > unsigned && at < unsigned + "\"body\"".length();
      if (Character.isLetterOrDigit(body[at]) && !named) {
        byte[] changed = body.clone();
        changed[at] = (byte) (changed[at] == 'e' ? 'a' : changed[at] == '1' ? '2' : '1');
        MemoryStore fresh = new MemoryStore();
        Inbox own = new Inbox(project, key, fresh, fresh, CLOCK);
        assertThat(own.receive(changed, "", FROM).status()).isIn(400, 403);
        assertThat(fresh.payments()).isEmpty();
      }
    }
  }

  @Test
  void aWrongSignatureIsKeptAsideWithoutEffect() {
    receive(Documented.signed(Documented.payout("P-1", "processing"), key));
    SigningKey stranger = SigningKey.of(UUID.randomUUID().toString().toCharArray());

    Answer answer = receive(Documented.signed(Documented.payout("P-1", "success"), stranger));

    assertThat(answer).isEqualTo(new Answer.WrongSignature());
    assertThat(last().verdict()).isEqualTo(Verdict.WRONG_SIGNATURE);
    assertThat(last().effect().code()).isEqualTo("effect.aside");
    assertThat(history.payments())
        .singleElement()
        .satisfies(e -> assertThat(e.events()).hasSize(1));
  }

  @Test
  void whoeverHidesFieldsInANameCannotWriteAnotherBodyUnderItsSignature() {
    String hidden = ";payment:id:P-1;payment:status:success;project_id:200;zz:";
    JsonObject declined =
        JsonObject.empty()
            .with("customer.id", "7" + hidden)
            .with("operation.status", "decline")
            .with("payment.id", "P-1")
            .with("payment.status", "decline")
            .with("project_id", 200);
    String text = CanonicalText.of(declined, CanonicalText.Order.NATURAL_BY_PATH).text();
    JsonObject forged =
        JsonObject.empty()
            .with("customer.id", "7")
            .with("payment.id", "P-1")
            .with("payment.status", "success")
            .with("project_id", 200)
            .with("zz", text.substring(text.indexOf("zz:") + 3))
            .with("signature", Signature.of(declined, key));
    assertThat(Signature.check(forged, key).valid()).isTrue();

    assertThat(receive(Documented.bytes(forged))).isEqualTo(new Answer.WrongSignature());

    assertThat(last().detail().code()).isEqualTo("detail.ambiguous|ambiguity.LINE_IN_VALUE");
    assertThat(history.payments()).isEmpty();
    assertThat(inbox.judgeAgain(last(), Actors.DESK).verdict()).isEqualTo(Verdict.WRONG_SIGNATURE);
  }

  @Test
  void aSemicolonInATrueMessageIsNoReasonToDoubtIt() {
    JsonObject body =
        Documented.payout("P-1", "decline").with("operation.message", "Declined; payment: later");

    assertThat(receive(Documented.signed(body, key))).isEqualTo(new Answer.Stored());
  }

  @Test
  void aMissingSignatureIsSaidToBeMissing() {
    assertThat(receive(Documented.bytes(Documented.payout("P-1", "success"))).status())
        .isEqualTo(403);
    assertThat(last().detail().code()).isEqualTo("detail.no-signature");
  }

  @Test
  void whatIsNoJsonObjectIsKeptAside() {
    for (String body : List.of("", "hello", "[1]", "{\"a\":", "{\"a\":1}{", "\u0000")) {
      assertThat(receive(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Answer.NotJson());
      assertThat(last().verdict()).isEqualTo(Verdict.NOT_JSON);
    }
  }

  @Test
  void anotherProjectsCallbackIsKeptAsideThoughItsSignatureIsOurs() {
    byte[] body =
        Documented.signed(Documented.payout("P-1", "success").with("project_id", 201), key);

    assertThat(receive(body)).isEqualTo(new Answer.NotOurs());
    assertThat(last().verdict()).isEqualTo(Verdict.NOT_OURS);
    assertThat(history.payments()).isEmpty();
  }

  @Test
  void theSameCallbackTwiceHasOneEffect() {
    byte[] body = Documented.signed(Documented.payout("P-1", "success"), key);

    assertThat(receive(body)).isEqualTo(new Answer.Stored());
    assertThat(receive(body)).isEqualTo(new Answer.Repeat());

    assertThat(last().effect().code()).isEqualTo("effect.repeat");
    assertThat(history.kept()).hasSize(2);
    assertThat(history.payments())
        .singleElement()
        .satisfies(e -> assertThat(e.events()).hasSize(1));
  }

  @Test
  void theEffectTellsFromWhatToWhat() {
    receive(Documented.signed(Documented.payout("P-1", "processing"), key));
    receive(Documented.signed(Documented.payout("P-1", "success"), key));
    assertThat(last().effect().code())
        .isEqualTo("effect.changed|standing-word.WAITING|standing-word.SUCCEEDED");

    JsonObject late = Documented.payout("P-1", "processing").with("operation.message", "late");
    receive(Documented.signed(late, key));
    assertThat(last().effect().code()).isEqualTo("effect.late|standing-word.SUCCEEDED");
  }

  @Test
  void aCallbackThatNamesNoPaymentIsKeptWithoutEffect() {
    byte[] body = Documented.signed(JsonObject.empty().with("project_id", 200), key);

    assertThat(receive(body).status()).isEqualTo(200);
    assertThat(last().effect().code()).isEqualTo("effect.no-payment");
  }

  private static void fault() {
    throw new IllegalStateException("a fault of ours");
  }

  @Test
  void nothingIsAcknowledgedThatCouldNotBeStored() {
    history.faults().fill();

    assertThat(receive(Documented.signed(Documented.payout("P-1", "success"), key)))
        .isEqualTo(new Answer.NotStored());
    assertThat(history.kept()).isEmpty();
    assertThat(history.payments()).isEmpty();
  }

  @Test
  void whatCouldNotBeAppliedIsKeptAndAppliedAtTheNextStart() {
    byte[] body = Documented.signed(Documented.payout("P-1", "success"), key);
    history.faults().beforeDeciding(InboxTest::fault);
    assertThat(receive(body)).isEqualTo(new Answer.Stored());
    assertThat(last().verdict()).isEqualTo(Verdict.STORED);
    inbox.recover();
    assertThat(last().verdict()).isEqualTo(Verdict.STORED);

    history.faults().beforeDeciding(() -> {});
    inbox.recover();
    inbox.recover();

    assertThat(last().verdict()).isEqualTo(Verdict.VALID);
    assertThat(history.payments())
        .singleElement()
        .satisfies(e -> assertThat(e.events()).hasSize(1));
    assertThat(receive(body)).isEqualTo(new Answer.Repeat());
  }

  @Test
  void aFullCardNumberIsMaskedBeforeItIsStored() {
    String number = Documented.cardNumber("62", 19);
    JsonObject leak =
        Documented.payout("P-1", "success").with("account.number", number).with("card.pan", number);
    history.faults().beforeDeciding(InboxTest::fault);
    receive(Documented.signed(leak, key));
    history.faults().beforeDeciding(() -> {});
    inbox.recover();

    assertThat(last().verdict()).isEqualTo(Verdict.VALID);
    assertThat(last().detail().code()).matches("detail\\.card-masked\\|[0-9a-f]{64}");
    assertThat(new String(last().body(), StandardCharsets.UTF_8))
        .doesNotContain(number)
        .contains(number.substring(0, 6) + "*********" + number.substring(15));
    assertThat(history.payments())
        .singleElement()
        .satisfies(e -> assertThat(e.events().toString()).doesNotContain(number));
  }

  @Test
  void strangersCannotFillTheDiskNorHideATrueCallback() {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      answers.add(receive(("stranger " + i).getBytes(StandardCharsets.UTF_8)));
    }

    assertThat(Collections.frequency(answers, new Answer.NotJson())).isEqualTo(60);
    assertThat(Collections.frequency(answers, new Answer.TooMany())).isEqualTo(40);
    assertThat(history.kept()).hasSize(60);
    assertThat(receive(Documented.signed(Documented.payout("P-1", "success"), key)))
        .isEqualTo(new Answer.Stored());
  }

  @Test
  void noiseFromManyAddressesHidesNoCallbackUnderAChangedSecret() {
    for (int i = 0; i < 1_000; i++) {
      String from = "10.0." + i / 250 + "." + i % 250;
      inbox.receive("{}".getBytes(StandardCharsets.UTF_8), "", from);
      inbox.receive("noise".getBytes(StandardCharsets.UTF_8), "", from);
    }
    byte[] rotated =
        Documented.signed(
            Documented.payout("P-1", "success"), SigningKey.of("another".toCharArray()));

    assertThat(inbox.receive(rotated, "", FROM)).isEqualTo(new Answer.WrongSignature());
    assertThat(last().paymentId()).contains("P-1");
  }

  private static Oversize large(String text) {
    return Oversize.of(text.getBytes(StandardCharsets.UTF_8), 64);
  }

  @Test
  void whatIsTooLargeLeavesItsBeginningAndChangesNothing() {
    String text = "{\"project_id\":200,\"text\":\"" + "x".repeat(2_000);

    assertThat(inbox.tooLarge(large(text), "User-Agent: x\n", FROM))
        .isEqualTo(new Answer.TooLarge());
    assertThat(last().verdict()).isEqualTo(Verdict.TOO_LARGE);
    assertThat(last().detail().code()).isEqualTo("detail.too-large|" + text.length() + "|64");
    assertThat(last().effect().code()).isEqualTo("effect.aside");
    assertThat(last().headers()).isEqualTo("User-Agent: x\n");
    assertThat(new String(last().body(), StandardCharsets.UTF_8))
        .isEqualTo(text.substring(0, 1_024));
    assertThat(inbox.judgeAgain(last(), Actors.DESK)).isEqualTo(last());
    assertThat(history.payments()).isEmpty();
  }

  @Test
  void noCardNumberNorTheFirstPartOfOneStandsInABeginning() {
    String number = Documented.cardNumber("62", 19);
    String text = number + " " + "x".repeat(1_024 - 20 - 15) + number;

    inbox.tooLarge(large(text), "", FROM);
    assertThat(new String(last().body(), StandardCharsets.UTF_8))
        .startsWith(number.substring(0, 6) + "*********" + number.substring(15) + " ")
        .endsWith("x" + number.substring(0, 6) + "*********");

    String groups = number.substring(0, 16).replaceAll("(....)", "$1 ");
    inbox.tooLarge(large("x".repeat(70) + groups), "", FROM);
    assertThat(new String(last().body(), StandardCharsets.UTF_8)).isEqualTo("x".repeat(70));
  }

  @Test
  void whatIsTooLargeIsRefusedAsSuchEvenWhereNoTraceOfItCanBeKept() {
    for (int i = 0; i < 100; i++) {
      assertThat(inbox.tooLarge(large("x".repeat(70)), "", FROM)).isEqualTo(new Answer.TooLarge());
    }
    assertThat(history.kept()).hasSize(60);
    history.faults().fill();
    assertThat(inbox.tooLarge(large("x".repeat(70)), "", "192.0.2.8"))
        .isEqualTo(new Answer.TooLarge());
    assertThat(history.kept()).hasSize(60);
  }

  private byte[] ofAnotherProject(int number) {
    return Documented.signed(
        Documented.payout("P-" + number, "success").with("project_id", 201), key);
  }

  @Test
  void strangersCannotHideWhatAnotherProjectSent() {
    for (int i = 0; i < 100; i++) {
      receive(("stranger " + i).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(receive(ofAnotherProject(1))).isEqualTo(new Answer.NotOurs());
    assertThat(last().verdict()).isEqualTo(Verdict.NOT_OURS);
  }

  @Test
  void anotherProjectCannotFillTheDiskNorHideATrueCallback() {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      answers.add(receive(ofAnotherProject(i)));
    }

    assertThat(Collections.frequency(answers, new Answer.NotOurs())).isEqualTo(600);
    assertThat(Collections.frequency(answers, new Answer.TooMany())).isEqualTo(100);
    assertThat(history.kept()).hasSize(600);
    assertThat(receive(Documented.signed(Documented.payout("P-1", "success"), key)))
        .isEqualTo(new Answer.Stored());
  }

  @Test
  void theReportNamesTheDeliveryThatItWasReadFrom() {
    receive(Documented.signed(Documented.payout("P-1", "success"), key));

    assertThat(history.payments())
        .singleElement()
        .satisfies(
            payment ->
                assertThat(payment.events())
                    .singleElement()
                    .isInstanceOfSatisfying(
                        PaymentEvent.Reported.class,
                        r -> assertThat(r.delivery()).hasValue(last().id())));
  }
}
