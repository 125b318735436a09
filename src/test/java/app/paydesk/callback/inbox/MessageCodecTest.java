package app.paydesk.callback.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.signing.Ambiguity;
import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.journal.Delivery;
import app.paydesk.payment.PaymentState;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCodecTest {
  private static Words words(String language) {
    return Words.of(Locale.forLanguageTag(language), List.of("callbacks"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void everyStandingVerdictDialectAndAmbiguityHasItsWord(String language) {
    for (PaymentState standing : PaymentState.values()) {
      assertThat(words(language).find("standing-word." + standing)).isPresent();
    }
    for (Delivery.Verdict verdict : Delivery.Verdict.values()) {
      assertThat(words(language).find("verdict." + verdict)).isPresent();
    }
    for (String dialect : SigningDialect.words()) {
      assertThat(words(language).find("detail.valid." + dialect)).isPresent();
    }
    for (Ambiguity ambiguity : Ambiguity.values()) {
      assertThat(words(language).find("ambiguity." + ambiguity)).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en|Waiting → Succeeded", "zh-CN|处理中 → 成功"})
  void anEffectIsSaidInTheReadersLanguage(String expected) {
    String[] parts = expected.split("\\|", -1);
    String kept =
        MessageCodec.write(
            Message.of("effect.changed", "standing-word.WAITING", "standing-word.SUCCEEDED"));

    assertThat(MessageCodec.say(kept, words(parts[0]))).isEqualTo(parts[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|b", "", "plain"})
  void whatIsWrittenIsReadWithAsManyArguments(String argument) {
    Message message = Message.of("effect.added", argument, "x");

    assertThat(MessageCodec.read(MessageCodec.write(message)).arguments())
        .hasSize(2)
        .last()
        .isEqualTo("x");
  }
}
