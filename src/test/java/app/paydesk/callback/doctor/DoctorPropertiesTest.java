package app.paydesk.callback.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.generated.Cases;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** For each kind of damage the doctor names that kind, on callbacks that it never saw. */
class DoctorPropertiesTest {

  @Test
  void aForgeryOfNoKnownOriginHasNoCause() {
    Cases.seeded(
        10,
        draw -> {
          long seed = draw.anyLong();
          Patients made = new Patients(seed);
          byte[] garbage = new byte[64];
          new Random(seed).nextBytes(garbage);
          byte[] body = Patients.with(made.body(), Base64.getEncoder().encodeToString(garbage));

          KnownKey other = new KnownKey("other", "LIVE", Patients.key(made.secret()));
          assertThat(made.doctor(other).examine(body, Clues.NONE).cause()).isEqualTo(Cause.UNKNOWN);
        });
  }

  @Test
  void theSecretOfAnotherProfileIsNamed() {
    Cases.seeded(
        25,
        draw -> {
          Patients made = new Patients(draw.anyLong());
          String theirs = made.secret();
          JsonObject body = made.body();
          byte[] bytes = Patients.with(body, Patients.sign(body, theirs));

          Diagnosis sameKind =
              made.doctor(new KnownKey("two", "TEST", Patients.key(theirs)))
                  .examine(bytes, Clues.NONE);
          assertThat(sameKind.cause()).isEqualTo(Cause.OTHER_PROFILE);
          assertThat(sameKind.sentence().arguments()).containsExactly("two", "main");
          Diagnosis swapped =
              made.doctor(new KnownKey("real", "LIVE", Patients.key(theirs)))
                  .examine(bytes, Clues.NONE);
          assertThat(swapped.cause()).isEqualTo(Cause.OTHER_ENVIRONMENT);
          assertThat(swapped.sentence().arguments())
              .containsExactly("real", "LIVE", "main", "TEST");
        });
  }

  @Test
  void aSlipInTheSecretIsNamed() {
    Cases.seeded(
        25,
        draw -> {
          Patients made = new Patients(draw.anyLong());
          JsonObject body = made.body();
          Map<String, byte[]> theirs =
              Map.of(
                  "mishap.LINE_FEED_IN_THEIRS", Patients.bytes(made.secret + "\n"),
                  "mishap.LINE_BREAK_IN_THEIRS", Patients.bytes(made.secret + "\r\n"),
                  "mishap.SPACE_AFTER_THEIRS", Patients.bytes(made.secret + " "),
                  "mishap.SPACE_BEFORE_THEIRS", Patients.bytes(" " + made.secret),
                  "mishap.MARK_IN_THEIRS", Patients.bytes("\uFEFF" + made.secret),
                  "mishap.LOWER_CASE", Patients.bytes(made.secret.toLowerCase(Locale.ROOT)));
          theirs.forEach((mishap, secret) -> expectSlip(made.secret, body, secret, mishap));

          byte[] plain = Patients.bytes(made.secret);
          Map.of(
                  "mishap.SPACE_IN_OURS", made.secret + "\n",
                  "mishap.MARK_IN_OURS", "\uFEFF" + made.secret,
                  "mishap.QUOTES_IN_OURS", "\"" + made.secret + "\"")
              .forEach((mishap, ours) -> expectSlip(ours, body, plain, mishap));

          expectSlip(HexFormat.of().formatHex(plain), body, plain, "mishap.HEX_DECODED");
          expectSlip(
              Base64.getEncoder().encodeToString(plain), body, plain, "mishap.BASE64_DECODED");
        });
  }

  private static void expectSlip(String ours, JsonObject body, byte[] theirs, String mishap) {
    String text = String.join(";", Dialect.DOCUMENTED.lines(body));
    byte[] bytes = Patients.with(body, Patients.sign(text, StandardCharsets.UTF_8, theirs));
    Diagnosis found =
        new Doctor(new KnownKey("main", "TEST", Patients.key(ours)), List.of())
            .examine(bytes, Clues.NONE);
    assertThat(found.cause()).as(mishap).isEqualTo(Cause.SECRET_CHANGED);
    assertThat(found.sentence().arguments()).containsExactly(mishap);
  }

