package app.paydesk.gate;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SignatureCheck;
import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signed texts written out by hand, as libraries build them that leave the documents' way. */
class DialectTest {
  private static final String SECRET = "invented for dialects";

  private final SigningKey key = SigningKey.of(SECRET.toCharArray());

  private static String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
      byte[] made = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(made);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertRead(String json, String text, String word) throws JsonException {
    JsonObject body = Json.object(json).with("signature", signature(text));
    assertFound(Signature.check(body, key), text, word);
    JsonObject other = body.with("payment.status", "success!");
    assertThat(Signature.check(other, key).reason()).isEqualTo(SignatureCheck.Reason.WRONG);
  }

  private static void assertFound(SignatureCheck check, String text, String word) {
    assertThat(check.proven()).isTrue();
    assertThat(check.text()).isEqualTo(text);
    assertThat(check.dialect().map(SigningDialect::kind))
        .contains(SigningDialect.Kind.valueOf(word));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"payment\":{\"id\":\"N-1\"},\"redirect_data\":{\"body\":{\"signature\":\"bank\"}}}"
            + "|payment:id:N-1;redirect_data:body:signature:bank",
        "{\"display_data\":{\"form\":{\"signature\":\"b\",\"n\":7}},\"payment\":{\"id\":\"N-2\"}}"
            + "|display_data:form:n:7;display_data:form:signature:b;payment:id:N-2",
        "{\"payment\":{\"id\":\"N-3\",\"signature\":\"x\"},\"redirect_data\":{\"body\":"
            + "{\"signMethod\":\"01\",\"signature\":\"qL+/=\"}}}"
            + "|payment:id:N-3;payment:signature:x;redirect_data:body:signMethod:01;"
            + "redirect_data:body:signature:qL+/=",
        "{\"general\":{\"signature\":\"of another\"},\"payment\":{\"id\":\"N-4\"}}"
            + "|general:signature:of another;payment:id:N-4",
        "{\"payment\":{\"id\":\"N-5\"},\"redirect_data\":{\"body\":{\"signature\":\"\","
            + "\"rate\":1.50}}}"
            + "|payment:id:N-5;redirect_data:body:rate:1.5;redirect_data:body:signature:",
      })
  void aFieldOfABanksFormMayBeNamedSignature(String json, String text) throws JsonException {
    assertRead(json, text, "NESTED_SIGNED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"payment\":{\"id\":\"N-1\"},\"redirect_data\":{\"body\":{\"signature\":\"bank\"}}}"
            + "|payment:id:N-1",
        "{\"operation\":{\"signature\":{\"a\":1},\"status\":\"decline\"},\"payment\":"
            + "{\"id\":\"N-2\"}}"
            + "|operation:status:decline;payment:id:N-2",
        "{\"list\":[{\"signature\":\"in a list\"}],\"payment\":{\"id\":\"N-3\","
            + "\"signature\":null}}"
            + "|list:0:signature:in a list;payment:id:N-3",
      })
  void aLibraryThatLeavesItOutIsReadAsWell(String json, String text) throws JsonException {
    assertRead(json, text, "NATURAL_BY_PATH");
  }

  @Test
  void onlyTheSignatureThatIsCheckedIsLeftOut() throws JsonException {
    String text = "general:project_id:7;payment:id:N-1;redirect_data:body:signature:bank";
    JsonObject body =
        Json.object(
                "{\"general\":{\"project_id\":7},\"payment\":{\"id\":\"N-1\"},"
                    + "\"redirect_data\":{\"body\":{\"signature\":\"bank\"}}}")
            .with("general.signature", signature(text));
    assertFound(Signature.check(body, key), text, "NESTED_SIGNED");
  }

  @ParameterizedTest
  @CsvSource({
    "0.30000000000000004, 0.3",
    "1.0, 1",
    "83.123456789012345, 83.123456789012",
    "1234567890123.456, 1234567890123.5",
    "0.1e1, 1",
    "1e25, 1.0E+25",
    "123456789012345678.5, 1.2345678901235E+17",
    "0.00001234, 1.234E-5",
    "-0.50, -0.5",
    "99999999999999999999, 1.0E+20",
  })
  void phpWritesFourteenDigits(String sent, String signed) throws JsonException {
    assertRead(
        "{\"operation\":{\"sum_converted\":{\"rate\":" + sent + "}},\"payment\":{\"id\":\"F\"}}",
        "operation:sum_converted:rate:" + signed + ";payment:id:F",
        "PHP_DECIMALS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"doc\":{\"010\":\"a\",\"09\":\"b\"},\"payment\":{\"id\":\"K-1\"}}"
            + "|doc:010:a;doc:09:b;payment:id:K-1",
        "{\"payment\":{\"id\":\"K-2\"},\"x1\":\"a\",\"x02\":\"b\",\"x10\":\"c\"}"
            + "|payment:id:K-2;x02:b;x1:a;x10:c",
        "{\"payment\":{\"id\":\"K-3\",\"v1.05\":\"a\",\"v1.3\":\"b\",\"v1.011\":\"c\"}}"
            + "|payment:id:K-3;payment:v1.011:c;payment:v1.05:a;payment:v1.3:b",
      })
  void phpCountsTheZerosBeforeANumber(String json, String text) throws JsonException {
    JsonObject body = Json.object(json).with("signature", signature(text));
    SignatureCheck check = Signature.check(body, key);
    assertThat(check.proven()).isTrue();
    assertThat(check.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"payment\":{\"id\":\"Z-1\"},\"0\":\"first\"}|0:first;payment:id:Z-1",
        "{\"10\":\"c\",\"9\":\"b\",\"0\":\"a\",\"payment\":{\"id\":\"Z-2\"}}"
            + "|0:a;9:b;10:c;payment:id:Z-2",
        "{\"007\":\"a\",\"10\":\"c\",\"8\":\"b\",\"payment\":{\"id\":\"Z-3\"}}"
            + "|007:a;8:b;10:c;payment:id:Z-3",
        "{\"0\":{\"0\":true,\"00\":null},\"payment\":{\"id\":\"Z-4\"}}"
            + "|0:0:1;0:00:;payment:id:Z-4",
        "{\"payment\":{\"id\":\"Z-5\"},\"-1\":\"a\",\"0\":[false]}" + "|-1:a;0:0:0;payment:id:Z-5",
      })
  void aKeyOfTheRootMayBeANumber(String json, String text) throws JsonException {
    assertRead(json, text, "NATURAL_BY_PATH");
  }
}
