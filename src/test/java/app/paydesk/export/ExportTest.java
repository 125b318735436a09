package app.paydesk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.HistoryReader;
import app.paydesk.history.sqlite.Owner;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.Actors;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.journal.Writes;
import app.paydesk.journal.list.Period;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports are whole, safe in spreadsheets and without card numbers. */
class ExportTest {
  private static final long PROJECT = 255;
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Period ALL = new Period(PROJECT, Optional.empty(), Optional.empty());

  @TempDir Path folder;
  private HistoryDatabase database;
  private SqliteJournal journal;
  private HistoryReader history;

  @BeforeEach
  void open() {
    database = HistoryDatabase.open(folder.resolve("history.db"), new ChangeFeed());
    journal = new SqliteJournal(database);
    history = HistoryReader.open(folder.resolve("history.db"), new Owner("test", 1));
  }

  @AfterEach
  void close() {
    history.close();
    database.close();
  }

  @Test
  void csvHasAMarkAHeadAndAmountsBothWays() throws Exception {
    record("PAY-1", 48_560, "CNY", "Wu Qianwen", NOON);

    String text = payments(ALL, "", Export.Format.CSV).text();

    assertThat(text.lines())
        .containsExactly(
            "\uFEFFpayment_id,ref,operation,state,amount_minor,amount,currency,payee,status,code,"
                + "created,changed,code_means,by",
            "PAY-1,PAY-1,upi-payout,not-sent,48560,485.60,CNY,Wu Qianwen,,,"
                + "2026-03-02T12:00:00Z,2026-03-02T12:00:00Z,,desk");
  }

  @Test
  void aRefusalThatCameLaterIsExportedWithItsCodeAndWhatThatMeans() throws Exception {
    JsonObject body =
        Json.object(
            "{\"payment\":{\"id\":\"PAY-7\",\"type\":\"payout\",\"status\":\"error\"},"
                + "\"errors\":[{\"code\":\"2004\",\"field\":\"customer.phone\"}]}");
    Writes.append(
        journal,
        new PaymentKey(PROJECT, new PaymentId("PAY-7")),
        Actors.DESK,
        List.of(
            new PaymentEvent.Reported(
                NOON,
                PaymentEvent.Source.CALLBACK,
                CallbackMessage.read(body),
                OptionalLong.empty())));

    for (Export.Format format : Export.Format.values()) {
      assertThat(payments(ALL, "refused", format).text())
          .contains("PAY-7", "payout", "2004", "Required field not provided");
    }
  }

  @Test
  void manifestCountsSumsAndProvesTheBytes() throws Exception {
    record("PAY-1", 100, "INR", "a", NOON);
    record("PAY-2", 250, "INR", "b", NOON.plusSeconds(1));
    record("PAY-3", 5, "CNY", "c", NOON.plusSeconds(2));

    for (Export.Format format : Export.Format.values()) {
      Written written = payments(ALL, "", format);

      assertThat(written.manifest().whole("rows")).hasValue(3L);
      assertThat(written.manifest().whole("totals.INR")).hasValue(350L);
      assertThat(written.manifest().whole("totals.CNY")).hasValue(5L);
      assertThat(written.manifest().text("sha256").orElseThrow())
          .isEqualTo(
              HexFormat.of()
                  .formatHex(
                      MessageDigest.getInstance("SHA-256")
                          .digest(written.text().getBytes(StandardCharsets.UTF_8))));
    }
  }

  @Test
  void jsonIsOneObjectALineNewestFirst() throws Exception {
    record("PAY-1", 100, "INR", "=HYPERLINK(1)", NOON);
    record("PAY-2", 250, "INR", "b", NOON.plusSeconds(1));

    List<String> lines = payments(ALL, "", Export.Format.JSON).text().lines().toList();

    assertThat(lines).hasSize(2);
    assertThat(Json.object(lines.getFirst()).text("payment_id")).hasValue("PAY-2");
    assertThat(Json.object(lines.getLast()).text("payee")).hasValue("=HYPERLINK(1)");
  }