  @Test
  void anotherLibrarysWayOfSigningIsNamed() {
    Cases.seeded(
        10,
        draw -> {
          Patients made = new Patients(draw.anyLong());
          JsonObject body =
              made.body()
                  .with("customer.address", "A")
                  .with("customer.Address2", "B")
                  .with("customer.address10", "C")
                  .with("note", new JsonValue.Null())
                  .with("flag", new JsonValue.Bool(made.below(2) == 0))
                  .with("rate", new JsonValue.Digits("6.50"))
                  .with("a:b", "c")
                  .with("empty", "")
                  .with("deep.er.and.deeper", "d");
          for (Dialect dialect : Dialect.all()) {
            byte[] bytes = Patients.with(body, Patients.sign(dialect, body, made.secret));
            if (!made.valid(bytes)) {
              Diagnosis found = made.of(bytes);
              assertThat(found.cause()).as(dialect.toString()).isIn(Cause.LIBRARY, Cause.NUMBERS);
              assertThat(found.theirs()).isEqualTo(dialect.lines(body));
            }
          }
        });
  }

  @Test
  void numbersWrittenAnewAreNamed() {
    Cases.seeded(
        25,
        draw -> {
          Patients made = new Patients(draw.anyLong());
          long large = (1L << 53) + 2L * made.below(1_000_000_000) + 1;
          Map<String, String> pairs =
              Map.of(
                  "1.0",
                  "1",
                  "100",
                  "100.00",
                  "1e3",
                  "1000",
                  "6.50",
                  "6.5",
                  Long.toString(large),
                  Long.toString((long) (double) large));
          pairs.forEach(
              (signed, came) -> {
                JsonObject body = made.body().with("extra.rate", new JsonValue.Digits(signed));
                JsonObject rewritten = body.with("extra.rate", new JsonValue.Digits(came));
                byte[] bytes = Patients.with(rewritten, made.sign(body));
                Cause cause = made.valid(bytes) ? Cause.NONE : Cause.NUMBERS;
                assertThat(made.of(bytes).cause()).as(signed).isEqualTo(cause);
              });
        });
  }

  @Test
  void slashesAndOtherEscapesAreNamed() {
    Cases.seeded(
        25,
        draw -> {
          Patients made = new Patients(draw.anyLong());
          JsonObject body = made.body().with("payment.description", "a & b <c> \"d\"");
          assertEscape(
              made, body, made.signTexts(body, t -> t.replace("/", "\\/")), "escape.slashes");
          assertEscape(
              made,
              body,
              made.signTexts(
                  body,
                  t ->
                      t.replace("&", "&amp;")
                          .replace("<", "&lt;")
                          .replace(">", "&gt;")
                          .replace("\"", "&quot;")),
              "escape.html");
          assertEscape(
              made,
              body,
              made.signTexts(body, t -> t.replace("伍倩文", "\\u4f0d\\u5029\\u6587")),
              "escape.unicode");
          JsonObject doubled = body.with("customer.page", "https:\\/\\/shop.example\\/pay");
          assertEscape(
              made,
              doubled,
              made.signTexts(doubled, t -> t.replace("\\/", "/")),
              "escape.slashes-lost");
        });
  }

  private static void assertEscape(
      Patients made, JsonObject body, String signature, String escape) {
    Diagnosis found = made.of(Patients.with(body, signature));
    assertThat(found.cause()).as(escape).isEqualTo(Cause.ESCAPES);
    assertThat(found.sentence().arguments()).containsExactly(escape);
  }

