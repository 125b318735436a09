package app.paydesk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.paydesk.CardPlacements;
import app.paydesk.ProfileSwitcher;
import app.paydesk.callback.doctor.OtherKeys;
import app.paydesk.callback.inbox.Found;
import app.paydesk.callback.inbox.StoredCards;
import app.paydesk.card.Digits;
import app.paydesk.card.TestCards;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.history.sqlite.CardSweeps;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteArchive;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Methods;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.CallbackPath;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home from the time before each message was swept of card numbers is swept after the start. */
class OlderCardsTest {
  private static final Words WORDS = Words.of(Locale.ENGLISH, Methods.installed().bundles());
  private static final long PROJECT = 255;
  private static final int OLD_VERSION = 8;
  private static final String SECRET = "a secret of the test";

  @TempDir private Path home;
  private final RandomGenerator random = new Random(41);
  private final SigningKey key = SigningKey.of(SECRET.toCharArray());
  private final CardPlacements placements = new CardPlacements(key, PROJECT);
  private final List<String> numbers = new ArrayList<>();
  private final Profile profile =
      Profile.plain(
          "month-end",
          Environment.TEST,
          URI.create("http://127.0.0.1:1"),
          PROJECT,
          new Profile.Listen("127.0.0.1", 0, CallbackPath.random()));
  private int deliveries;

