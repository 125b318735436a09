package app.paydesk.callback.tools;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.Documented;
import app.paydesk.callback.inbox.Found;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallbackExtractorTest {
  private final SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());
  private final JsonObject callback =
      Documented.payout("P-1", "success").with("customer.first_name", "伍倩文");
  private final byte[] body = Documented.signed(callback, key);
  private final String text = new String(body, StandardCharsets.UTF_8);

  private void findsIt(byte[] in) throws JsonException {
    Found found = CallbackExtractor.in(in).orElseThrow();
    assertThat(Signature.check(Json.object(found.body()), key).valid()).isTrue();
  }

  private void findsIt(String in) throws JsonException {
    findsIt(in.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aBodyIsTakenToTheByte() {
    assertThat(CallbackExtractor.in(body).orElseThrow().body()).isEqualTo(body);
  }

  @Test
  void aRequestGivesItsHeadersToo() throws JsonException {
    String request =
        "POST /callback HTTP/1.1\r\nHost: desk\r\nCookie: secret\r\nX-Id: 7\r\n\r\n" + text;
    findsIt(request);
    assertThat(
            CallbackExtractor.in(request.getBytes(StandardCharsets.UTF_8)).orElseThrow().headers())
        .contains("Host: desk", "X-Id: 7")
        .doesNotContain("secret");
  }

  @Test
  void aQuotedMailGivesTheCallback() throws JsonException {
    findsIt("Hello,\nthey sent {this}:\n" + text.replaceAll("(?m)^", "> ") + "\nRegards");
    findsIt("> > " + Json.compact(Signature.signedRoot(callback, key)));
  }

  @Test
  void aMailQuotedWithoutEndIsLookedThroughToo() throws JsonException {
    findsIt(">".repeat(200_000) + " " + Json.compact(Signature.signedRoot(callback, key)));
  }

  @Test
  void quotedPrintableIsUndone() throws JsonException {
    StringBuilder printable = new StringBuilder("Subject: callback\n\n");
    int column = 0;
    for (byte b : body) {
      String piece =
          b == '=' || b < 0x20 || b == 0x7f
              ? String.format("=%02X", b)
              : Character.toString((char) b);
      printable.append(piece);
      column += piece.length();
      if (column > 60) {
        printable.append("=\r\n");
        column = 0;
      }
    }
    findsIt(printable.toString());
  }

  @Test
  void aBase64PartIsUndone() throws JsonException {
    findsIt(
        "Content-Transfer-Encoding: base64\r\n\r\n" + Base64.getMimeEncoder().encodeToString(body));
  }

  @Test
  void aLogLineAndAnotherCharsetAreRead() throws JsonException {
    findsIt("12:00:01 INFO got " + Json.compact(Signature.signedRoot(callback, key)) + " (200)");
    findsIt(("x " + text).getBytes(Charset.forName("GB18030")));
  }

  @Test
  void nothingIsFoundWhereNothingIs() {
    assertThat(
            CallbackExtractor.in(
                "{not json} {\"a\":1}".repeat(50).getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(CallbackExtractor.in(new byte[0])).isEmpty();
    assertThat(CallbackExtractor.in(new byte[CallbackExtractor.MOST_BYTES + 1])).isEmpty();
  }
}
