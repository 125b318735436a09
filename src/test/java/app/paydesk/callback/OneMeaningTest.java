package app.paydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.inbox.Answer;
import app.paydesk.callback.inbox.Inbox;
import app.paydesk.gate.signing.Ambiguity;
import app.paydesk.gate.signing.CanonicalText;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.journal.MemoryStore;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A signed text stands for one body and no other. */
class OneMeaningTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final long PROJECT = Documented.CUP_PROJECT;

  private final SigningKey key = SigningKey.of("one meaning".toCharArray());
  private final MemoryStore history = new MemoryStore();
  private final Inbox inbox =
      new Inbox(PROJECT, key, history, history, Clock.fixed(NOON, ZoneOffset.UTC));

  private Answer receive(byte[] body) {
    return inbox.receive(body, "", "192.0.2.1");
  }

  private Answer receive(JsonObject body) {
    return receive(Documented.bytes(body));
  }

  private JsonObject signed(JsonObject body) {
    return body.with("signature", Signature.of(body, key));
  }

  private String kept() {
    return history.kept().getLast().detail().code();
  }

  @Test
  void theTrueTailSplitAcrossNestedKeysIsKeptAside() throws JsonException {
    JsonObject bait =
        Json.object(
            "{\"payment\":{\"description\":\"x;payment:id:VICTIM;payment:method:UPI;"
                + "payment:status:success;payment:sum:amount:100000000;"
                + "payment:sum:currency:INR;payment:type:payout;project_id:"
                + PROJECT
                + ";zz\",\"id\":\"REAL\",\"status\":\"decline\"},\"project_id\":"
                + PROJECT
                + "}");
    JsonObject forged =
        Json.object(
            "{\"payment\":{\"description\":\"x\",\"id\":\"VICTIM\",\"method\":\"UPI\","
                + "\"status\":\"success\",\"sum\":{\"amount\":100000000,\"currency\":\"INR\"},"
                + "\"type\":\"payout\"},\"project_id\":"
                + PROJECT
                + ",\"zz;payment\":{\"id\":{\"REAL;payment\":{\"status\":\"decline;project_id:"
                + PROJECT
                + "\"}}}}");
    JsonObject body = forged.with("signature", Signature.of(bait, key));
    assertThat(Signature.check(body, key).valid()).isTrue();

    assertThat(receive(body)).isEqualTo(new Answer.WrongSignature());

    assertThat(kept()).isEqualTo("detail.ambiguous|ambiguity." + Ambiguity.SEMICOLON_IN_KEY);
    assertThat(history.payments()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "COLON_IN_KEY|{\"payment:id\":\"P-2\"}",
        "COLON_IN_KEY|{\"payment\":{\"\":{\"id\":\"P-2\"}}}",
        "COLON_IN_KEY|{\"a:\":{\"b\":1}}",
        "REPEATED_KEY|{\"payment\":{\"id\":\"P-1\"},\"payment\":{\"id\":\"P-2\"}}",
        "REPEATED_KEY|{\"payment\":{\"id\":\"P-1\",\"id\":\"P-1\"}}",
        "COLON_IN_KEY|{\"redirect_data\":{\"body\":{\"a\":\":b:x\"}}}",
        "COLON_IN_KEY|{\"return_url\":{\"body\":{\"payment\":\":id:x\"}}}",
        "COLON_IN_KEY|{\"redirectData\":{\"body\":{\"MD\":\":\"}}}",
        "OTHER_SHAPE|{\"payment\":{\"date\":{\"2026-11-28T10\":\"00:00+0000\"}}}",
        "OTHER_SHAPE|{\"payment\":\"id:P-1\"}",
        "OTHER_SHAPE|{\"operation\":{\"sum_initial\":\"amount:5\"}}",
        "OTHER_SHAPE|{\"operation\":{\"message\":{\"Declined\":\" later\"}}}",
        "OTHER_SHAPE|{\"errors\":[\"code:2004\"]}",
        "OTHER_SHAPE|{\"redirect_data\":{\"body\":{\"TermUrl\":{\"https\":\"//shop.example\"}}}}",
        "OTHER_SHAPE|{\"redirectData\":{\"body\":{\"MD\":[\"x\"]}}}",
        "OTHER_SHAPE|{\"return_url\":{\"body\":{\"0\":{\"a\":null}}}}",
        "LINE_IN_VALUE|{\"account\":{\"number\":\"x;errors:0:code:2004\"}}",
        "LINE_IN_VALUE|{\"customer\":{\"id\":\"x;operation:status:success\"}}",
        "LINE_IN_VALUE|{\"project_id\":\"201;provider_extra_fields:rrn:7\"}",
        "LINE_IN_VALUE|{\"redirect_data\":{\"url\":\"https://bank.example;recurring:id:7\"}}",
        "LINE_IN_VALUE|{\"account\":{\"number\":\"asha@okaxis;acs:pa_req:7\"}}",
        "TWO_PAYMENTS|{\"payment\":{\"id\":\"P-1\"},\"payment_id\":\"P-2\"}",
        "SEMICOLON_IN_KEY|{\"x;payment\":{\"id\":\"P-1\"}}",
      })
  void whatReadsLikeAnotherBodyProvesNothing(Ambiguity why, String json) throws JsonException {
    JsonObject body = signed(Json.object(json));
    assertThat(Signature.check(body, key).valid()).isTrue();
    assertThat(Signature.check(body, key).ambiguity()).contains(why);
    assertThat(receive(body).status()).isEqualTo(403);
    assertThat(history.payments()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks; see you",
        "Order 5: two; three",
        "Declined; payment: later",
        "a;b;c:d",
        "https://shop.example/?a=1;b=2",
        ";",
        "x;paymentx:1"
      })
  void aTrueCallbackWithSuchADescriptionPasses(String description) {
    JsonObject body = Documented.payout("P-1", "success").with("payment.description", description);
    assertThat(receive(signed(body.without("signature")))).isEqualTo(new Answer.Stored());
  }

  static Stream<String> unsigned() {
    String inner = "{\"signature\":\"s\",\"frame_mode\":{\"id\":\"X\"}}";
    return Stream.concat(
        Stream.of(
            "\"frame_mode\":\"iframe\"",
            "\"frame_mode\":{\"payment\":{\"status\":\"decline\"}}",
            "\"empty\":[]",
            "\"nested\":" + inner,
            "\"list\":[{},[],{\"a\":{}}]"),
        IntStream.of(1, 7, 31, 60)
            .mapToObj(depth -> "\"d\":" + "{\"d\":".repeat(depth) + "{}" + "}".repeat(depth)));
  }

  @ParameterizedTest
  @MethodSource("unsigned")
  void whatIsNotSignedMakesNoNewEvent(String member) {
    JsonObject body = signed(Documented.payout("P-1", "success").without("signature"));
    String json = Json.compact(body);
    assertThat(receive(body)).isEqualTo(new Answer.Stored());

    Answer again =
        receive(
            (json.substring(0, json.length() - 1) + "," + member + "}")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(again).isEqualTo(new Answer.Repeat());
    assertThat(history.payments())
        .singleElement()
        .satisfies(e -> assertThat(e.events()).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"code\":\"0\"|\"code\":false",
        "\"code\":\"0\"|\"code\":0",
        "\"message\":\"?\"|\"message\":\"\\ud800\"",
        "\"message\":\"\"|\"message\":null",
        "\"message\":\"1\"|\"message\":true",
        "\"list\":[\"a\"]|\"list\":{\"0\":\"a\"}",
      })
  void whatSignsAlikeIsARepeat(String one, String other) throws JsonException {
    String rest =
        "{\"project_id\":%d,\"payment\":{\"id\":\"P-1\",\"status\":\"success\"},"
            + "\"operation\":{\"id\":7,\"status\":\"success\",\"type\":\"payout\",%s}}";
    JsonObject first = signed(Json.object(rest.formatted(PROJECT, one)));
    JsonObject second =
        Json.object(rest.formatted(PROJECT, other))
            .with("signature", first.text("signature").orElseThrow());
    assertThat(Signature.check(second, key).valid()).isTrue();

    assertThat(receive(first)).isEqualTo(new Answer.Stored());
    assertThat(receive(second)).isEqualTo(new Answer.Repeat());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[\"a\",\"b\"]|{\"1\":\"b\",\"0\":\"a\"}",
        "[{},\"b\"]|{\"1\":\"b\"}",
        "{\"10\":1,\"9\":2,\"a\":3}|{\"a\":3,\"9\":2,\"10\":1}",
        "{\"a\":{\"0\":{\"b\":null}}}|{\"a\":[{\"b\":\"\"}]}",
      })
  void bodiesWithOneTextAreReadAlike(String one, String other) throws JsonException {
    CanonicalText first = text("{\"x\":" + one + "}");
    CanonicalText second = text("{\"x\":" + other + "}");
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(first.ambiguity()).isEmpty();
    assertThat(second.body()).isEqualTo(first.body());
  }

  private static CanonicalText text(String json) throws JsonException {
    return CanonicalText.of(Json.object(json), SigningDialect.DOCUMENTED);
  }

  @Test
  void moreFieldsThanAnyTrueCallbackHasAreRefusedWithATrace() {
    for (String body : Amplifying.bodies(48 << 10)) {
      assertThat(receive(body.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(413);
      assertThat(history.kept().getLast().verdict()).isEqualTo(Verdict.TOO_LARGE);
      assertThat(kept()).isEqualTo("detail.too-many-fields");
    }
  }
}