  @Test
  void periodAndStateNarrow() throws Exception {
    record("PAY-1", 100, "INR", "a", NOON);
    record("PAY-2", 250, "INR", "b", NOON.plusSeconds(1));
    Period second = new Period(PROJECT, Optional.of(NOON.plusSeconds(1)), Optional.empty());
    Period first = new Period(PROJECT, Optional.empty(), Optional.of(NOON.plusSeconds(1)));

    assertThat(payments(second, "", Export.Format.JSON).text()).contains("PAY-2").hasLineCount(1);
    assertThat(payments(first, "", Export.Format.JSON).text()).contains("PAY-1").hasLineCount(1);
    assertThat(payments(ALL, "declined", Export.Format.JSON).text()).isEmpty();
    assertThatThrownBy(
            () -> new Period(PROJECT, Optional.of(NOON), Optional.of(NOON.minusMillis(1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "123456789012"})
  void noSpreadsheetRunsOrRoundsAText(String text) {
    assertThat(SpreadsheetText.text(text)).matches("(?s)\"?'.*");
  }

  @ParameterizedTest
  @CsvSource({"Wu Qianwen", "12345678901", "ada@upi", "a=b", "1-2"})
  void otherTextsStayAsTheyAre(String text) {
    assertThat(SpreadsheetText.text(text)).isEqualTo(text);
  }

  @Test
  void quotesCommasAndLinesStayInTheirField() {
    assertThat(SpreadsheetText.text("a\"b,c\nd")).isEqualTo("\"a\"\"b,c\nd\"");
  }

  @Test
  void callbacksComeWithoutBodiesAndCardNumbers() throws Exception {
    String card = cardNumber();
    Writes.keep(
        journal, Actors.DESK, delivery(Delivery.Verdict.WRONG_SIGNATURE, card, "status " + card));
    Writes.keep(journal, Actors.DESK, delivery(Delivery.Verdict.VALID, "PAY-1", "success"));

    for (Export.Format format : Export.Format.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      JsonObject manifest = Export.callbacks(history, ALL, "", format, NOON, out);
      String text = out.toString(StandardCharsets.UTF_8);
      assertThat(text).doesNotContain(card).contains("PAY-1", "WRONG_SIGNATURE");
      assertThat(manifest.whole("rows")).hasValue(2L);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Export.callbacks(history, ALL, "valid", Export.Format.JSON, NOON, out);
    assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(1);
  }

  @Test
  void callbacksSayLastWhoBroughtThem() throws Exception {
    Writes.keep(journal, Actors.GATE, delivery(Delivery.Verdict.VALID, "PAY-1", "success"));

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonObject manifest = Export.callbacks(history, ALL, "", Export.Format.CSV, NOON, out);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(manifest.whole("rows")).hasValue(1L);
    assertThat(lines.getFirst()).endsWith("effect,code_means,by");
    assertThat(lines.getLast()).endsWith(",gate");
  }

  @Test
  void fileStandsUnderItsNameOnlyWhenWhole() throws IOException {
    Path file = folder.resolve("export.csv");
    Files.writeString(file, "older");

    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write(1);
                      throw new IOException("the disk is full");
                    }))
        .hasMessage("the disk is full");

    assertThat(file).hasContent("older");
    WholeFile.write(
        file,
        out -> {
          out.write("new".getBytes(StandardCharsets.UTF_8));
          return true;
        });
    assertThat(file).hasContent("new");
    try (var left = Files.list(folder)) {
      assertThat(left.map(p -> p.getFileName().toString())).noneMatch(n -> n.endsWith(".part"));
    }
  }

  private record Written(String text, JsonObject manifest) {}

  private Written payments(Period period, String state, Export.Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonObject manifest = Export.payments(history, period, state, format, NOON, out);
    return new Written(out.toString(StandardCharsets.UTF_8), manifest);
  }

  private void record(String id, long minor, String currency, String payee, Instant at) {
    Writes.record(
        journal,
        new PaymentKey(PROJECT, new PaymentId(id)),
        Actors.DESK,
        new PaymentEvent.Recorded(
            at,
            id,
            "upi-payout",
            Optional.of(Money.of(minor, currency)),
            payee,
            "/v2/payment/bank-transfer/upi/payout",
            JsonObject.empty(),
            Map.of()));
  }

  private static Delivery delivery(Delivery.Verdict verdict, String id, String status) {
    return new Delivery(
        0,
        NOON,
        PROJECT,
        "127.0.0.1",
        "",
        new byte[] {'{', '}'},
        verdict,
        new VerdictDetail.Unsaid(),
        Optional.of(id),
        "payout",
        status,
        "0",
        new CallbackEffect.Unjudged());
  }

  private static String cardNumber() {
    for (long number = 6_240_000_000_000_000L; ; number++) {
      int sum = 0;
      String digits = Long.toString(number);
      for (int i = 0; i < digits.length(); i++) {
        int digit = (digits.charAt(digits.length() - 1 - i) - '0') * (1 + i % 2);
        sum += digit > 9 ? digit - 9 : digit;
      }
      if (sum % 10 == 0) {
        return digits;
      }
    }
  }
}
