package app.paydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.signing.Ambiguity;
import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.payment.PaymentState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a history has of a callback's effect and verdict stays readable for good. */
class CallbackCodeTest {
  @Test
  void whatIsWrittenIsRead() {
    assertThat(CallbackCodeSamples.effects())
        .allSatisfy(e -> assertThat(CallbackEffect.of(e.code())).isEqualTo(e));
    assertThat(CallbackCodeSamples.details())
        .allSatisfy(d -> assertThat(VerdictDetail.of(d.code())).isEqualTo(d));
  }

  @Test
  void theCodesAreThoseOfTheFirstHistories() {
    assertThat(
            Stream.of(
                    new CallbackEffect.Unjudged(),
                    new CallbackEffect.Aside(),
                    new CallbackEffect.NoPayment(),
                    new CallbackEffect.Repeat(),
                    new CallbackEffect.Learned(PaymentState.WAITING),
                    new CallbackEffect.Changed(PaymentState.WAITING, PaymentState.DECLINED),
                    new CallbackEffect.Added("re|fund", PaymentState.REFUNDED),
                    new CallbackEffect.Same(PaymentState.WAITING),
                    new CallbackEffect.Late(PaymentState.SUCCEEDED),
                    new CallbackEffect.Contradicts(PaymentState.SUCCEEDED))
                .map(CallbackEffect::code))
        .containsExactly(
            "",
            "effect.aside",
            "effect.no-payment",
            "effect.repeat",
            "effect.learned|standing-word.WAITING",
            "effect.changed|standing-word.WAITING|standing-word.DECLINED",
            "effect.added|re/fund|standing-word.REFUNDED",
            "effect.same|standing-word.WAITING",
            "effect.late|standing-word.SUCCEEDED",
            "effect.contradicts|standing-word.SUCCEEDED");
    assertThat(
            Stream.of(
                    new VerdictDetail.Unsaid(),
                    new VerdictDetail.Valid(SigningDialect.Kind.PHP_DECIMALS),
                    new VerdictDetail.NoSignature(),
                    new VerdictDetail.WrongSignature(),
                    new VerdictDetail.WrongByRelay(),
                    new VerdictDetail.Ambiguous(Ambiguity.LINE_IN_VALUE),
                    new VerdictDetail.NotOurs(7),
                    new VerdictDetail.NotJson(),
                    new VerdictDetail.NotJsonAt(3, 14),
                    new VerdictDetail.TooLarge(70_008, 65_536),
                    new VerdictDetail.TooLargeOpen(65_536),
                    new VerdictDetail.TooManyFields(),
                    new VerdictDetail.MaskedValid("ab"),
                    new VerdictDetail.MaskedNotOurs(7, "ab"),
                    new VerdictDetail.MaskedUnproven("ab"))
                .map(VerdictDetail::code))
        .containsExactly(
            "",
            "detail.valid.PHP_DECIMALS",
            "detail.no-signature",
            "detail.wrong-signature",
            "detail.wrong-signature-relay",
            "detail.ambiguous|ambiguity.LINE_IN_VALUE",
            "detail.not-ours|7",
            "detail.not-json",
            "detail.not-json-at|3|14",
            "detail.too-large|70008|65536",
            "detail.too-large-open|65536",
            "detail.too-many-fields",
            "detail.card-masked|ab",
            "detail.not-ours-masked|7|ab",
            "detail.wrong-masked|ab");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why",
        "|",
        "effect.aside|4111",
        "effect.learned|BUY-1",
        "effect.learned|standing-word.GONE",
        "effect.changed|standing-word.WAITING",
        "effect.added|a|b|c",
        "detail.hidden-lines",
        "detail.valid.documented",
        "detail.not-ours|007",
        "detail.not-json-at|x|y",
        "detail.ambiguous|LINE_IN_VALUE"
      })
  void whatIsNotKnownStaysAsItWas(String code) {
    assertThat(List.of(CallbackEffect.of(code), VerdictDetail.of(code)))
        .containsExactly(new CallbackEffect.Older(code), new VerdictDetail.Older(code));
    assertThat(CallbackEffect.of(code).code()).isEqualTo(code);
    assertThat(VerdictDetail.of(code).code()).isEqualTo(code);
  }
}
