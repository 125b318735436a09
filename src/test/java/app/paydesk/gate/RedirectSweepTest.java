package app.paydesk.gate;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.card.TestCards;
import app.paydesk.gate.message.MessageSweep;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where a customer is led to stays as the bank wrote it, but for card numbers. */
class RedirectSweepTest {
  private static final String PLACE = "redirect_data.url";

  private static String swept(String url) {
    try (SigningKey key = SigningKey.of("a key of the test".toCharArray())) {
      JsonObject message = JsonObject.empty().with(PLACE, url);
      return MessageSweep.masked(message, key).text(PLACE).orElseThrow();
    }
  }

  @Test
  void digitsInsideATokenWithLettersStayAsThePageNeedsThem() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      String card = TestCards.fitting("62", 16, random);
      String url = "https://bank.example/pay/ba35" + "d" + card + "f17aa6095?x=1";
      assertThat(swept(url)).isEqualTo(url);
    }
  }

  @Test
  void aCardNumberThatStandsForItselfIsMasked() {
    Random random = new Random(8);
    for (int i = 0; i < 500; i++) {
      String card = TestCards.fitting("62", 16, random);
      assertThat(swept("https://bank.example/pay?card=" + card + "&x=1")).doesNotContain(card);
    }
  }
}
