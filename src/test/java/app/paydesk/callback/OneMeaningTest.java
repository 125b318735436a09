package app.paydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.Ambiguity;
import app.paydesk.gate.CanonicalText;
import app.paydesk.gate.Signature;
import app.paydesk.gate.SigningDialect;
import app.paydesk.gate.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.Delivery.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private final MemoryBooks books = new MemoryBooks();
  private final Inbox inbox = new Inbox(PROJECT, key, books, Clock.fixed(NOON, ZoneOffset.UTC));

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
    return books.deliveries.getLast().detail();
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
    assertThat(books.events).isEmpty();
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
        "OTHER_SHAPE|{\"payment\":{\"date\":{\"2026-11-28T10\":\"00:00+0000\"}}}",
        "OTHER_SHAPE|{\"payment\":\"id:P-1\"}",
        "OTHER_SHAPE|{\"operation\":{\"sum_initial\":\"amount:5\"}}",
        "OTHER_SHAPE|{\"operation\":{\"message\":{\"Declined\":\" later\"}}}",
        "OTHER_SHAPE|{\"errors\":[\"code:2004\"]}",
        "LINE_IN_VALUE|{\"account\":{\"number\":\"x;errors:0:code:2004\"}}",
        "LINE_IN_VALUE|{\"customer\":{\"id\":\"x;operation:status:success\"}}",
        "TWO_PAYMENTS|{\"payment\":{\"id\":\"P-1\"},\"payment_id\":\"P-2\"}",
        "SEMICOLON_IN_KEY|{\"x;payment\":{\"id\":\"P-1\"}}",
      })
  void whatReadsLikeAnotherBodyProvesNothing(Ambiguity why, String json) throws JsonException {
    JsonObject body = signed(Json.object(json));
    assertThat(Signature.check(body, key).valid()).isTrue();
    assertThat(Signature.check(body, key).ambiguity()).contains(why);
    assertThat(receive(body).status()).isEqualTo(403);
    assertThat(books.events).isEmpty();
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
    assertThat(books.events.values()).singleElement().satisfies(e -> assertThat(e).hasSize(1));
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

  /** Bodies made from one text by joining, splitting and shifting its lines at random. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ofAllBodiesWithOneTextAtMostOneIsTaken(long seed) throws JsonException {
    Resplit resplit = new Resplit(seed);
    int taken = 0;
    for (int round = 0; round < 300; round++) {
      String text = resplit.text(PROJECT);
      List<JsonObject> meanings = new ArrayList<>();
      for (int tries = 0; tries < 40; tries++) {
        JsonObject body = resplit.body(text);
        var check = Signature.check(body.with("signature", sign(text)), key);
        if (check.proven() && check.text().equals(text)) {
          meanings.add(read(check.signed().body()));
        }
      }
      taken += meanings.size();
      assertThat(meanings.stream().distinct().count())
          .as("%s: %s".formatted(text, meanings))
          .isLessThanOrEqualTo(1);
    }
    assertThat(taken).isPositive();
  }

  // Only what is read decides; unknown members may hold whatever they like.
  private static JsonObject read(JsonObject body) {
    JsonObject read = JsonObject.empty();
    for (String place :
        List.of("payment.id", "payment.status", "payment.sum.amount", "operation.status")) {
      String value = body.text(place).orElse("");
      read = read.with(place.toUpperCase(Locale.ROOT), value);
    }
    return read;
  }

  private String sign(String text) {
    return Resplit.sign(text, "one meaning");
  }

  @Test
  void moreFieldsThanAnyTrueCallbackHasAreRefusedWithATrace() {
    for (String body : Amplifying.bodies(48 << 10)) {
      assertThat(receive(body.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(413);
      assertThat(books.deliveries.getLast().verdict()).isEqualTo(Verdict.TOO_LARGE);
      assertThat(kept()).isEqualTo("detail.too-many-fields");
    }
  }
}
