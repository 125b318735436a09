package app.paydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.card.CardNumber;
import app.paydesk.card.TestCards;
import app.paydesk.payment.CardTag;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CardKeyTest {
  private static byte[] bytes(int seed) {
    byte[] bytes = new byte[CardKey.BYTES];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static CardNumber card(int seed) {
    return CardNumber.read(TestCards.fitting("621799", 19, new Random(seed)));
  }

  @Test
  void theSameCardHasTheSameTagHoweverItIsTyped() {
    CardKey key = new CardKey(bytes(1));
    String digits = new String(card(7).reveal(), StandardCharsets.US_ASCII);
    CardNumber typed = CardNumber.read(digits.substring(0, 4) + " " + digits.substring(4));
    assertThat(key.tag(card(7))).isEqualTo(key.tag(typed)).isNotEqualTo(key.tag(card(8)));
  }

  @Test
  void theTagIsAKeyedHashOfAllDigits() throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(bytes(1), "HmacSHA256"));
    mac.update("card number\0".getBytes(StandardCharsets.US_ASCII));
    assertThat(new CardKey(bytes(1)).tag(card(7)).hash())
        .isEqualTo(HexFormat.of().formatHex(mac.doFinal(card(7).reveal())));
  }

  @Test
  void anotherKeyGivesATagThatSaysSo() {
    CardTag one = new CardKey(bytes(1)).tag(card(7));
    CardTag other = new CardKey(bytes(2)).tag(card(7));
    assertThat(one.key()).isNotEqualTo(other.key());
    assertThat(one.hash()).isNotEqualTo(other.hash());
  }

  @Test
  void aTagIsReadAsItWasWrittenAndDoesNotPrintItself() {
    CardTag tag = new CardKey(bytes(1)).tag(card(7));
    assertThat(CardTag.parse(tag.text())).isEqualTo(tag);
    assertThat(tag.toString()).doesNotContain(tag.hash());
    assertThatThrownBy(() -> CardTag.parse("tag")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWipedKeyMakesNoTag() {
    CardKey key = new CardKey(bytes(1));
    key.close();
    assertThatThrownBy(() -> key.tag(card(7))).isInstanceOf(IllegalStateException.class);
  }
}
