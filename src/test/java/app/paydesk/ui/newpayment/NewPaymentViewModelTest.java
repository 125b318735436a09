package app.paydesk.ui.newpayment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.card.CardNumber;
import app.paydesk.desk.duplicate.Duplicate;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.GateReply;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Writes;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Agreement;
import app.paydesk.method.Operation;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Environment;
import app.paydesk.ui.control.Background;
import app.paydesk.ui.newpayment.FieldModel.Level;
import app.paydesk.ui.newpayment.NewPaymentViewModel.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
  void theSameSumToTheSameAccountIsShownAsAPossibleDuplicate() {
    bench.model.choose("upi-payout");
    bench.model.fillWithExample();
    bench.model.ask();
    bench.model.confirm();
    bench.model.fillWithExample();

    assertThat(bench.model.duplicatesProperty().get()).hasSize(1);
    assertThat(bench.model.blocked()).as("it needs a reason").isPresent();
    assertThat(bench.model.ask()).contains(Problem.DUPLICATE);
    bench.type("payment.amount", "1,500.01");
    assertThat(bench.model.duplicatesProperty().get()).noneMatch(Duplicate::strong);
    assertThat(bench.model.blocked()).as("a weak one does not").isEmpty();
    bench.type("payment.amount", "2,700.00");
    assertThat(bench.model.duplicatesProperty().get()).isEmpty();
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
  void whatWasFoundForAnotherAmountIsNotShownWhileOneLooksAnew() {
    List<Runnable> later = new ArrayList<>();
    Bench bench = new Bench(Environment.SANDBOX, Locale.ENGLISH, Agreement.NONE, waiting(later));
    bench.model.choose("upi-payout");
    bench.model.fillWithExample();
    bench.model.ask();
    bench.model.confirm();
    run(later);
    bench.model.fillWithExample();
    run(later);
    assertThat(bench.model.duplicatesProperty().get()).hasSize(1);

    bench.form().duplicateReasonProperty().set("two invoices");
    assertThat(bench.model.duplicatesProperty().get()).as("still the same payment").hasSize(1);
    bench.type("payment.amount", "2,700.00");
    assertThat(bench.model.duplicatesProperty().get()).as("not looked for yet").isEmpty();
  }

  private static Background waiting(List<Runnable> later) {
    return new Background() {
      @Override
      public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        later.add(() -> Background.atOnce().run(work, done, failed));
      }
    };
  }

  private static void run(List<Runnable> later) {
    while (!later.isEmpty()) {
      later.removeFirst().run();
    }
  }

  @Test
  void theReasonForALikelyDuplicateNamesItInTheHistory() {
    bench.model.choose("upi-payout");
    bench.model.fillWithExample();
    bench.model.ask();
    bench.model.confirm();
    bench.model.fillWithExample();
    String earlier = bench.journal.recorded().getFirst().ref();
    bench.form().duplicateReasonProperty().set("two invoices");
    bench.model.ask();
    bench.model.confirm();

    assertThat(bench.gate.wire()).hasSize(2);
    assertThat(bench.journal.recorded().getLast().reasons())
        .containsEntry("duplicate", earlier + ": two invoices");
  }

  @Test
  void aLikelyDuplicateIsComparedFieldByField() {
    bench.model.choose("upi-payout");
    bench.model.fillWithExample();
    bench.model.ask();
    bench.model.confirm();
    bench.model.fillWithExample();
    bench.type("customer.address", "Agra");
    List<Comparison.Line> lines = new ArrayList<>();
    bench.model.compare(bench.model.duplicatesProperty().get().getFirst(), lines::addAll);

    assertThat(lines)
        .filteredOn(Comparison.Line::differs)
        .extracting(Comparison.Line::mine)
        .contains("Agra");
    assertThat(lines).filteredOn(line -> !line.differs()).isNotEmpty();
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

  @Test
  void aRefundOfAKnownPaymentCannotBeMoreThanWhatIsLeft() throws Exception {
    PaymentKey key = purchased("P-1", 150_000);
    bench.model.refund(key, "upi-refund");
    bench.type("payment.description", "Goods returned");
    bench.type("customer.ip_address", "185.123.193.224");
    bench.type("payment.amount", "1,500.01");

    assertThat(bench.review().errors())
        .singleElement()
        .satisfies(p -> assertThat(p.sentence()).contains("1,500.00 INR"));
    bench.type("payment.amount", "500.00");
    assertThat(bench.model.blocked()).isEmpty();
    bench.model.ask();
    bench.model.confirm();
    JsonObject wire = bench.gate.wire().getFirst();
    assertThat(wire.text("general.payment_id")).contains("P-1");
    assertThat(wire.text("payment.merchant_refund_id")).contains(bench.sent.getFirst().ref());
  }

  @Test
  void aWholeRefundSendsNoAmount() throws Exception {
    bench.model.refund(purchased("P-2", 150_000), "upi-refund");
    bench.type("payment.description", "Goods returned");
    bench.type("customer.ip_address", "185.123.193.224");
    assertThat(bench.model.blocked()).isPresent();
    bench.form().wholeProperty().set(true);
    bench.model.ask();
    bench.model.confirm();

    assertThat(bench.gate.wire().getFirst().at("payment.amount")).isEmpty();
    assertThat(bench.gate.wire().getFirst().at("payment.currency")).isEmpty();
  }

  @Test
  void aRefundIsInTheCurrencyOfItsPayment() throws Exception {
    bench.model.refund(purchased("P-4", 250, "USD"), "upi-refund");

    assertThat(bench.form().currency().code()).isEqualTo("USD");
  }

  @Test
  void paymentsThatCanBeRefundedAreFoundByPartOfTheirId() throws Exception {
    PaymentKey key = purchased("P-3", 150_000);
    bench.model.choose("upi-refund");

    bench.model.refundable(
        "P-", rows -> assertThat(rows).extracting(r -> r.key()).containsExactly(key));
  }

  private PaymentKey purchased(String id, long minor) throws Exception {
    return purchased(id, minor, "INR");
  }

  private PaymentKey purchased(String id, long minor, String currency) throws Exception {
    PaymentKey key = new PaymentKey(Bench.PROJECT, new PaymentId(id));
    String amount = "{\"amount\":" + minor + ",\"currency\":\"" + currency + "\"}";
    String body =
        """
        {"project_id":255,
         "payment":{"id":"%s","type":"purchase","status":"success","sum":%s,
          "date":"2026-11-22T12:00:00+0000"},
         "operation":{"id":1,"type":"sale","status":"success","code":"0","message":"Success",
          "date":"2026-11-22T12:00:00+0000","sum_initial":%s,"sum_converted":%s}}
        """
            .formatted(id, amount, amount, amount);
    Writes.append(
        bench.journal,
        key,
        Actors.DESK,
        List.of(
            new PaymentEvent.Reported(
                bench.clock.instant(),
                PaymentEvent.Source.CALLBACK,
                message(body),
                OptionalLong.empty())));
    return key;
  }

  private static CallbackMessage message(String body) throws Exception {
    return CallbackMessage.read(Json.object(body));
  }
}
