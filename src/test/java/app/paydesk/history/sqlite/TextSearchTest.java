package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.paydesk.journal.Actors;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.journal.Writes;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.journal.list.DeliveryRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text is found in bodies, whether the index has them already or not. */
class TextSearchTest {
  private static final long PROJECT = 200;
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String LETTERS = "abAB01\"'*;%_\\-{}:. 李明付é/()^+";

  @TempDir Path home;

  private HistoryDatabase open() {
    return HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed());
  }

  private static long keep(SqliteJournal journal, String paymentId, String body) {
    return Writes.keep(journal, Actors.DESK, delivery(paymentId, body, Verdict.VALID));
  }

  private static Delivery delivery(String paymentId, String body, Verdict verdict) {
    return new Delivery(
        0,
        NOON,
        PROJECT,
        "127.0.0.1",
        "",
        body.getBytes(StandardCharsets.UTF_8),
        verdict,
        new VerdictDetail.Unsaid(),
        Optional.of(paymentId),
        "payout",
        "success",
        "20105",
        new CallbackEffect.Unjudged());
  }

  private static void indexed(HistoryDatabase database) {
    await()
        .until(
            () ->
                database.read(
                    c ->
                        Sql.number(c, "SELECT mark FROM delivery_indexed")
                            == Sql.number(c, "SELECT coalesce(max(id), 0) FROM delivery")));
  }

  /** Three letters and more go to the index even where few deliveries are. */
  private static List<Long> find(SqliteArchive archive, String text) {
    DeliveryQuery all = DeliveryQuery.newest(PROJECT, 10_000);
    return archive
        .deliveryRows(
            new DeliveryQuery(
                all.projectId(), text, all.verdict(), all.statuses(), all.since(), all.before(), 9))
        .stream()
        .map(DeliveryRow::id)
        .toList();
  }

  private static List<Long> scan(HistoryDatabase database, String text) {
    TextPattern needle = TextPattern.inDelivery(text);
    return database.read(
        c ->
            Sql.list(
                c,
                row -> row.getLong(1),
                "SELECT d.id FROM delivery d WHERE " + needle.hit() + " ORDER BY d.id DESC LIMIT 9",
                needle.values().toArray()));
  }

  private static String word(Random random, int most) {
    int[] points = LETTERS.codePoints().toArray();
    return IntStream.range(0, 1 + random.nextInt(most))
        .map(_ -> points[random.nextInt(points.length)])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void searchFindsWhatLookingThroughAllOfThemFinds() {
    Random random = new Random(20_261_122);
    try (HistoryDatabase database = open()) {
      SqliteArchive archive = new SqliteArchive(database);
      SqliteJournal journal = new SqliteJournal(database);
      for (int i = 0; i < 400; i++) {
        keep(journal, "P-" + word(random, 3), word(random, 60));
        if (i == 300) {
          indexed(database);
        }
      }
      for (int i = 0; i < 700; i++) {
        String needle = word(random, 5);
        if (!needle.isBlank()) {
          assertThat(find(archive, needle)).as(needle).isEqualTo(scan(database, needle));
        }
      }
      indexed(database);
      for (int i = 0; i < 700; i++) {
        String needle = word(random, 5);
        if (!needle.isBlank()) {
          assertThat(find(archive, needle)).as(needle).isEqualTo(scan(database, needle));
        }
      }
    }
  }

  @Test
  void aPieceOfAPaymentIdOrOfANameFindsTheCallback() {
    try (HistoryDatabase database = open()) {
      SqliteArchive archive = new SqliteArchive(database);
      SqliteJournal journal = new SqliteJournal(database);
      long one = keep(journal, "PO-20261122-0041", "{\"holder\":\"李明\"}");
      long two = keep(journal, "PO-20261122-0042", "{\"holder\":\"\\u674E\\u660e\"}");
      keep(journal, "PO-20261122-0043", "{\"url\":\"https:\\/\\/pay.example\\/x\"}");
      indexed(database);

      assertThat(find(archive, "1122-0041")).containsExactly(one);
      assertThat(find(archive, "李明")).containsExactly(two, one);
      assertThat(find(archive, "明")).containsExactly(two, one);
      assertThat(find(archive, "https://pay.example")).hasSize(1);
      assertThat(find(archive, "HOLDER")).containsExactly(two, one);
      assertThat(find(archive, "20105")).hasSize(3);
      assertThat(find(archive, "NEAR(x y) OR holder*")).isEmpty();
    }
  }

  @Test
  void whatIsClearedIsFoundNoMore() {
    try (HistoryDatabase database = open()) {
      SqliteArchive archive = new SqliteArchive(database);
      SqliteJournal journal = new SqliteJournal(database);
      Writes.keep(
          journal, Actors.DESK, delivery("P-1", "{\"forged\":true}", Verdict.WRONG_SIGNATURE));
      keep(journal, "P-2", "{\"forged\":false}");
      indexed(database);
      Writes.clearAside(journal, Actors.DESK, PROJECT, Optional.empty(), NOON);

      assertThat(find(archive, "forged")).containsExactly(2L);
      assertThat(
              database.<Long>read(
                  c ->
                      Sql.number(
                          c, "SELECT count(*) FROM delivery_text WHERE delivery_text MATCH 'for'")))
          .isOne();
    }
  }

  @Test
  void aDeliveryThatIsJudgedAnewIsFoundByItsNewName() {
    try (HistoryDatabase database = open()) {
      SqliteArchive archive = new SqliteArchive(database);
      SqliteJournal journal = new SqliteJournal(database);
      Writes.keep(journal, Actors.DESK, delivery("old-name", "{}", Verdict.STORED));
      indexed(database);
      Writes.judged(journal, Actors.DESK, delivery("new-name", "{}", Verdict.VALID).numbered(1));

      assertThat(find(archive, "new-name")).containsExactly(1L);
      assertThat(find(archive, "old-name")).isEmpty();
    }
  }

  @Test
  void anOlderFileIsIndexedAfterItIsOpenedAndSearchedMeanwhile() throws Exception {
    OldFile.make(
        home.resolve("history.db"),
        2,
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
            + " INSERT INTO delivery (project_id, received, sender, headers, body, sha256,"
            + " verdict, detail, payment_id, operation_type, status, code, effect) SELECT 200, i,"
            + " '', '', CAST('{\"number\":\"N' || i || '-\"}' AS BLOB), x'', 'VALID', '', 'P-' ||"
            + " i, '', 'success', '0', '' FROM n");
    try (HistoryDatabase database = open()) {
      SqliteArchive archive = new SqliteArchive(database);
      assertThat(find(archive, "N17-")).containsExactly(17L);
      assertThat(find(archive, "N2999-")).containsExactly(2999L);
      indexed(database);
      assertThat(find(archive, "N17-")).containsExactly(17L);
      assertThat(find(archive, "N2999-")).containsExactly(2999L);
    }
  }

  @Test
  void aCopyHasTheIndexAndIsWhole() throws Exception {
    Path copy = home.resolve("copy").resolve("history.db");
    Files.createDirectories(copy.getParent());
    try (HistoryDatabase database = open()) {
      keep(new SqliteJournal(database), "P-1", "{\"holder\":\"Ada\"}");
      indexed(database);
      HistoryCopy.into(home.resolve("history.db"), copy);
    }
    assertThat(HistoryCopy.check(copy)).isZero();
    try (HistoryDatabase database = HistoryDatabase.open(copy, new ChangeFeed())) {
      assertThat(find(new SqliteArchive(database), "holder")).containsExactly(1L);
    }
  }
}
