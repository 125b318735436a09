package app.paydesk.desk;

import static app.paydesk.payment.Said.KEY;
import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.card.TestCards;
import app.paydesk.desk.submission.Submission;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.gate.wire.PaymentPage;
import app.paydesk.journal.Actors;
import app.paydesk.journal.MemoryStore;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.RefundLedger;
import app.paydesk.payment.Said;
import app.paydesk.payment.Samples;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkDeskTest {
  private static final URI PAGE = URI.create("https://pay.example/payment");
  private static final Instant UNTIL = Instant.parse("2026-11-23T10:00:00Z");
  private final SigningKey key = SigningKey.of("a secret of a test".toCharArray());
  private final MemoryStore journal = new MemoryStore();
  private final Samples samples = new Samples();
  private final LinkDesk desk = desk(NOON);

  @AfterEach
  void wipe() {
    key.close();
  }

  private LinkDesk desk(Instant now) {
    return new LinkDesk(580, new PaymentPage(PAGE, key), journal, Clock.fixed(now, ZoneOffset.UTC));
  }

  private Submission submission(String field, String value) {
    return new Submission(KEY.id(), "", samples.changed("upi-link", field, value), Map.of());
  }

  private Submission submission() {
    return submission("payment.amount", "2.50");
  }

  private static String refusal(Runnable deed) {
    try {
      deed.run();
    } catch (SubmitException e) {
      return e.message().key();
    }
    throw new AssertionError("nothing was refused");
  }

  @Test
  void aLinkIsOnDiskBeforeItIsSeenAndAwaitsItsCustomer() {
    Payment payment = desk.make(submission());

    assertThat(journal.find(KEY)).contains(payment);
    assertThat(payment.standing()).isEqualTo(PaymentState.AWAITING_CUSTOMER);
    assertThat(payment.own().orElseThrow().operation()).contains("upi-link");
    assertThat(payment.own().orElseThrow().payee()).isEqualTo("Ada Lovelace");
    assertThat(payment.link().orElseThrow().bestBefore()).contains(UNTIL);
  }

  @Test
  void theAddressCarriesTheParametersAndASignatureOverTheirFlatText() {
    URI address = desk.make(submission()).link().orElseThrow().address();

    JsonObject received = JsonObject.empty();
    for (String pair : address.getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      String value = URI.create("x:?" + parts[1]).getSchemeSpecificPart().substring(1);
      received = received.with(parts[0], value);
    }
    assertThat(address.toString()).startsWith(PAGE + "?project_id=580&payment_id=PO-1&");
    assertThat(received.text("payment_amount")).contains("250");
    assertThat(received.text("best_before")).contains("2026-11-23T18:00:00+08:00");
    assertThat(received.text("identify_doc_number")).contains("ABCPL1234F");
    assertThat(received.text("force_payment_method")).contains("upi");
    assertThat(Signature.check(received, key).valid()).isTrue();
  }

  @Test
  void whoIsNotNamedIsShownByTheCustomerId() {
    Submission nameless =
        new Submission(
            KEY.id(),
            "",
            samples.draft(
                "upi-link",
                Map.of("payment.amount", "5", "payment.currency", "INR", "customer.id", "c-7"),
                Optional.empty()),
            Map.of());

    assertThat(desk.make(nameless).own().orElseThrow().payee()).isEqualTo("c-7");
  }

  @Test
  void aPaymentIdIsLinkedOnce() {
    desk.make(submission());

    assertThat(refusal(() -> desk.make(submission()))).isEqualTo("submit.duplicate");
  }

  @Test
  void aLinkThatWouldBeOverAtOnceIsRefused() {
    assertThat(refusal(() -> desk(UNTIL).make(submission()))).isEqualTo("link.late");
    assertThat(journal.find(KEY)).isEmpty();
  }

  @Test
  void aCardNumberTypedInATextNeverGetsIntoALink() {
    String number = TestCards.fitting("62", 19, RandomGenerator.getDefault());

    assertThat(refusal(() -> desk.make(submission("payment.description", "card " + number))))
        .isEqualTo("submit.errors");
    assertThat(journal.find(KEY)).isEmpty();
  }

  @Test
  void whatCannotBeKeptIsNoLink() {
    journal.faults().fullAfter(0);

    assertThat(refusal(() -> desk.make(submission()))).isEqualTo("submit.disk-full");
  }

  @Test
  void aLinkIsNeverPostedToTheGate() {
    Desk sender =
        new Desk(
            580,
            _ -> new GateReply.Unanswered(GateReply.Why.BROKEN, "", Duration.ZERO),
            journal,
            Clock.systemUTC());

    assertThatThrownBy(() -> sender.submit(submission()))
        .isInstanceOf(IllegalArgumentException.class);
    desk.make(submission());
    assertThat(refusal(() -> sender.sendAgain(KEY, "PO-1", Optional.empty())))
        .isEqualTo("submit.maybe-sent");
    assertThat(sender.recover()).isEmpty();
    assertThat(journal.find(KEY).orElseThrow().events()).hasSize(1);
  }

  @Test
  void aCallbackFindsItsLinkAndAnotherAmountIsFlagged() {
    desk.make(submission());
    Payment paid =
        Writes.append(
            journal,
            KEY,
            Actors.DESK,
            List.of(Said.of("49", "sale", "success", 60).payment("success", 200).at(61)));

    assertThat(paid.operations()).hasSize(1);
    assertThat(paid.own().orElseThrow().operation()).contains("upi-link");
    assertThat(paid.standing()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(paid.sum()).contains(Money.of(200, "USD"));
    assertThat(paid.flags()).contains(Payment.Flag.SUM_DISAGREES);
  }

  @Test
  void moneyCanGoBackOnlyAfterTheLinkWasPaid() {
    Payment waiting = desk.make(submission());

    assertThat(RefundLedger.of(waiting).refusal(Optional.empty()))
        .hasValueSatisfying(m -> assertThat(m.key()).isEqualTo("refund.not-paid"));
  }
}
