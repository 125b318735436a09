package app.paydesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.card.CardNumber;
import app.paydesk.card.MaskedCard;
import app.paydesk.card.TestCards;
import app.paydesk.desk.duplicate.PersonName;
import app.paydesk.desk.submission.Draft;
import app.paydesk.gate.Callbacks;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the documents' own examples lead astray. */
class TrapsTest {
  private static final Instant CAME = Instant.parse("2019-08-28T08:45:00Z");

  private static PaymentEvent reported(JsonObject body, int second) {
    return new PaymentEvent.Reported(
        CAME.plusSeconds(second),
        PaymentEvent.Source.CALLBACK,
        CallbackMessage.read(body),
        OptionalLong.empty());
  }

  @Test
  void theProvidersClockInBeijingTimeOrdersNothing() {
    JsonObject success = Callbacks.read("cup-payout-success");
    JsonObject processing =
        success
            .with("payment.status", "processing")
            .with("operation.status", "processing")
            .with("operation.date", "2019-08-28T08:42:10+0000")
            .with("operation.provider.date", "2019-08-28T23:59:59+0000");
    PaymentKey key = new PaymentKey(200, new PaymentId(success.text("payment.id").orElseThrow()));
    for (List<PaymentEvent> order :
        List.of(
            List.of(reported(success, 0), reported(processing, 5)),
            List.of(reported(processing, 0), reported(success, 5)))) {
      Payment payment = Fold.fold(key, order);
      assertThat(payment.standing()).isEqualTo(PaymentState.SUCCEEDED);
      assertThat(payment.flags()).doesNotContain(Payment.Flag.FINAL_CONTRADICTED);
    }
    assertThat(CallbackMessage.read(success).operation().orElseThrow().providerDate())
        .as("kept as it was written, in a zone that is not sure")
        .contains("2019-08-28T16:42:12+0000");
  }

  @Test
  void aMaskOfSixteenPlacesStandsForACardOfNineteenDigits() {
    String digits = TestCards.fitting("621799", 19, RandomGenerator.getDefault());
    String mask = CardNumber.read(digits).masked();
    String long19 = digits.substring(0, 6) + "*".repeat(9) + digits.substring(15);
    assertThat(mask).hasSize(16);
    assertThat(MaskedCard.parse(long19)).isEqualTo(MaskedCard.parse(mask));
  }

  @Test
  void theTwoEntriesOfOneBankAreNeverChosenUnwarned() {
    Samples samples = new Samples();
    for (String bank : List.of("27", "29")) {
      Draft draft = samples.changed("cup-payout", "account.bank_id", bank);
      assertThat(draft.warnings()).contains("account.bank_id");
    }
    assertThat(samples.changed("cup-payout", "account.bank_id", "6").warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "伍, 倩文, 伍倩文",
    "倩文, 伍, 伍倩文",
    "欧阳, 娜, 欧阳娜",
    "娜, 欧阳, 欧阳娜",
    "文, 张, 张文",
    "南宫, 问天, 南宫问天",
    "牛, 莉莉, 牛莉莉",
    "莉莉, 牛, 牛莉莉",
    "温, 问天, 温问天",
    "问天, 温, 温问天",
    "麦, 小兵, 麦小兵",
    "欧阳, 娜娜, 欧阳娜娜",
    "婉儿, 上官, 上官婉儿",
    "光, 司马, 司马光",
    "諸葛, 亮, 諸葛亮",
    "修, 歐陽, 歐陽修",
    "王, 芳, 王芳",
    "芳, 王, 王芳",
    "宁静, 马, 马宁静",
    "诺, 独孤, 独孤诺",
    "东方, 红, 东方红",
    "龘, 问天, 龘问天",
    "John, Johnson, John Johnson"
  })
  void aNameIsShownRightWhicheverFieldHoldsTheFamilyName(String first, String last, String shown) {
    PersonName name = new PersonName(first, last);
    assertThat(name.shown()).isEqualTo(shown);
    assertThat(name.folded()).isEqualTo(new PersonName(last, first).folded());
  }
}
