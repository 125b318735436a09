package app.paydesk.callback.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.Documented;
import app.paydesk.gate.message.MessageSweep;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardSweepTest {
  private static final SigningKey KEY = SigningKey.of("secret".toCharArray());
  private final String number = Documented.cardNumber("62", 16);
  private final String mask = number.substring(0, 6) + "******" + number.substring(12);

  private static Optional<String> swept(String text) throws JsonException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    JsonObject json = Json.object(body);
    JsonObject masked = MessageSweep.masked(json, KEY);
    return masked.equals(json)
        ? Optional.empty()
        : Optional.of(new String(CardSweep.write(body, json, masked), StandardCharsets.UTF_8));
  }

  @Test
  void onlyTheDigitsAreReplacedAndEveryOtherByteStays() throws JsonException {
    String text = "{ \"account\" : {\"number\":\"%s\"},\n \"name\":\"\\u5434 张\\/\" }";

    assertThat(swept(text.formatted(number))).contains(text.formatted(mask));
  }

  @Test
  void digitsInEscapesAndBareNumbersAreFoundToo() throws JsonException {
    String escaped = number.substring(0, 8) + "\\u003" + number.substring(8);
    String kept = Json.compact(JsonObject.empty().with("card.pan", mask));

    assertThat(swept("{\"card\":{\"pan\":\"" + escaped + "\"}}")).contains(kept);
    assertThat(swept("{\"card\":{\"pan\":" + number + "}}")).contains(kept);
  }

  @Test
  void aNumberWrittenInGroupsIsFoundToo() {
    String groups = number.replaceAll("(....)(?=.)", "$1 ");
    String masked = mask.replaceAll("(....)(?=.)", "$1 ");
    byte[] body = ("no JSON: " + groups + ".").getBytes(StandardCharsets.UTF_8);

    assertThat(new String(CardSweep.sweep(body), StandardCharsets.UTF_8))
        .isEqualTo("no JSON: " + masked + ".");
  }

  @Test
  void masksAndOtherAccountsAreLeftAlone() throws JsonException {
    for (String account : new String[] {"621799******3840", "johndoe@upi", "62179912", "abc"}) {
      JsonObject body = JsonObject.empty().with("account.number", account);
      assertThat(swept(Json.compact(body))).isEmpty();
    }
  }
}
