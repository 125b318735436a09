package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.paydesk.gate.Callbacks;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.Actors;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.Writes;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text is found among payments, whether the index has them already or not. */
class PaymentTextTest {
  private static final long PROJECT = 200;
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String LETTERS = "abAB01\"'*%_\\-{}:.李明付é/()^+";
  private static final List<String> CODES = List.of("0", "20105", "100");

  @TempDir Path home;

  private HistoryDatabase open() {
    return HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed());
  }

  private static PaymentKey key(long project, String id) {
    return new PaymentKey(project, new PaymentId(id));
  }

  private static PaymentEvent.Recorded recorded(Instant at, String ref, String payee) {
    return new PaymentEvent.Recorded(
        at,
        ref,
        "cup-payout",
        Optional.of(Money.of(100, "CNY")),
        payee,
        "/v2/payment/chinaunionpay/payout",
        JsonObject.empty().with("general.payment_id", ref),
        Map.of());
  }

  /** A refund as the Gate tells of it, under the name that its request gave it. */
  private static PaymentEvent refunded(String id, String operation, String ref) {
    JsonObject told =
        Callbacks.read("upi-refund-success")
            .with("payment.id", id)
            .with("payment.merchant_refund_id", ref)
            .with("operation.id", operation);
    return new PaymentEvent.Reported(
        NOON.plusSeconds(9),
        PaymentEvent.Source.CALLBACK,
        CallbackMessage.read(told),
        OptionalLong.empty());
  }

  private static PaymentEvent reported(Instant at, String id, String operation, String code) {
    return new PaymentEvent.Reported(
        at,
        PaymentEvent.Source.CALLBACK,
        new CallbackMessage(
            OptionalLong.of(PROJECT),
            Optional.of(id),
            Optional.of("payout"),
            Optional.of("processing"),
            Optional.of(at),
            Optional.of(Money.of(100, "CNY")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new CallbackMessage.Operation(
                    Optional.of(operation),
                    Optional.of("payout"),
                    Optional.of("processing"),
                    Optional.of(at),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Money.of(100, "CNY")),
                    Optional.empty(),
                    Optional.of(code),
                    Optional.of("?"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())),
            Optional.empty(),
            List.of()),
        OptionalLong.empty());
  }

  private static void indexed(HistoryDatabase database) {
    await()
        .until(
            () ->
                database.read(
                    c ->
                        Sql.number(c, "SELECT mark FROM payment_indexed")
                            == Sql.number(c, "SELECT coalesce(max(id), 0) FROM event")));
  }

  private static List<String> find(SqliteArchive archive, String text) {
    return archive
        .rows(new PaymentQuery(PROJECT, text, Set.of(), Set.of(), Optional.empty(), 9))
        .stream()
        .map(PaymentRow::ref)
        .toList();
  }

  private static String word(Random random, int most) {
    int[] points = LETTERS.codePoints().toArray();
    return IntStream.range(0, 1 + random.nextInt(most))
        .map(_ -> points[random.nextInt(points.length)])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A year of a few hundred payments: many at one moment, of two projects, with refunds. */
  private static final class Year {
    private final Random random = new Random(20_261_123);
    private final SqliteJournal journal;
    private final SqliteArchive archive;
    private final List<PaymentKey> keys = new ArrayList<>();

    Year(HistoryDatabase database) {
      this.journal = new SqliteJournal(database);
      this.archive = new SqliteArchive(database);
    }

    void goOn(int steps) {
      for (int i = 0; i < steps; i++) {
        Instant at = NOON.plusSeconds(random.nextInt(60));
        if (keys.isEmpty() || random.nextInt(3) == 0) {
          long project = random.nextInt(5) == 0 ? PROJECT + 1 : PROJECT;
          PaymentKey made = key(project, "P" + keys.size() + "-" + word(random, 3));
          keys.add(made);
          Writes.record(
              journal, made, Actors.DESK, recorded(at, made.id().value(), word(random, 12)));
        } else {
          PaymentKey known = keys.get(random.nextInt(keys.size()));
          String id = known.id().value();
          String operation = id + random.nextInt(2);
          String code = CODES.get(random.nextInt(CODES.size()));
          Writes.append(journal, known, Actors.DESK, List.of(reported(at, id, operation, code)));
        }
      }
    }

    void searchFindsWhatIsThere(int times) {
      for (int i = 0; i < times; i++) {
        String text = random.nextInt(4) == 0 ? somewhere() : word(random, 4);
        Optional<Instant> since =
            random.nextBoolean() ? Optional.empty() : Optional.of(NOON.plusSeconds(30));
        Set<String> operations = random.nextInt(4) == 0 ? Set.of("cup-payout") : Set.of();
        int limit = 1 + random.nextInt(20);
        if (!text.isBlank()) {
          PaymentQuery query = page(text, operations, since, limit);
          assertThat(archive.rows(query)).as(query.toString()).isEqualTo(looked(query));
        }
      }
    }

    /** A page that begins anywhere. */
    private PaymentQuery page(
        String text, Set<String> operations, Optional<Instant> since, int limit) {
      PaymentQuery first = new PaymentQuery(PROJECT, text, Set.of(), operations, since, limit);
      List<PaymentRow> above = archive.rows(PaymentQuery.newest(PROJECT, random.nextInt(100)));
      return above.isEmpty() ? first : first.after(above.getLast());
    }

    private String somewhere() {
      String whole = keys.get(random.nextInt(keys.size())).id().value();
      return whole.substring(random.nextInt(whole.length()));
    }

    private List<PaymentRow> looked(PaymentQuery query) {
      return archive
          .rows(new PaymentQuery(PROJECT, "", Set.of(), query.operations(), query.since(), 10_000))
          .stream()
          .filter(row -> says(row, query.text().strip().toLowerCase(Locale.ROOT)))
          .filter(row -> query.after().filter(place -> !row.place().isBelow(place)).isEmpty())
          .limit(query.limit())
          .toList();
    }

    private static boolean says(PaymentRow row, String text) {
      return Stream.of(row.key().id().value(), row.ref(), row.payee(), row.code())
          .collect(Collectors.joining("\n"))
          .toLowerCase(Locale.ROOT)
          .contains(text);
    }
  }

  @Test
  void searchFindsWhatLookingThroughAllOfThemFinds() {
    try (HistoryDatabase database = open()) {
      Year year = new Year(database);
      for (int i = 0; i < 6; i++) {
        year.goOn(100);
        year.searchFindsWhatIsThere(100);
        indexed(database);
        year.searchFindsWhatIsThere(100);
      }
    }
  }

  @Test
  void aPieceOfAnIdOrOfANameFindsThePayment() {
    try (HistoryDatabase database = open()) {
      SqliteArchive archive = new SqliteArchive(database);
      SqliteJournal journal = new SqliteJournal(database);
      Writes.record(
          journal,
          key(PROJECT, "PO-0041"),
          Actors.DESK,
          recorded(NOON, "PO-0041", "李明 · 621799******3840"));
      Writes.record(
          journal,
          key(PROJECT, "PO-0042"),
          Actors.DESK,
          recorded(NOON.plusSeconds(1), "PO-0042", "Ada · ada@upi"));
      indexed(database);

      assertThat(find(archive, "o-004")).containsExactly("PO-0042", "PO-0041");
      assertThat(find(archive, "明")).containsExactly("PO-0041");
      assertThat(find(archive, "**3840")).containsExactly("PO-0041");
      assertThat(find(archive, "ADA@")).containsExactly("PO-0042");
      assertThat(find(archive, "41")).containsExactly("PO-0041");
      assertThat(find(archive, "NEAR(x y) OR upi*")).isEmpty();
    }
  }

  @Test
  void aPaymentIsFoundByItsNewCodeAndNotByItsOldOne() {
    try (HistoryDatabase database = open()) {
      SqliteArchive archive = new SqliteArchive(database);
      SqliteJournal journal = new SqliteJournal(database);
      PaymentKey payment = key(PROJECT, "PO-1");
      Writes.record(journal, payment, Actors.DESK, recorded(NOON, "PO-1", "Ada"));
      Writes.append(journal, payment, Actors.DESK, List.of(reported(NOON, "PO-1", "7", "20105")));
      indexed(database);
      assertThat(find(archive, "20105")).containsExactly("PO-1");

      Writes.append(
          journal,
          payment,
          Actors.DESK,
          List.of(reported(NOON.plusSeconds(1), "PO-1", "7", "30999")));
      assertThat(find(archive, "30999")).containsExactly("PO-1");
      assertThat(find(archive, "20105")).isEmpty();
      indexed(database);
      assertThat(find(archive, "30999")).containsExactly("PO-1");
      assertThat(find(archive, "20105")).isEmpty();
    }
  }

  @Test
  void whatWasMadeElsewhereIsFoundAsOursOnceWeKnowItsRequest() {
    try (HistoryDatabase database = open()) {
      SqliteArchive archive = new SqliteArchive(database);
      SqliteJournal journal = new SqliteJournal(database);
      PaymentKey payment = key(PROJECT, "PO-1");
      Writes.append(
          journal,
          payment,
          Actors.DESK,
          List.of(
              reported(NOON.plusSeconds(5), "PO-1", "opaque-6", "0"),
              refunded("PO-1", "opaque-7", "RF-1")));
      indexed(database);
      assertThat(find(archive, "opaque-7")).containsExactly("#opaque-7");

      Writes.record(journal, payment, Actors.DESK, recorded(NOON, "RF-1", "Ada Lovelace"));
      for (int i = 0; i < 2; i++) {
        assertThat(find(archive, "lovelace")).containsExactly("RF-1");
        assertThat(find(archive, "opaque-7")).isEmpty();
        indexed(database);
      }
    }
  }

  @Test
  void oneOrTwoLettersAreFoundInTheNewest() {
    try (HistoryDatabase database = open()) {
      Writes.record(
          new SqliteJournal(database),
          key(PROJECT, "PO-1"),
          Actors.DESK,
          recorded(NOON, "PO-1", "Ada Lovelace"));

      assertThat(find(new SqliteArchive(database), "Ad")).containsExactly("PO-1");
      assertThat(find(new SqliteArchive(database), "zq")).isEmpty();
    }
  }

  @Test
  void anOlderFileIsIndexedAfterItIsOpenedAndSearchedMeanwhile() throws Exception {
    String numbers =
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) ";
    OldFile.make(
        home.resolve("history.db"),
        4,
        numbers
            + "INSERT INTO payment (id, project_id, payment_id, folded, open)"
            + " SELECT i, 200, 'PO-' || i, 'po-' || i, 1 FROM n",
        numbers
            + "INSERT INTO operation SELECT i, 'PO-' || i, 200, 'PO-' || i, 'cup-payout', NULL,"
            + " NULL, 'N' || i || '-', 'WAITING', '', '', i / 2, i / 2,"
            + " 'po-' || i || char(10) || 'n' || i || '-', 0 FROM n",
        numbers
            + "INSERT INTO event (payment, at, kind, payload)"
            + " SELECT 1 + i * 7 % 3000, i, 'recorded', '' FROM n");
    List<String> lastFirst =
        IntStream.iterate(3000, i -> i > 0, i -> i - 1)
            .mapToObj(i -> "PO-" + (1 + i * 7 % 3000))
            .filter(id -> id.startsWith("PO-299"))
            .limit(9)
            .toList();
    try (HistoryDatabase database = open()) {
      SqliteArchive archive = new SqliteArchive(database);
      for (int i = 0; i < 2; i++) {
        assertThat(find(archive, "N17-")).containsExactly("PO-17");
        assertThat(find(archive, "N2999-")).containsExactly("PO-2999");
        assertThat(find(archive, "PO-299")).isEqualTo(lastFirst);
        indexed(database);
      }
    }
  }

  @Test
  void aCopyHasTheIndexAndIsWhole() throws Exception {
    Path copy = home.resolve("copy").resolve("history.db");
    Files.createDirectories(copy.getParent());
    try (HistoryDatabase database = open()) {
      SqliteJournal journal = new SqliteJournal(database);
      for (int i = 0; i < 20; i++) {
        Writes.record(
            journal,
            key(PROJECT, "PO-" + i),
            Actors.DESK,
            recorded(NOON.plusSeconds(i), "PO-" + i, "Ada " + i + "."));
      }
      indexed(database);
      HistoryCopy.into(home.resolve("history.db"), copy);
    }
    assertThat(HistoryCopy.check(copy)).isEqualTo(20);
    try (HistoryDatabase database = HistoryDatabase.open(copy, new ChangeFeed())) {
      assertThat(find(new SqliteArchive(database), "Ada 7.")).containsExactly("PO-7");
    }
  }

  @Test
  void whatTheIndexDoesNotKnowYetIsLookedThrough() throws Exception {
    try (HistoryDatabase database = open()) {
      Writes.record(
          new SqliteJournal(database),
          key(PROJECT, "PO-1"),
          Actors.DESK,
          recorded(NOON, "PO-1", "Ada Lovelace"));
      indexed(database);
    }
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("history.db"))) {
      PaymentQuery query =
          new PaymentQuery(PROJECT, "lovelace", Set.of(), Set.of(), Optional.empty(), 9);
      PaymentSearch search = new PaymentSearch();
      Sql.run(c, "DELETE FROM payment_text WHERE rowid IN (SELECT entry FROM operation)");
      assertThat(search.find(c, query)).as("by the index alone").isEmpty();

      Sql.run(c, "UPDATE payment_indexed SET mark = 0");
      assertThat(search.find(c, query)).as("newer than the index").hasSize(1);

      Sql.run(c, "UPDATE payment_indexed SET mark = 1");
      Sql.run(c, "UPDATE sqlite_sequence SET seq = 1000000 WHERE name = 'entry'");
      assertThat(search.find(c, query)).as("the index is far behind").hasSize(1);
    }
  }

  @Test
  void noPaymentWaitsForTheIndexWhenItIsWritten() {
    try (HistoryDatabase database = open()) {
      List<String> triggers =
          database.read(
              c ->
                  Sql.list(
                      c,
                      row -> row.getString(1),
                      "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN"
                          + " ('payment', 'operation', 'entry') ORDER BY name"));
      assertThat(triggers).containsExactly("entry_kept", "entry_stays");
    }
  }

  @Test
  void neitherFillingTheIndexNorWhatIsNewerPassesByOtherPayments() {
    assertThat(plan(TextIndex.FILL_PAYMENTS))
        .anyMatch(step -> step.contains("(payment=?)"))
        .noneMatch(PaymentTextTest::passesByAll);
    assertThat(plan("SELECT * FROM " + PaymentTexts.FRESH + PaymentSearch.ORDER + " LIMIT 9"))
        .anyMatch(step -> step.startsWith("SEARCH entry USING INTEGER PRIMARY KEY (rowid>?)"))
        .anyMatch(step -> step.startsWith("SEARCH o USING") && step.endsWith("(payment=?)"))
        .noneMatch(PaymentTextTest::passesByAll);
  }

  private List<String> plan(String sql) {
    try (HistoryDatabase database = open()) {
      return database.read(
          c -> Sql.list(c, row -> row.getString("detail"), "EXPLAIN QUERY PLAN " + sql, 1, 2));
    }
  }

  private static boolean passesByAll(String step) {
    return step.matches("SCAN (operation|o|e|event)\\b.*");
  }
}