  @Test
  void anotherCharsetIsNamed() {
    Cases.seeded(
        25,
        draw -> {
          Patients made = new Patients(draw.anyLong());
          JsonObject body = made.body();
          String text = String.join(";", Dialect.DOCUMENTED.lines(body));
          for (String name : List.of("GBK", "ISO-8859-1", "UTF-16LE")) {
            Charset charset = Charset.forName(name);
            String signature = Patients.sign(text, charset, Patients.bytes(made.secret));
            assertThat(made.of(Patients.with(body, signature)).cause())
                .as(name)
                .isEqualTo(Cause.CHARSET);
          }
          byte[] signed = Patients.with(body, made.sign(body));
          String twice = new String(signed, StandardCharsets.ISO_8859_1);
          assertThat(made.of(Patients.bytes(twice)).sentence().key())
              .isEqualTo("doctor.charset-twice");
          byte[] gbk = new String(signed, StandardCharsets.UTF_8).getBytes(Charset.forName("GBK"));
          assertThat(made.of(gbk).sentence().key()).isEqualTo("doctor.charset-valid");
        });
  }

  @Test
  void theOneChangedFieldIsNamedWithWhatItWas() {
    Cases.seeded(
        25,
        draw -> {
          Patients made = new Patients(draw.anyLong());
          JsonObject body = made.body();
          String signature = made.sign(body);
          String amount = body.text("payment.sum.amount").orElseThrow();
          String id = body.text("payment.id").orElseThrow();
          String status = body.text("payment.status").orElseThrow();
          String other = status.equals("success") ? "decline" : "success";
          Map<String, String> changes =
              Map.of(
                  "payment.sum.amount",
                  amount + "00",
                  "payment.id",
                  id + " ",
                  "payment.status",
                  other,
                  "payment.sum.currency",
                  "INR",
                  "customer.first_name",
                  "");
          for (String place : List.of("payment.sum.amount", "payment.id", "payment.status")) {
            assertField(made, body, signature, place, changes.get(place), Clues.NONE);
          }
          assertField(
              made, body, signature, "payment.sum.amount", digitChanged(made, amount), Clues.NONE);
          Clues earlier =
              new Clues(
                  "", List.of(new Clues.Earlier(7, body.with("payment.status", "x"))), Map.of());
          assertField(made, body, signature, "customer.first_name", "", earlier);
          Clues recorded =
              new Clues("", List.of(), Map.of("payment.sum.currency", new JsonValue.Text("CNY")));
          assertField(made, body, signature, "payment.sum.currency", "INR", recorded);
        });
  }

  private static void assertField(
      Patients made, JsonObject body, String signature, String place, String value, Clues clues) {
    Diagnosis found =
        made.doctor().examine(Patients.with(body.with(place, value), signature), clues);
    assertThat(found.cause()).as(place + " " + value).isEqualTo(Cause.FIELD_CHANGED);
    assertThat(found.sentence().arguments())
        .contains(place)
        .contains(body.text(place).orElseThrow());
  }

  private static String digitChanged(Patients made, String digits) {
    int at = 1 + made.below(digits.length() - 1);
    char other = digits.charAt(at) == '9' ? '4' : '9';
    return digits.substring(0, at) + other + digits.substring(at + 1);
  }

  @Test
  void fieldsThatWereAddedLostOrSwappedAreNamed() {
    Cases.seeded(
        25,
        draw -> {
          long seed = draw.anyLong();
          Patients made = new Patients(seed);
          JsonObject body = made.body();
          String signature = made.sign(body);
          JsonObject added = body.with("proxy.trace", "t" + seed).with("proxy.hop", "2");
          Diagnosis more = made.of(Patients.with(added, signature));
          assertThat(more.cause()).isEqualTo(Cause.FIELD_ADDED);
          assertThat(more.sentence().arguments()).containsExactly("proxy");

          JsonObject full = body.with("operation.provider.auth_code", "");
          JsonObject provider =
              full.object("operation.provider").orElseThrow().without("auth_code");
          Diagnosis less =
              made.of(Patients.with(full.with("operation.provider", provider), made.sign(full)));
          assertThat(less.cause()).isEqualTo(Cause.FIELD_GONE);
          assertThat(less.sentence().arguments()).containsExactly("operation.provider.auth_code");

          JsonObject swapped =
              body.with("payment.id", body.text("operation.code").orElseThrow())
                  .with("operation.code", body.text("payment.id").orElseThrow());
          assertThat(made.of(Patients.with(swapped, signature)).cause())
              .isEqualTo(Cause.FIELDS_SWAPPED);
        });
  }

