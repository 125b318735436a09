package app.paydesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of status as public material gives them, for payments and operations. */
class StatusWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "success",
        "decline",
        "error",
        "partially reversed",
        "reversed",
        "partially refunded",
        "refunded",
        "partially paid",
        "partially_paid_out",
        "partially paid out",
        "canceled",
        "cancelled",
        "expired",
        "invoice canceled",
        "invoice cancelled"
      })
  void documentedFinalWordsSettle(String word) {
    assertThat(StatusWords.standing(word)).get().matches(PaymentState::settled);
    assertThat(StatusWords.standing(word.toUpperCase(Locale.ROOT).replace(' ', '_')))
        .isEqualTo(StatusWords.standing(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "processing",
        "external processing",
        "external error",
        "internal error",
        "unknown",
        "invoice sent",
        "awaiting 3ds result",
        "awaiting merchant auth",
        "awaiting redirect result",
        "awaiting customer action",
        "awaiting clarification",
        "awaiting clarify data",
        "awaiting customer",
        "awaiting capture",
        "awaiting approval",
        "awaiting confirmation",
        "awaiting finalization",
        "awaiting payment",
        "awaiting retry",
        "awaiting clearing",
        "awaiting partially clearing",
        "clearing processing",
        "scheduled recurring processing",
        "decline renewal"
      })
  void everyOtherNamedWordStaysOpen(String word) {
    assertThat(StatusWords.standing(word)).get().matches(standing -> !standing.settled());
  }

  @ParameterizedTest
  @ValueSource(strings = {"awaiting callback", "succes", "declined", "", "成功"})
  void aWordThatNobodyDocumentedStaysOpenAndIsNoFailure(String word) {
    assertThat(StatusWords.standing(word)).isEmpty();
    assertThat(StatusWords.standing(word, Set.of("20000"))).isEqualTo(PaymentState.WAITING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"19999", "29999", "20802", "20899"})
  void aCodeThatMeansWaitIsNoFailureWhateverTheWord(String code) {
    assertThat(StatusWords.standing("decline", Set.of(code))).isEqualTo(PaymentState.WAITING);
    assertThat(StatusWords.standing("error", Set.of(code))).isEqualTo(PaymentState.WAITING);
    assertThat(StatusWords.standing("success", Set.of(code))).isEqualTo(PaymentState.SUCCEEDED);
  }

  @Test
  void declinedByTimeIsAnEnd() {
    assertThat(StatusWords.standing("decline", Set.of("603"))).isEqualTo(PaymentState.DECLINED);
  }
}
