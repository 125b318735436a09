package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

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
import app.paydesk.payment.PaymentState;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists stand in the order in which things were recorded, whatever the clock of the desk says. */
class ListOrderTest {
  private static final long PROJECT = 200;
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path home;
  private Path file;

  @BeforeEach
  void file() {
    file = home.resolve("history.db");
  }

  private HistoryDatabase open() {
    return HistoryDatabase.open(file, new ChangeFeed());
  }

  private static PaymentKey key(String id) {
    return new PaymentKey(PROJECT, new PaymentId(id));
  }

  private static void record(HistoryDatabase database, Instant at, String id) {
    PaymentKey key = key(id);
    Writes.record(
        new SqliteJournal(database),
        key,
        Actors.DESK,
        new PaymentEvent.Recorded(
            at,
            id,
            "cup-payout",
            Optional.of(Money.of(100, "CNY")),
            "Ada Lovelace",
            "/v2/payment/chinaunionpay/payout",
            JsonObject.empty().with("general.payment_id", id),
            Map.of()));
  }

  private static PaymentQuery query(String text, Set<PaymentState> standings, int limit) {
    return new PaymentQuery(PROJECT, text, standings, Set.of(), Optional.empty(), limit);
  }

  /** Pages of seven, each beginning where the one before ended. */
  private static List<PaymentRow> pages(SqliteArchive archive, PaymentQuery first) {
    List<PaymentRow> all = new ArrayList<>();
    for (List<PaymentRow> page = archive.rows(first);
        !page.isEmpty();
        page = archive.rows(first.after(page.getLast()))) {
      all.addAll(page);
    }
    return all;
  }

  private static List<String> ids(List<PaymentRow> rows) {
    return rows.stream().map(row -> row.key().id().value()).toList();
  }

  private static List<String> exported(Path file) {
    List<String> ids = new ArrayList<>();
    try (HistoryReader reader = HistoryReader.open(file, new Owner("test", 1))) {
      reader.visitRows(PaymentQuery.newest(PROJECT, 7), row -> ids.add(row.key().id().value()));
    }
    return ids;
  }

  @Test
  void aPaymentMadeAfterTheClockWasPutBackStandsOnTop() {
    try (HistoryDatabase database = open()) {
      record(database, NOON, "BEFORE");
      record(database, NOON.minus(Duration.ofHours(11)), "AFTER");
      SqliteArchive archive = new SqliteArchive(database);
      for (PaymentQuery query :
          List.of(
              query("", Set.of(), 9),
              query("", Set.of(PaymentState.RECORDED, PaymentState.WAITING), 9),
              query("lovelace", Set.of(), 9),
              query("lovelace", Set.of(PaymentState.RECORDED), 9))) {
        assertThat(ids(archive.rows(query))).as("%s", query).containsExactly("AFTER", "BEFORE");
      }
      assertThat(exported(file)).containsExactly("AFTER", "BEFORE");
    }
  }

  @Test
  void aPeriodIsTheClocksAndItsOrderTheJournals() {
    try (HistoryDatabase database = open()) {
      record(database, NOON, "1");
      record(database, NOON.minusSeconds(7_200), "2");
      record(database, NOON.plusSeconds(1), "3");
      record(database, NOON.minusSeconds(7_201), "4");
      record(database, NOON, "5");
      SqliteArchive archive = new SqliteArchive(database);
      for (String text : List.of("", "lovelace", "Lo")) {
        assertThat(
                ids(
                    archive.rows(
                        new PaymentQuery(PROJECT, text, Set.of(), Set.of(), Optional.of(NOON), 9))))
            .as("text '%s'", text)
            .containsExactly("5", "3", "1");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void pagesJoinWithoutGapOrRepetitionWhateverTheClockDoes(long seed) {
    Random random = new Random(seed);
    List<String> newestFirst = new ArrayList<>();
    try (HistoryDatabase database = open()) {
      for (int i = 0; i < 60; i++) {
        record(database, NOON.plusSeconds(random.nextInt(-40_000, 40_000)), "P" + i);
        newestFirst.addFirst("P" + i);
      }
      SqliteArchive archive = new SqliteArchive(database);
      for (String text : List.of("", "lovelace")) {
        List<String> pages = ids(pages(archive, query(text, Set.of(), 7)));
        assertThat(pages).as("text '%s'", text).isEqualTo(newestFirst);
      }
    }
    assertThat(exported(file)).isEqualTo(newestFirst);
    assertThat(new HashSet<>(newestFirst)).hasSize(60);
  }

  @Test
  void aPaymentKeepsItsPlaceWhateverComesLater() {
    try (HistoryDatabase database = open()) {
      record(database, NOON, "1");
      record(database, NOON, "2");
      Writes.append(
          new SqliteJournal(database),
          key("1"),
          Actors.DESK,
          List.of(new PaymentEvent.Sending(NOON.plusSeconds(9), "1")));
      assertThat(ids(new SqliteArchive(database).rows(PaymentQuery.newest(PROJECT, 9))))
          .containsExactly("2", "1");
    }
  }

  /** Of version 8, in which the clock gave the order; the clock was put back before the second. */
  @Test
  void anOlderHistoryIsPutIntoTheOrderOfItsEvents() throws SQLException {
    OldFile.make(
        file,
        8,
        old(1, "EARLY", "2026-03-01T12:00:00Z", 1_772_366_400_000_000L),
        old(2, "LATE", "2026-03-01T01:00:00Z", 1_772_326_800_000_000L),
        "INSERT INTO payment_text (rowid, said) VALUES (1772366400000000, 'early')",
        "UPDATE payment_indexed SET mark = 2");
    try (HistoryDatabase database = open()) {
      SqliteArchive archive = new SqliteArchive(database);
      assertThat(ids(archive.rows(PaymentQuery.newest(PROJECT, 9))))
          .containsExactly("LATE", "EARLY");
      assertThat(ids(archive.rows(query("early", Set.of(), 9)))).containsExactly("EARLY");
    }
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      assertThat(Sql.list(c, row -> row.getLong(1), "SELECT entry FROM operation ORDER BY payment"))
          .containsExactly(1L, 2L);
    }
  }

  private static String old(int row, String id, String at, long micros) {
    return """
    INSERT INTO payment (id, project_id, payment_id, folded, open)
    VALUES (%1$d, 200, '%2$s', lower('%2$s'), 1);
    INSERT INTO event (payment, at, kind, payload) VALUES (%1$d, %4$d, 'recorded',
    '{"kind":"recorded","at":"%3$s","ref":"%2$s","operation":"cup-payout","amount":{"minor":100,"currency":"CNY"},"payee":"","path":"/v2","request":{},"extra":{}}');
    INSERT INTO operation (payment, ref, project_id, payment_id, operation, payee, standing,
    status, code, created, changed, folded_text)
    VALUES (%1$d, '%2$s', 200, '%2$s', 'cup-payout', '', 'RECORDED', '', '', %4$d, %4$d,
    lower('%2$s'));
    """
        .formatted(row, id, at, micros);
  }
}