  @Test
  void aDamagedSignatureIsToldFromADamagedBody() {
    Cases.seeded(
        25,
        draw -> {
          Patients made = new Patients(draw.anyLong());
          JsonObject body = made.body();
          String right = made.sign(body);
          String half = right.substring(0, 44);
          List<String> damaged = new ArrayList<>();
          damaged.add(half + "\r\n" + right.substring(44));
          damaged.add(" " + right);
          damaged.add(right + "\n");
          damaged.add("\"" + right + "\"");
          damaged.add(right.replace("=", ""));
          damaged.add(right.replace("=", "%3D"));
          damaged.add(HexFormat.of().formatHex(Base64.getDecoder().decode(right)));
          damaged.add(
              right.substring(0, 20) + (right.charAt(20) == 'A' ? 'B' : 'A') + right.substring(21));
          damaged.add(right.toLowerCase(Locale.ROOT));
          if (right.contains("+")) {
            damaged.add(right.replace('+', ' '));
          }
          for (String signature : damaged) {
            assertThat(made.of(Patients.with(body, signature)).cause())
                .as(signature)
                .isEqualTo(Cause.SIGNATURE_DAMAGED);
          }
          assertThat(made.of(Patients.with(body, right.substring(0, 30 + made.below(50)))).cause())
              .isEqualTo(Cause.SIGNATURE_CUT);
        });
  }

  @Test
  void aSignatureTakenFromAnotherCallbackIsNamed() {
    Cases.seeded(
        25,
        draw -> {
          Patients made = new Patients(draw.anyLong());
          JsonObject genuine = made.body();
          JsonObject signed = genuine.with("signature", made.sign(genuine));
          JsonObject forged = made.body().with("payment.status", "success");
          Clues clues = new Clues("", List.of(new Clues.Earlier(42, signed)), Map.of());

          Diagnosis found = made.doctor().examine(Patients.with(forged, made.sign(genuine)), clues);
          assertThat(found.cause()).isEqualTo(Cause.OTHER_BODY);
          assertThat(found.sentence().arguments()).containsExactly("42");
        });
  }

  @Test
  void whatIsNoJsonIsSaidToBeWhatItIs() {
    Cases.seeded(
        25,
        draw -> {
          Patients made = new Patients(draw.anyLong());
          JsonObject body = made.body();
          byte[] whole = Patients.with(body, made.sign(body));
          byte[] cut = Arrays.copyOf(whole, 1 + made.below(whole.length - 2));
          assertThat(
                  made.of(
                          new String(cut, StandardCharsets.UTF_8)
                              .replace("\uFFFD", "")
                              .getBytes(StandardCharsets.UTF_8))
                      .cause())
              .isEqualTo(Cause.TRUNCATED);
          Clues promised = new Clues("Content-Length: " + whole.length + "\n", List.of(), Map.of());
          byte[] shorter = Arrays.copyOf(whole, 1);
          assertThat(made.doctor().examine(shorter, promised).sentence().arguments())
              .containsExactly("1", Integer.toString(whole.length));
          assertThat(made.of(new byte[0]).cause()).isEqualTo(Cause.EMPTY);
          assertThat(made.of(Patients.bytes("<html></html>")).cause()).isEqualTo(Cause.NOT_JSON);
          String form =
              "data="
                  + URLEncoder.encode(
                      new String(whole, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
          assertThat(made.of(Patients.bytes(form)).sentence().key())
              .isEqualTo("doctor.wrapped-valid");
          assertThat(made.of(Patients.bytes(Json.compact(body))).cause())
              .isEqualTo(Cause.NO_SIGNATURE);
          assertThat(made.of(Patients.with(body, "hello")).cause())
              .isEqualTo(Cause.NOT_A_SIGNATURE);
          assertThat(made.of(whole).cause()).isEqualTo(Cause.NONE);
        });
  }
}