  @BeforeEach
  void makeAnOlderHome() throws Exception {
    for (int length : List.of(12, 13, 16, 19)) {
      numbers.add(TestCards.fitting("62", length, random));
      numbers.add(TestCards.unfitting("62", length, random));
      numbers.add(TestCards.fitting("4", length, random));
    }
    Files.createDirectories(file().getParent());
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      for (int version = 1; version <= OLD_VERSION; version++) {
        run(c, script(version));
      }
      run(c, "PRAGMA user_version = " + OLD_VERSION);
      c.setAutoCommit(false);
      for (String number : numbers) {
        fill(c, number);
      }
      put(
          c,
          "INSERT INTO restored (made, at, complete, ended, reason) VALUES (1, 2, 1, 3, ?)",
          "all asked, his card " + numbers.getFirst());
      c.commit();
    }
    assertThat(found()).as("the home does hold them before").hasSize(numbers.size());
  }

  private Path file() {
    return home.resolve("history/month-end.db");
  }

  private static String script(int version) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            OlderCardsTest.class.getResourceAsStream("/history/V" + version + ".sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void run(Connection c, String sql) throws SQLException {
    try (Statement statement = c.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static void put(Connection c, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = c.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private void fill(Connection c, String number) throws SQLException {
    for (String place : CardPlacements.places()) {
      byte[] body = placements.signed(place, "P-" + deliveries, number, false);
      deliver(c, body, "VALID", "detail.valid.documented", "P-" + deliveries, number);
    }
    byte[] unsigned = ("{\"note\":\"" + number + "\"}").getBytes(StandardCharsets.UTF_8);
    deliver(c, unsigned, "WRONG_SIGNATURE", "detail.no-signature", null, number);
    byte[] text = ("pan=" + number).getBytes(StandardCharsets.UTF_8);
    deliver(c, text, "NOT_JSON", "detail.not-json", null, number);
    deliver(c, unsigned, "NOT_OURS", "detail.not-ours|7", number, number);
    events(c, "M-" + deliveries, number, "declined for " + number);
    events(c, number, number, number);
    recorded(c, "R-" + deliveries, number, 0);
    recorded(c, "O-" + deliveries, number, 1);
  }

  private void deliver(
      Connection c, byte[] body, String verdict, String detail, String payment, String number)
      throws SQLException {
    deliveries++;
    put(
        c,
        "INSERT INTO delivery (project_id, received, sender, headers, body, sha256, verdict,"
            + " detail, payment_id, operation_type, status, code, effect, settled, settled_at)"
            + " VALUES (255, ?, ?, ?, ?, x'00', ?, ?, ?, ?, ?, ?, ?, ?, 5)",
        deliveries,
        "via " + number,
        "User-Agent: pay/" + number + "\n",
        body,
        verdict,
        detail,
        payment,
        number,
        "declined " + number,
        number,
        "effect.aside|" + number,
        "his card " + number);
  }

  private static long payment(Connection c, String id, int open) throws SQLException {
    put(
        c,
        "INSERT INTO payment (project_id, payment_id, folded, open) VALUES (255, ?, ?, ?)",
        id,
        id.toLowerCase(Locale.ROOT),
        open);
    try (Statement statement = c.createStatement();
        ResultSet row = statement.executeQuery("SELECT max(id) FROM payment")) {
      return row.getLong(1);
    }
  }

  private static void event(Connection c, long payment, JsonObject event) throws SQLException {
    put(
        c,
        "INSERT INTO event (payment, at, kind, payload) VALUES (?, 5, ?, ?)",
        payment,
        event.text("kind").orElseThrow(),
        Json.compact(event.with("at", "2026-01-01T00:00:00Z")));
  }

  private static JsonObject of(String kind) {
    return JsonObject.empty().with("kind", kind);
  }

  /** A payment that was made elsewhere. */
  private static void events(Connection c, String id, String number, String text)
      throws SQLException {
    long payment = payment(c, id, 1);
    JsonObject message =
        JsonObject.empty()
            .with("project", PROJECT)
            .with("payment", id)
            .with("payment_type", "purchase")
            .with("payment_status", "decline")
            .with("description", text)
            .with("merchant_refund_id", number)
            .with("account", number)
            .with("operation.id", "49572000001893")
            .with("operation.type", "sale")
            .with("operation.status", "decline")
            .with("operation.code", number)
            .with("operation.message", text)
            .with("operation.request", "6240008631401148620000000000000000000000-00000001")
            .with("operation.provider_payment", "620512345678")
            .with("redirect.method", "POST")
            .with("redirect.url", "https://bank.example/?pan=" + number)
            .with("redirect.body.accNo", number)
            .with(
                "errors",
                new JsonValue.Array(
                    List.of(
                        JsonObject.empty()
                            .with("code", "1")
                            .with("field", "card.pan")
                            .with("message", text))));
    event(c, payment, of("reported").with("source", "CALLBACK").with("message", message));
    event(
        c,
        payment,
        of("settled").with("concerns", new JsonValue.Array(List.of())).with("reason", text));
    put(
        c,
        "INSERT INTO operation (payment, ref, project_id, payment_id, operation, payee, standing,"
            + " status, code, created, changed, folded_text) VALUES (?, '#49572000001893', 255, ?,"
            + " 'sale', ?, 'DECLINED', 'decline', ?, 5, 5, ?)",
        payment,
        id,
        number,
        number,
        number);
  }

  /** A payment that was made here. */
  private static void recorded(Connection c, String id, String number, int open)
      throws SQLException {
    long payment = payment(c, id, open);
    put(
        c,
        "INSERT INTO request (project_id, folded_ref, payment, refund, amount)"
            + " VALUES (255, ?, ?, 0, 100)",
        id.toLowerCase(Locale.ROOT),
        payment);
    JsonObject request =
        JsonObject.empty()
            .with("general.payment_id", id)
            .with("payment.description", open == 1 ? "" : "to " + number)
            .with("account.number", open == 1 ? "x@okaxis" : number + "@okaxis")
            .with("customer.id", "4957200000189317");
    event(
        c,
        payment,
        of("recorded")
            .with("ref", id)
            .with("operation", "upi-payout")
            .with("amount.minor", 100)
            .with("amount.currency", "INR")
            .with("payee", open == 1 ? "" : number + "@okaxis")
            .with("path", "/v2/x")
            .with("request", request)
            .with("reasons.customer", JsonObject.empty())
            .without("reasons")
            .with(
                "reasons",
                new JsonObject(
                    List.of(
                        new JsonObject.Member(
                            "customer.id", new JsonValue.Text("order number"))))));
    event(c, payment, of("sending").with("ref", id));
    event(
        c,
        payment,
        of("refused")
            .with("ref", id)
            .with("http", 400)
            .with("code", "3000")
            .with("message", "bad " + number)
            .with("errors", new JsonValue.Array(List.of())));
    put(
        c,
        "INSERT INTO payee (project_id, name, at, payment, ref, card_key, amount, currency)"
            + " VALUES (255, ?, 5, ?, ?, '', 100, 'INR')",
        "vpa:" + (open == 1 ? "x" : number) + "@okaxis",
        payment,
        id);
  }

  private List<String> found() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().matches(".*\\.(so|dll|dylib|jnilib)")) {
          String digits = Digits.in(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
          numbers.stream().filter(digits::contains).forEach(found::add);
        }
      }
    }
    return found.stream().distinct().toList();
  }

  private long left() throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = c.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT last_delivery - deliveries + last_event - events + rewrite FROM"
                    + " card_swept")) {
      return row.getLong(1);
    }
  }

  @Test
  void afterTheStartNoneIsFoundAndWhatWasFoundOutStands() throws Exception {
    try (ProfileSwitcher workplace = ProfileSwitcher.sandbox(home, Duration.ofMillis(50))) {
      workplace.add(profile, SECRET.toCharArray(), new char[0]);
      workplace.open(profile, new char[0], WORDS);
      await().atMost(Duration.ofMinutes(1)).until(() -> left() == 0);
      Session session = workplace.session();
      List<Delivery> kept = session.archive().deliveries(DeliveryQuery.newest(PROJECT, 100_000));
      assertThat(kept).hasSize(deliveries);
      for (Delivery delivery : kept) {
        assertThat(session.callbacks(OtherKeys.none()).judgeAgain(delivery)).isEqualTo(delivery);
        switch (delivery.verdict()) {
          case VALID ->
              assertThat(delivery.detail().code()).matches("detail\\.card-masked\\|[0-9a-f]{64}");
          case WRONG_SIGNATURE ->
              assertThat(delivery.detail().code()).matches("detail\\.wrong-masked\\|[0-9a-f]{64}");
          case NOT_OURS ->
              assertThat(delivery.detail().code())
                  .matches("detail\\.not-ours-masked\\|7\\|[0-9a-f]{64}");
          default -> assertThat(delivery.detail().code()).isEqualTo("detail.not-json");
        }
      }
      lookAlikesSurvive(session, kept);
      assertThat(
              session
                  .callbacks(OtherKeys.none())
                  .bring(
                      new Found(placements.signed("note", "P-0", numbers.getFirst(), false), "")))
          .as("a digest of the bytes was kept, so what came before is told from what is new")
          .isPresent();
    }
    assertThat(found()).isEmpty();
  }

  private void lookAlikesSurvive(Session session, List<Delivery> kept) throws JsonException {
    for (Delivery delivery : kept) {
      if (delivery.verdict() == Delivery.Verdict.VALID) {
        JsonObject body = Json.object(delivery.body());
        for (String stays :
            List.of("operation.id", "operation.request_id", "operation.provider.payment_id")) {
          assertThat(body.text(stays)).isEqualTo(placements.callback("x").text(stays));
        }
      }
    }
    List<Payment> payments =
        session.archive().rows(PaymentQuery.newest(PROJECT, 1_000)).stream()
            .map(row -> session.journal().find(row.key()).orElseThrow())
            .toList();
    assertThat(payments).hasSizeGreaterThanOrEqualTo(3 * numbers.size());
    assertThat(payments.stream().flatMap(payment -> payment.events().stream()))
        .filteredOn(PaymentEvent.Recorded.class::isInstance)
        .hasSize(2 * numbers.size())
        .allSatisfy(
            event ->
                assertThat(((PaymentEvent.Recorded) event).request().text("customer.id"))
                    .as("it has a reason")
                    .contains("4957200000189317"));
    assertThat(payments.stream().flatMap(payment -> payment.events().stream()))
        .filteredOn(PaymentEvent.Reported.class::isInstance)
        .allSatisfy(
            event ->
                assertThat(((PaymentEvent.Reported) event).message().operation().orElseThrow().id())
                    .contains("49572000001893"));
  }

  @Test
  void itGoesOnWhereItWasCutShort() throws Exception {
    int steps = 0;
    boolean more = true;
    while (more) {
      try (HistoryDatabase history = HistoryDatabase.open(file(), new ChangeFeed())) {
        long before = left();
        more = new CardSweeps(history, key, new StoredCards(key)::swept).step();
        assertThat(left()).isLessThanOrEqualTo(before);
        steps++;
      }
    }
    assertThat(steps).isGreaterThan(5);
    assertThat(left()).isZero();
    assertThat(found()).isEmpty();
  }

  @Test
  void aPaymentWithACardNumberForAnIdIsFoundUnderANameAndSearchedByNothingElse() throws Exception {
    try (HistoryDatabase history = HistoryDatabase.open(file(), new ChangeFeed())) {
      CardSweeps sweeps = new CardSweeps(history, key, new StoredCards(key)::swept);
      SqliteArchive archive = new SqliteArchive(history);
      int steps = 0;
      while (sweeps.step()) {
        steps++;
      }
      assertThat(steps).isPositive();
      for (String number : numbers) {
        assertThat(new SqliteJournal(history).find(new PaymentKey(PROJECT, new PaymentId(number))))
            .isEmpty();
      }
      assertThat(archive.rows(PaymentQuery.newest(PROJECT, 1_000)))
          .filteredOn(row -> row.key().id().value().contains("*"))
          .hasSize(numbers.size());
    }
  }
}
