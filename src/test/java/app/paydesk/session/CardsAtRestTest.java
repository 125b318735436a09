package app.paydesk.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.CardPlacements;
import app.paydesk.Logging;
import app.paydesk.ProfileSwitcher;
import app.paydesk.backup.Backup;
import app.paydesk.callback.doctor.OtherKeys;
import app.paydesk.callback.inbox.Found;
import app.paydesk.callback.tools.CallbackDesk;
import app.paydesk.card.Digits;
import app.paydesk.card.TestCards;
import app.paydesk.desk.bank.BankDesk;
import app.paydesk.export.Export;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.history.sqlite.HistoryReader;
import app.paydesk.history.sqlite.Owner;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Writes;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.journal.list.Period;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Methods;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.CallbackPath;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever comes in and wherever a card number stands in it, none is found in the home. */
class CardsAtRestTest {
  private static final Logger LOG = LoggerFactory.getLogger(CardsAtRestTest.class);
  private static final Words WORDS = Words.of(Locale.ENGLISH, Methods.installed().bundles());
  private static final long PROJECT = 255;
  private static final int SINGLE_MEANING = CardPlacements.places().size() - 1;
  private static final String SECRET = "a secret of the test";

  @TempDir private Path home;
  @TempDir private Path elsewhere;
  private final RandomGenerator random = new Random(12);
  private final SigningKey key = SigningKey.of(SECRET.toCharArray());
  private final CardPlacements placements = new CardPlacements(key, PROJECT);
  private final MockWebServer gate = new MockWebServer();
  private final List<String> numbers = new ArrayList<>();
  private ProfileSwitcher workplace;

  @BeforeEach
  void open() throws IOException {
    gate.start();
    Logging.toFile(home);
    workplace = ProfileSwitcher.sandbox(home, Duration.ofMillis(50));
    Profile profile =
        Profile.plain(
            "month-end",
            Environment.TEST,
            gate.url("/").uri(),
            PROJECT,
            new Profile.Listen("127.0.0.1", 0, CallbackPath.random()));
    workplace.add(profile, SECRET.toCharArray(), new char[0]);
    workplace.open(profile, new char[0], WORDS);
    for (int length : List.of(12, 13, 16, 19)) {
      numbers.add(TestCards.fitting("62", length, random));
      numbers.add(TestCards.unfitting("62", length, random));
      numbers.add(TestCards.fitting("4", length, random));
    }
  }

  @AfterEach
  void close() throws IOException {
    workplace.close();
    gate.close();
    Logging.toStderr();
  }

  private Session session() {
    return workplace.session();
  }

  private static List<String> written(String number) {
    String wide =
        number.chars().mapToObj(c -> "" + (char) (c - '0' + '\uFF10')).reduce("", String::concat);
    return List.of(
        number, number.replaceAll("(....)(?=.)", "$1 "), number.replaceAll("(....)", "$1-"), wide);
  }

