package app.paydesk.ui.newpayment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.card.CardNumber;
import app.paydesk.gate.message.GateReply;
import app.paydesk.method.Agreement;
import app.paydesk.method.Operation;
import app.paydesk.profile.Environment;
import app.paydesk.ui.newpayment.FieldModel.Level;
import app.paydesk.ui.newpayment.NewPaymentViewModel.Step;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPaymentViewModelTest {
  private final Bench bench = new Bench();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cup-payout",
        "cup-purchase",
        "upi-payout",
        "upi-refund",
        "upi-purchase-document",
        "upi-purchase-vpa"
      })
  void theExampleOfEachOperationCanBeSentAsItIs(String operation) {
    bench.model.choose(operation);
    bench.model.fillWithExample();

    assertThat(bench.review().errors()).isEmpty();
    assertThat(bench.review().warnings()).isEmpty();
    bench.model.ask();
    bench.model.confirm();
    assertThat(bench.gate.wire()).hasSize(1);
    assertThat(bench.sent).hasSize(1);
  }

  @Test
  void whatWasTypedIsStillThereInAnotherLanguage() {
    Bench before = new Bench();
    before.payout();
    before.type("account.branch", "南山支行");
    String id = before.form().id().textProperty().get();
    Bench after = new Bench(Environment.SANDBOX, Locale.SIMPLIFIED_CHINESE);

    after.model.takeOver(before.model);
    before.model.forget();

    assertThat(after.form().operation().key()).isEqualTo("cup-payout");
    assertThat(after.form().id().textProperty().get()).isEqualTo(id);
    assertThat(after.form().draftProperty().get().value("account.branch")).contains("南山支行");
    assertThat(after.review().errors()).as("the card number came along").isEmpty();
    after.model.ask();
    after.model.confirm();
    assertThat(after.sent).hasSize(1);
  }

  @Test
  void onlyTheCardNumberHasToBeTypedAgainAfterTheWindowWasLocked() {
    bench.payout();
    CardNumber typed = bench.form().card().orElseThrow();
    String name = bench.form().field("customer.last_name").orElseThrow().text();
    bench.model.ask();

    bench.model.lock();

    assertThat(typed).hasToString("card number (wiped)");
    assertThat(bench.model.stepProperty().get())
        .as("no question stays open")
        .isEqualTo(Step.EDITING);
    assertThat(bench.form().cardGoneProperty().get()).isTrue();
    assertThat(bench.form().field("customer.last_name").orElseThrow().text()).isEqualTo(name);
    assertThat(bench.review().errors()).extracting(Problem::field).containsExactly("card.pan");
    bench.form().typeCard(bench.card());
    assertThat(bench.form().cardGoneProperty().get()).isFalse();
    assertThat(bench.review().errors()).isEmpty();
  }

  @Test
  void aFormWithoutACardNumberSaysNothingOfOneAfterTheLock() {
    bench.model.choose("cup-payout");
    bench.model.lock();
    assertThat(bench.form().cardGoneProperty().get()).isFalse();
  }

  @Test
  void anAddressThatTheProviderDoesWithoutIsShownAsOptional() {
    Bench agreed =
        new Bench(
            Environment.TEST,
            Locale.ENGLISH,
            new Agreement(
                Map.of(), Map.of(), Map.of("upi-purchase-vpa", Set.of("account.number"))));
    for (Bench each : List.of(new Bench(), agreed)) {
      each.model.choose("upi-purchase-vpa");
      FieldModel address = each.form().field("account.number").orElseThrow();

      assertThat(each.form().requires(address)).isEqualTo(each != agreed);
      assertThat(
              each.review().errors().stream()
                  .map(Problem::field)
                  .toList()
                  .contains("account.number"))
          .isEqualTo(each != agreed);
    }
  }

  @Test
  void noOperationIsWithoutAnExample() {
    for (Operation operation : bench.methods.operations()) {
      bench.model.choose(operation.key());
      bench.model.fillWithExample();
      assertThat(bench.model.blocked()).as(operation.key()).isEmpty();
    }
  }

  @Test
  void noExampleIsOfferedWhereMoneyMoves() {
    Bench live = new Bench(Environment.LIVE, Locale.ENGLISH);
    live.payout();

    assertThat(live.review().amount()).isEmpty();
  }

  @Test
  void whatIsMissingIsCountedButNotNamedBelowAFieldBeforeItWasLeft() {
    bench.model.choose("cup-payout");
    FieldModel amount = bench.form().field("payment.amount").orElseThrow();

    assertThat(bench.review().errors()).extracting(Problem::field).contains("payment.amount");
    assertThat(amount.judgementProperty().get().level()).isEqualTo(Level.NONE);
    amount.leftProperty().set(true);
    assertThat(amount.judgementProperty().get().level()).isEqualTo(Level.ERROR);
  }

  @Test
  void anAmountOverTheLimitStopsTheSendAndNamesTheLimit() {
    bench.payout();
    bench.type("payment.amount", "48,000.00");

    assertThat(bench.review().errors())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.field()).isEqualTo("payment.amount");
              assertThat(p.sentence()).contains("44,999.00 CNY");
            });
    assertThat(bench.review().amount()).contains("48,000.00 CNY");
    assertThat(bench.model.blocked().orElse("")).contains("Amount");
    assertThat(bench.model.ask()).contains("payment.amount");
    assertThat(bench.model.stepProperty().get()).isEqualTo(Step.EDITING);
  }

  @Test
  void aWarningIsSentOnlyWithAReason() {
    bench.payout();
    bench.type("customer.first_name", "Qianwen");

    assertThat(bench.model.ask()).contains("customer.first_name");
    bench
        .form()
        .field("customer.first_name")
        .orElseThrow()
        .reasonProperty()
        .set("Name as in the passport");
    assertThat(bench.model.ask()).isEmpty();
    bench.model.confirm();

    assertThat(bench.journal.recorded())
        .singleElement()
        .satisfies(
            r ->
                assertThat(r.reasons())
                    .containsEntry("customer.first_name", "Name as in the passport"));
  }

  @Test
  void confirmingTwiceSendsOnce() {
    bench.payout();
    bench.model.ask();
    bench.model.confirm();
    bench.model.confirm();

    assertThat(bench.gate.wire()).hasSize(1);
    assertThat(bench.sent).hasSize(1);
  }

  @Test
  void nothingIsSentWithoutTheSecondStep() {
    bench.payout();
    bench.model.confirm();
    assertThat(bench.gate.wire()).isEmpty();

    bench.model.ask();
    bench.type("payment.amount", "486.60");
    bench.model.confirm();
    assertThat(bench.gate.wire()).as("changed after the question").isEmpty();
  }

  @Test
  void theReviewShowsTheRequestWithTheCardMasked() {
    bench.model.choose("cup-payout");
    String card = bench.card();
    bench.form().typeCard(card);

    assertThat(bench.review().request())
        .contains(card.substring(0, 6) + "******" + card.substring(15))
        .contains("signed when sent")
        .doesNotContain(card);
  }

  @Test
  void theWireGetsTheWholeCardAndTheFormForgetsIt() {
    bench.payout();
    PaymentForm form = bench.form();
    String card = bench.card();
    form.typeCard(card);
    bench.model.ask();
    bench.model.confirm();

    assertThat(bench.gate.wire().getFirst().text("card.pan")).contains(card);
    assertThat(form.card()).isEmpty();
    assertThat(bench.journal.recorded().toString()).doesNotContain(card);
  }

  @Test
  void anUnreadableCardIsJudgedByItsShapeOnly() {
    bench.model.choose("cup-payout");
    bench.form().typeCard("6217 9912 34");

    assertThat(bench.review().errors())
        .filteredOn(p -> p.field().equals("card.pan"))
        .singleElement()
        .satisfies(p -> assertThat(p.sentence()).contains("10").doesNotContain("6217"));
  }

  @Test
  void anIdInUseIsSeenWhileItIsTyped() {
    bench.payout();
    String id = bench.form().id().textProperty().get();
    bench.model.ask();
    bench.model.confirm();
    bench.payout();
    bench.form().id().textProperty().set(id.toLowerCase(Locale.ROOT));

    assertThat(bench.review().errors()).extracting(Problem::field).containsExactly(Problem.ID);
  }

  @Test
  void anAmountThatIsNotReadIsSaidToBeNotUnderstood() {
    bench.payout();
    bench.type("payment.amount", "");
    assertThat(bench.review().noAmount()).isEqualTo("No amount yet");
    for (String typed : List.of("1,234.50 INR", "￥500", "1.234,50")) {
      bench.type("payment.amount", typed);
      assertThat(bench.review().amount()).as(typed).isEmpty();
      assertThat(bench.review().noAmount()).as(typed).isEqualTo("Amount not understood");
    }
  }

  @Test
  void whatCouldNotBeRecordedIsNotSentAndTheFormKeepsEverything() {
    bench.payout();
    bench.journal.faults().fill();
    bench.model.ask();
    bench.model.confirm();

    assertThat(bench.gate.wire()).isEmpty();
    assertThat(bench.sent).isEmpty();
    assertThat(bench.model.refusalProperty().get()).isPresent();
    assertThat(bench.form().card()).isPresent();
    assertThat(bench.form().field("payment.amount").orElseThrow().text()).isEqualTo("485.60");
    assertThat(bench.model.stepProperty().get()).isEqualTo(Step.EDITING);
  }

  @Test
  void aRefusedRequestCanBeCorrectedUnderANewIdWithTheCardTypedAgain() {
    bench.payout();
    String id = bench.form().id().textProperty().get();
    bench.gate.answer(
        new GateReply.Refused(400, "2004", "Required field", List.of(), Duration.ZERO));
    bench.model.ask();
    bench.model.confirm();

    assertThat(bench.form().id().textProperty().get()).isNotEqualTo(id);
    assertThat(bench.form().field("payment.amount").orElseThrow().text()).isEqualTo("485.60");
    assertThat(bench.form().card()).isEmpty();
  }
}
