package app.paydesk.callback.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.Documented;
import app.paydesk.callback.Resplit;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.signing.CanonicalText;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SignatureCheck;
import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.generated.Cases;
import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever chose values of a true body, and has its signature, cannot say anything else by it. */
class ResplitTest {
  private static final String SECRET = "one meaning";
  private static final int TRIES = 40;

  private final SigningKey key = SigningKey.of(SECRET.toCharArray());

  @Test
  void noOtherBodyWithATrueTextIsReadOtherwise() {
    Cases.seeded(
        500,
        4,
        draw -> {
          Resplit resplit = new Resplit(draw.anyLong());
          JsonObject truth = resplit.truth(Documented.CUP_PROJECT, "P-1");
          for (SigningDialect dialect : dialects()) {
            String text = CanonicalText.of(truth, dialect).text();
            String signature = Resplit.sign(text, SECRET);
            CallbackMessage said = read(CanonicalText.of(truth, dialect));
            for (int i = 0; i < TRIES; i++) {
              byte[] body = Documented.bytes(resplit.body(text).with("signature", signature));
              VerifiedBody reading = VerifiedBody.of(body, Documented.CUP_PROJECT, key);
              if (reading.verdict() == Verdict.VALID) {
                draw.met();
                assertThat(reading.message().map(Resplit::deciding)).contains(said);
              }
            }
          }
        });
  }

  private static List<SigningDialect> dialects() {
    return List.of(
        SigningDialect.DOCUMENTED,
        new SigningDialect(
            CanonicalText.Order.PHP_BY_PATH,
            SigningDialect.Decimals.PHP,
            SigningDialect.NestedSignatures.SIGNED));
  }

  private static CallbackMessage read(CanonicalText text) {
    return Resplit.deciding(CallbackMessage.read(text.body()));
  }

  /** Many of those bodies would deceive a reader who asks for the signature only. */
  @Test
  void theSignatureAloneWouldBelieveThem() {
    int deceiving = 0;
    int proven = 0;
    for (long seed = 0; seed < 300; seed++) {
      Resplit resplit = new Resplit(seed);
      JsonObject truth = resplit.truth(Documented.CUP_PROJECT, "P-1");
      CanonicalText text = CanonicalText.of(truth, SigningDialect.DOCUMENTED);
      String signature = Resplit.sign(text.text(), SECRET);
      for (int i = 0; i < TRIES; i++) {
        JsonObject body = resplit.body(text.text()).with("signature", signature);
        SignatureCheck check = Signature.check(body, key);
        Optional<CallbackMessage> said =
            check.valid() ? Optional.of(read(check.signed())) : Optional.empty();
        deceiving += said.isPresent() && !said.get().equals(read(text)) ? 1 : 0;
        proven += check.proven() ? 1 : 0;
      }
    }
    assertThat(deceiving).isGreaterThan(10);
    assertThat(proven).isGreaterThan(10);
  }
}
