package app.paydesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.method.Advice;
import app.paydesk.method.Methods;
import app.paydesk.method.ResponseCodes;
import app.paydesk.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The advice of a code and the answer whether to pay again never differ. */
class NextStepTest {
  private static final PaymentKey KEY = new PaymentKey(200, new PaymentId("PU-1"));
  private static final ResponseCodes CODES = ResponseCodes.load();

  private final Words words = Words.of(Locale.ENGLISH, Methods.installed().bundles());

  private NextStep declined(String type, String code) {
    return next(type, PaymentState.DECLINED, PayAgain.YES, Sentence.DECLINED, code);
  }

  private NextStep next(
      String type, PaymentState standing, PayAgain again, Sentence sentence, String code) {
    Payment.OperationState operation =
        new Payment.OperationState(
            type.equals("refund") ? "RF-1" : "PU-1",
            Optional.empty(),
            type,
            standing,
            again,
            sentence,
            Optional.empty(),
            code,
            "",
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Instant.EPOCH,
            Instant.EPOCH);
    return NextStep.of(KEY, operation, CODES, words);
  }

  @Test
  void whereTheCodeForbidsOrAsksNothingBesideItSaysYes() {
    assertThat(declined("sale", "20503").again()).isEqualTo("Pay again? Ask the provider first");
    assertThat(declined("sale", "603").again())
        .isEqualTo("Pay again? Once a status check confirms it");
    assertThat(declined("sale", "1401").again()).isEqualTo("Pay again? No");
    assertThat(declined("sale", "20106").again()).isEqualTo("Pay again? Yes");
    for (Advice advice : CODES.all()) {
      NextStep next = declined("sale", advice.code());
      if (next.again().endsWith("Yes")) {
        assertThat(next.advice().orElse(""))
            .as(advice.code())
            .doesNotContainPattern("do not|status|write to|message;");
      } else {
        assertThat(next.meaning()).as(advice.code()).doesNotContain("a new payment");
      }
    }
  }

  @Test
  void anUnknownCodeIsForTheProvider() {
    assertThat(declined("payout", "2001").again()).isEqualTo("Pay again? Ask the provider first");
  }

  @Test
  void theCodeNeverMakesTheStateLessCareful() {
    NextStep doubt =
        next("sale", PaymentState.DECLINED, PayAgain.ASK, Sentence.DECLINED_IN_DOUBT, "20106");
    assertThat(doubt.again()).isEqualTo("Pay again? Ask the provider first");
    assertThat(doubt.meaning()).contains("Ask the provider before you pay again");
  }

  @Test
  void withoutACodeTheStateAnswers() {
    assertThat(declined("sale", "").again()).isEqualTo("Pay again? Yes");
    assertThat(declined("sale", "").meaning()).endsWith("a new payment is safe.");
  }

  @ParameterizedTest
  @EnumSource(Sentence.class)
  void aRefundIsRefundedAgainAndNotPaidAgain(Sentence sentence) {
    boolean failed = sentence == Sentence.DECLINED || sentence == Sentence.REFUSED;
    for (Advice advice : CODES.all()) {
      NextStep next =
          next(
              "refund",
              failed ? PaymentState.DECLINED : PaymentState.WAITING,
              failed ? PayAgain.YES : PayAgain.NO,
              sentence,
              advice.code());
      assertThat(List.of(next.meaning(), next.again(), next.advice().orElse("")))
          .as(advice.code())
          .allSatisfy(
              said ->
                  assertThat(said.toLowerCase(Locale.ROOT))
                      .doesNotContain("pay again", "new payment"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"20503", "603", "20301"})
  void aDeclinedRefundNamesTheRefund(String code) {
    NextStep next = declined("refund", code);
    assertThat(next.again()).startsWith("Refund again?").doesNotEndWith("Yes");
    assertThat(next.meaning()).startsWith("The refund was declined");
  }
}
