package app.paydesk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.CallbackCodeSamples;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.payment.PaymentState;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a callback can have done, and why, is said in every language. */
class CallbackTextsTest {
  private static Words words(String language) {
    return Words.of(Locale.forLanguageTag(language), List.of("callbacks", "listener", "payment"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void everyEffectDetailAndVerdictHasItsWords(String language) {
    CallbackTexts texts = new CallbackTexts(words(language));
    for (CallbackEffect effect : CallbackCodeSamples.effects()) {
      assertThat(texts.effect(effect)).as(effect.code()).isNotEmpty().doesNotContain("[", "{");
    }
    for (VerdictDetail detail : CallbackCodeSamples.details()) {
      assertThat(texts.detail(detail)).as(detail.code()).isNotEmpty().doesNotContain("[", "{");
    }
    for (Delivery.Verdict verdict : Delivery.Verdict.values()) {
      assertThat(words(language).find(Signatures.key(verdict))).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en|Waiting → Succeeded", "zh-CN|处理中 → 成功"})
  void anEffectIsSaidInTheReadersLanguage(String expected) {
    String[] parts = expected.split("\\|", -1);
    CallbackEffect effect =
        new CallbackEffect.Changed(PaymentState.WAITING, PaymentState.SUCCEEDED);

    assertThat(new CallbackTexts(words(parts[0])).effect(effect)).isEqualTo(parts[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void whatAnOlderPaydeskWroteIsSaidWhereItHasWords(String language) {
    CallbackTexts texts = new CallbackTexts(words(language));

    assertThat(texts.detail(VerdictDetail.of("detail.hidden-lines"))).doesNotContain("[");
    assertThat(texts.detail(VerdictDetail.of(""))).isEmpty();
    assertThat(texts.effect(CallbackEffect.of(""))).isEmpty();
  }
}
