package app.paydesk.ui.newpayment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.desk.duplicate.Duplicate;
import app.paydesk.gate.message.GateReply;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Role;
import app.paydesk.method.sepa.Sepa;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A method with fields of its own is filled in, recorded and compared like the others. */
class ThirdMethodFormTest {
  private final Bench bench = new Bench(Sepa.installed());

  @Test
  void itsExampleMayBeSentAndTheReviewNamesThePayee() throws Exception {
    bench.model.choose("sepa-payout");
    bench.model.fillWithExample();

    assertThat(bench.model.blocked()).isEmpty();
    assertThat(bench.review().payee()).contains("Erika Mustermann", "BE68539007547034");

    JsonObject sent = send();

    assertThat(sent.text("bank.iban")).contains("BE68539007547034");
    assertThat(bench.journal.find(bench.sent.getFirst().key()).orElseThrow().own())
        .map(o -> o.payee())
        .contains("Erika Mustermann · BE68539007547034");
  }

  @Test
  void payingTheSameAccountTwiceIsNoticed() throws Exception {
    bench.model.choose("sepa-payout");
    bench.model.fillWithExample();
    send();
    bench.model.fillWithExample();

    Duplicate found = bench.model.duplicatesProperty().get().getFirst();

    assertThat(found.strong()).isTrue();
    assertThat(found.why().key()).isEqualTo("duplicate.account.same");
  }

  @Test
  void aRecordSaysWhereItNamesItsPayee() throws Exception {
    bench.model.choose("sepa-payout");
    bench.model.fillWithExample();
    send();

    PaymentEvent.Recorded recorded =
        (PaymentEvent.Recorded)
            bench.journal.find(bench.sent.getFirst().key()).orElseThrow().events().getFirst();

    assertThat(recorded.party(Role.NAME)).contains("Erika Mustermann");
    assertThat(recorded.party(Role.ACCOUNT)).contains("BE68539007547034");
  }

  @Test
  void itsRefundOpensItsOwnForm() {
    bench.model.refund(new PaymentKey(Bench.PROJECT, new PaymentId("L-1")), "sepa-refund");

    assertThat(bench.form().operation().path()).isEqualTo("/v2/payment/sepa/refund");
    assertThat(bench.form().currency().code()).isEqualTo("EUR");
  }

  @Test
  void itsLinkIsMade() {
    bench.model.choose("sepa-link");
    bench.model.fillWithExample();
    bench.model.ask();

    assertThat(bench.sent).hasSize(1);
  }

  private JsonObject send() throws Exception {
    bench.gate.answer(new GateReply.Accepted("R-1", JsonObject.empty(), Duration.ZERO));
    bench.model.ask();
    bench.model.confirm();
    return bench.gate.wire().getLast();
  }
}