  /** Posts without a library that would put the headers right. */
  private int post(byte[] body, String query, String headers) throws IOException {
    URI address = session().ears().address();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      String head =
          "POST %s%s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n"
              .formatted(address.getPath(), query, body.length, headers);
      out.write(head.getBytes(StandardCharsets.UTF_8));
      try {
        out.write(body);
        out.flush();
      } catch (SocketException answeredBefore) {
        // as what is refused by its head need not be read
      }
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.split(" ")[1]);
    }
  }

  private void nothingIsFound() throws IOException {
    new Backup(Clock.systemUTC()).make(home, elsewhere);
    Stream.of(home, elsewhere).forEach(this::nothingIsFoundIn);
  }

  private void nothingIsFoundIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().matches(".*\\.(so|dll|dylib|jnilib)")) {
          continue;
        }
        String digits = Digits.in(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        for (String number : numbers) {
          assertThat(digits.contains(number)).as("%s in %s", number, file).isFalse();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noPlaceInACallbackBringsACardNumberIntoTheHome() throws Exception {
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      int count = 0;
      for (String place : CardPlacements.places()) {
        for (String number : numbers) {
          for (String form : written(number)) {
            String id = "P-" + count++;
            answers.add(many.submit(() -> post(placements.signed(place, id, form, false), "", "")));
          }
          String id = "P-" + count++;
          answers.add(many.submit(() -> post(placements.signed(place, id, number, true), "", "")));
        }
      }
    }
    int taken = 0;
    for (Future<Integer> answer : answers) {
      // Two members of one name have no single meaning: kept aside, as many as one caller may have.
      assertThat(answer.get()).isIn(200, 403, 429);
      taken += answer.get() == 200 ? 1 : 0;
    }
    assertThat(taken).isEqualTo(answers.size() / CardPlacements.places().size() * SINGLE_MEANING);

    nothingIsFound();
    List<Delivery> kept =
        session().archive().deliveries(DeliveryQuery.newest(PROJECT, 100_000)).stream()
            .filter(delivery -> delivery.verdict() != Delivery.Verdict.WRONG_SIGNATURE)
            .toList();
    assertThat(kept).hasSize(taken);
    for (Delivery delivery : kept) {
      assertThat(delivery.verdict()).isEqualTo(Delivery.Verdict.VALID);
      assertThat(delivery.detail().code()).matches("detail\\.card-masked\\|[0-9a-f]{64}");
      assertThat(session().callbacks(OtherKeys.none()).judgeAgain(delivery)).isEqualTo(delivery);
      JsonObject body = Json.object(delivery.body());
      for (String stays :
          List.of("operation.id", "operation.request_id", "operation.provider.payment_id")) {
        assertThat(body.text(stays)).isEqualTo(placements.callback("x").text(stays));
      }
    }
  }

  @Test
  void neitherHeadersNorWhatIsNoCallbackBringsOneIn() throws Exception {
    int count = 0;
    for (String number : numbers) {
      for (String form : written(number)) {
        byte[] fine = placements.signed("", "H-" + count++, "", false);
        String headers =
            "X-Card: %1$s\r\nUser-Agent: pay/%1$s\r\nX-Forwarded-For: %1$s\r\nReferer: https://x/?pan=%1$s\r\n"
                .formatted(form);
        assertThat(post(fine, "?pan=" + number, headers)).isEqualTo(200);
      }
      String escaped = number.replaceAll("(.)", "\\\\u003$1");
      assertThat(post(("pan=" + number).getBytes(StandardCharsets.UTF_8), "", "")).isEqualTo(400);
      assertThat(post(("{\"a\":\"" + escaped).getBytes(StandardCharsets.UTF_8), "", ""))
          .isEqualTo(400);
      assertThat(
              post(
                  ("{\"account\":{\"number\":" + number + "}}").getBytes(StandardCharsets.UTF_8),
                  "",
                  ""))
          .isEqualTo(403);
      byte[] large =
          ("{\"n\":\"" + number + "\",\"x\":\"" + "x".repeat(300_000))
              .getBytes(StandardCharsets.UTF_8);
      assertThat(post(large, "", "")).isEqualTo(413);
      CallbackDesk desk = session().callbacks(OtherKeys.none());
      byte[] body = placements.signed("note", "I-" + count++, number, false);
      assertThat(desk.bring(new Found(body, "Subject: " + number + "\n"))).isPresent();
    }
    nothingIsFound();
    assertThat(session().archive().deliveries(DeliveryQuery.newest(PROJECT, 10_000))).isNotEmpty();
  }

  @Test
  void neitherRepliesNorWhatPersonsTypeBringOneIn() throws Exception {
    int count = 0;
    for (String number : numbers) {
      for (String form : written(number)) {
        PaymentKey payment = new PaymentKey(PROJECT, new PaymentId("S-" + count++));
        post(placements.signed("", payment.id().value(), "", false), "", "");
        gate.setDispatcher(answering(form));
        Payment asked = session().ask(payment).payment().orElseThrow();
        assertThat(asked.events())
            .filteredOn(PaymentEvent.Reported.class::isInstance)
            .hasSizeGreaterThan(1);

        assertThat(
                session()
                    .banks()
                    .ask("/v2/x/" + count + "/list", new Money(100, new CurrencyCode("CNY"))))
            .isInstanceOf(BankDesk.Asked.class);
        LOG.warn("{}.csv cannot be read", form, new IOException("no file " + form));
        Writes.settle(
            session().journal(),
            Actors.DESK,
            PROJECT,
            List.of((long) count),
            "his card " + form,
            Instant.now());
        Writes.append(
            session().journal(),
            payment,
            Actors.DESK,
            List.of(new PaymentEvent.Settled(Instant.now(), List.of(), form)));
        session()
            .archive()
            .deliveries(
                new DeliveryQuery(
                    PROJECT,
                    form,
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    OptionalLong.empty(),
                    10));
      }
    }
    nothingIsFound();
  }

  @Test
  void noReasonThatAPersonGivesBringsOneInAndNoExportTakesOneOut() throws Exception {
    int count = 0;
    for (String number : numbers) {
      for (String form : written(number)) {
        PaymentKey payment = new PaymentKey(PROJECT, new PaymentId("T-" + count++));
        Writes.record(
            session().journal(), payment, Actors.DESK, recorded(payment, "refund to " + form));
        Writes.append(
            session().journal(),
            payment,
            Actors.DESK,
            List.of(
                new PaymentEvent.Unanswered(
                    Instant.now(), payment.id().value(), GateReply.Why.RESTORED, ""),
                new PaymentEvent.Resent(
                    Instant.now(), payment.id().value(), form, 3, Duration.ofHours(2))));
        session().journal().restoreHolds().end(PROJECT, "it was " + form, Instant.now());
        post(placements.signed("note", "U-" + count, form, false), "", "");
      }
    }
    try (HistoryReader history =
        HistoryReader.open(home.resolve("history/month-end.db"), new Owner("test", PROJECT))) {
      Period all = new Period(PROJECT, Optional.empty(), Optional.empty());
      for (Export.Format format : Export.Format.values()) {
        Path payments = elsewhere.resolve("payments." + format);
        try (OutputStream out = Files.newOutputStream(payments)) {
          assertThat(Export.payments(history, all, "", format, Instant.now(), out)).isNotNull();
        }
        try (OutputStream out = Files.newOutputStream(elsewhere.resolve("callbacks." + format))) {
          assertThat(Export.callbacks(history, all, "", format, Instant.now(), out)).isNotNull();
        }
        assertThat(Files.readAllLines(payments)).hasSizeGreaterThan(count);
      }
    }
    nothingIsFound();
  }

  private static PaymentEvent.Recorded recorded(PaymentKey payment, String reason) {
    String id = payment.id().value();
    return new PaymentEvent.Recorded(
        Instant.now(),
        id,
        "upi-payout",
        Optional.of(new Money(100, new CurrencyCode("INR"))),
        "x@okaxis",
        "/v2/x",
        JsonObject.empty().with("general.payment_id", id),
        Map.of("customer.id", reason, "again", reason));
  }

  @Test
  void aLineOfTheLogIsOneLineAndCommandsNoTerminal() throws IOException {
    LOG.warn("from {}", "\u001b[31m\u202Ex\n2026-01-01 ERROR forged");

    String log = Files.readString(home.resolve("logs/paydesk.log"));
    assertThat(log)
        .contains("from \\u001b[31m\\u202ex 2026-01-01 ERROR forged\n")
        .doesNotContain("\u001b", "\u202E");
  }

  private static JsonValue operations(String form) {
    JsonObject one =
        JsonObject.empty()
            .with("id", 7)
            .with("type", "sale")
            .with("status", "decline")
            .with("message", "card " + form + " was declined");
    return new JsonValue.Array(List.of(one));
  }

  private Dispatcher answering(String form) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        String body =
            request.getUrl().encodedPath().equals("/v2/payment/status")
                ? status(Objects.requireNonNull(request.getBody()).utf8(), form)
                : "[{\"id\":\"7\",\"name\":\"Bank %1$s\",\"abbr\":\"%1$s\"}]".formatted(form);
        return new MockResponse.Builder().code(200).body(body).build();
      }
    };
  }

  private String status(String query, String form) {
    try {
      String id = Json.object(query).text("general.payment_id").orElseThrow();
      JsonObject status =
          JsonObject.empty()
              .with("payment", placements.callback(id).at("payment").orElseThrow())
              .with("project_id", PROJECT)
              .with("account.number", form)
              .with("payment.description", "paid with " + form)
              .with("operations", operations(form));
      return Json.compact(Signature.signedRoot(status, key));
    } catch (JsonException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
