package app.paydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.card.CardNumber;
import app.paydesk.card.TestCards;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Agreement;
import app.paydesk.method.Field;
import app.paydesk.method.PageForm;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.MoneyText;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.Samples;
import app.paydesk.ui.control.TypedCard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was judged is what is sent, whatever was pasted. */
class WholeRequestTest {
  private static final PaymentKey KEY = new PaymentKey(580, new PaymentId("PO-1"));
  private static final String ODD =
      "\n\r\t ;,.'\"-+*•x@Aa伍·٣९２²₃½㊿㉀①\u200b\u202d\u202c\u2028\u00ad\ufeff\ufe0f\u00a0\u3000"
          + "\uFF0E\uFF20\uFF11\u2F45\u2EE2\u0000\u0007\ud83d";

  private final Samples samples = new Samples();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cup-payout",
        "cup-purchase",
        "upi-payout",
        "upi-refund",
        "upi-purchase-document",
        "upi-purchase-vpa",
        "cup-link",
        "upi-link"
      })
  void aPastedTextIsSentAsItWasJudgedOrNothingIsSent(String operation) {
    Random random = new Random(operation.hashCode());
    for (Field field : samples.operation(operation).fields()) {
      String usual =
          field.type() == Field.Type.CARD_NUMBER
              ? TestCards.fitting("62", 19, random)
              : samples.values(operation).getOrDefault(field.name(), "7");
      for (int round = 0; round < 60; round++) {
        judged(operation, field, bent(usual, random));
      }
    }
  }

  private void judged(String operation, Field field, String pasted) {
    TypedCard typed = new TypedCard();
    Map<String, String> values = samples.values(operation);
    boolean card = field.type() == Field.Type.CARD_NUMBER;
    typed.type(card ? pasted : samples.operation(operation).takesCard() ? fine() : "");
    values.put(field.name(), card ? typed.shape() : pasted);
    Draft draft = samples.draft(operation, values, typed.number());
    if (draft.errors().isEmpty()) {
      var request = draft.whole(KEY);
      for (Field each : draft.operation().fields()) {
        String name = draft.operation().link() ? PageForm.parameter(each.name()) : each.name();
        assertThat(request.at(name).map(v -> written(v, draft)))
            .as("%s pasted as %s, then %s", field.name(), escaped(pasted), name)
            .isEqualTo(draft.value(each.name()));
        assertThat(request.at(name).isPresent() || !each.required()).as(name).isTrue();
      }
    } else {
      assertThatThrownBy(() -> draft.whole(KEY)).isInstanceOf(SubmitException.class);
    }
    typed.wipe();
  }

  private static String written(JsonValue value, Draft draft) {
    return switch (value) {
      case JsonValue.Secret secret -> secret.value().masked();
      case JsonValue.Text(String text) -> text;
      case JsonValue.Digits(String minor) -> {
        assertThat(draft.amount().orElseThrow().minor()).isEqualTo(Long.parseLong(minor));
        assertThat(draft.amount().orElseThrow().currency().code())
            .isEqualTo(draft.value("payment.currency").orElseThrow());
        yield draft.value("payment.amount").orElseThrow();
      }
      default -> throw new AssertionError(value);
    };
  }

  private static String bent(String usual, RandomGenerator random) {
    StringBuilder text = new StringBuilder(usual);
    int[] odd = ODD.codePoints().toArray();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(3) == 0 ? text.length() : random.nextInt(text.length() + 1);
      text.insert(at, Character.toString(odd[random.nextInt(odd.length)]));
    }
    if (random.nextInt(5) == 0) {
      text.append(random.nextBoolean() ? "\n" : "\t").append(usual);
    }
    return text.toString();
  }

  private static String fine() {
    return TestCards.fitting("62", 16, RandomGenerator.getDefault());
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .forEach(c -> out.append(c < 0x7F && c > 0x1F ? "" + (char) c : "<%04X>".formatted(c)));
    return out.toString();
  }

  @Test
  void aNumberThatWasReadButNotHeldIsAnError() {
    Map<String, String> values = samples.values("cup-payout");
    values.put("card.pan", fine());

    Draft draft = samples.draft("cup-payout", values, Optional.empty());

    assertThat(draft.errors()).containsExactly("card.pan");
  }

  @Test
  void aNumberWipedBeforeItIsSentIsNamedAndNothingIsSent() {
    CardNumber card = Samples.card();
    Draft draft = samples.draft("cup-payout", samples.values("cup-payout"), Optional.of(card));
    card.close();

    assertThatThrownBy(() -> draft.whole(KEY))
        .isInstanceOfSatisfying(
            SubmitException.class,
            e -> assertThat(e.message().arguments()).containsExactly("card.pan"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"usd", " USD\u200b", "ＵＳＤ", "USD\n"})
  void theAmountIsInTheCurrencyThatIsSent(String typed) {
    Map<String, String> values = samples.values("upi-payout");
    values.put("payment.currency", typed);
    Draft draft =
        new Draft(
            samples.operation("upi-payout"),
            CurrencyCode.INR,
            Agreement.NONE,
            values,
            Optional.empty());

    assertThat(draft.value("payment.currency")).contains("USD");
    assertThat(draft.amount()).isEqualTo(MoneyText.read("1,485.60", CurrencyCode.USD).money());
  }

  @Test
  void aRequiredFieldOfInvisibleCharactersOnlyIsEmpty() {
    for (String nothing : List.of("\u200b", "\ufeff \u2066\u2069", "\u00ad\n", "\u3164")) {
      Draft draft = samples.changed("upi-payout", "customer.address", nothing);
      assertThat(draft.errors()).containsExactly("customer.address");
    }
  }

  @Test
  void aReasonOfInvisibleCharactersOnlyIsNone() {
    Draft draft = samples.changed("upi-payout", "account.number", "someone@rarebank");
    Submission submission =
        new Submission(KEY.id(), "", draft, Map.of("account.number", "\u200b\u2060"));

    assertThatThrownBy(() -> new SubmissionValidator(submission).pass())
        .hasMessageContaining("submit.reason-missing");
  }
}
