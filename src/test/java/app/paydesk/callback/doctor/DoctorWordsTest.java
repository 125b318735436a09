package app.paydesk.callback.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.signing.KeyMishap;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The doctor speaks in whole sentences, and never of the signature that would be right. */
class DoctorWordsTest {
  private final Words words = Words.of(Locale.ENGLISH, List.of("callbacks"));

  @Test
  void everyDifferenceAndMishapHasWords() {
    assertThat(
            Dialect.all().stream()
                .flatMap(d -> d.differences().stream())
                .map(DialectDifference::key))
        .allSatisfy(key -> assertThat(words.find(key)).as(key).isPresent());
    assertThat(Arrays.stream(KeyMishap.values()).map(m -> "mishap." + m))
        .allSatisfy(key -> assertThat(words.find(key)).as(key).isPresent());
  }

  @Test
  void theSentenceNamesTheFieldAndWhatItWas() {
    Patients made = new Patients(1);
    JsonObject body = made.body().with("payment.sum.amount", 100_000);
    byte[] changed = Patients.with(body.with("payment.sum.amount", 1_000), made.sign(body));

    Diagnosis found = made.of(changed);

    assertThat(words.sayAll(found.sentence()))
        .startsWith("Valid if payment.sum.amount were 100000; it came as 1000.");
    assertThat(found.ours()).contains("payment:sum:amount:1000");
    assertThat(found.theirs()).contains("payment:sum:amount:100000");
  }

  @Test
  void noDiagnosisHoldsTheRightSignatureNorTheSecret() {
    Patients made = new Patients(2);
    JsonObject body = made.body();
    for (String wrong : List.of("hello", "A".repeat(86) + "==", made.sign(made.body()))) {
      String told = made.of(Patients.with(body, wrong)).toString();
      assertThat(told).doesNotContain(made.sign(body)).doesNotContain(made.secret);
    }
  }

  @Test
  void hiddenDigitsOfACardNumberAreNeverLookedFor() {
    Patients made = new Patients(3);
    JsonObject signed = made.body().with("account.number", "621799" + "0123456" + "3840");
    JsonObject masked = signed.with("account.number", "621799*******3840");

    assertThat(made.of(Patients.with(masked, made.sign(signed))).cause()).isEqualTo(Cause.UNKNOWN);
  }

  @Test
  void workIsBounded() {
    Patients made = new Patients(4);
    JsonObject body = made.body();
    for (int i = 0; i < 400; i++) {
      body = body.with("extra.f" + i, new JsonValue.Text("value-" + i + "-0123456789"));
    }
    byte[] bytes = Patients.with(body, "A".repeat(86) + "==");
    Clues clues = new Clues("", List.of(new Clues.Earlier(1, made.body())), Map.of());

    assertThat(made.doctor().examine(bytes, clues).cause()).isEqualTo(Cause.UNKNOWN);
  }
}
