package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.Actors;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.journal.Writes;
import app.paydesk.journal.list.Archive;
import app.paydesk.journal.list.Clearing;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.journal.list.DeliveryRow;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveriesTest {
  private static final long PROJECT = 200;
  private static final Set<Verdict> STRANGE = Set.of(Verdict.WRONG_SIGNATURE, Verdict.NOT_JSON);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path home;
  private HistoryDatabase database;
  private SqliteArchive archive;
  private SqliteJournal journal;

  @BeforeEach
  void open() {
    database = HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed());
    archive = new SqliteArchive(database);
    journal = new SqliteJournal(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void keep(int minute, Verdict verdict, String status) {
    Writes.keep(
        journal,
        Actors.DESK,
        new Delivery(
            0,
            NOON.plusSeconds(60L * minute),
            PROJECT,
            "127.0.0.1",
            "",
            "{}".getBytes(StandardCharsets.UTF_8),
            verdict,
            new VerdictDetail.Unsaid(),
            Optional.of("P-" + minute),
            "payout",
            status,
            "",
            new CallbackEffect.Unjudged()));
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    for (int i = 0; i < 25; i++) {
      keep(i, Verdict.VALID, "success");
    }
    DeliveryQuery query = DeliveryQuery.newest(PROJECT, 10);
    List<Long> seen = new ArrayList<>();
    List<Delivery> page = archive.deliveries(query);
    while (!page.isEmpty()) {
      page.forEach(delivery -> seen.add(delivery.id()));
      keep(99, Verdict.VALID, "success");
      page = archive.deliveries(query.after(page.getLast().id()));
    }
    assertThat(seen)
        .hasSize(25)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void statusAndTimeNarrowTheList() {
    keep(0, Verdict.VALID, "success");
    keep(1, Verdict.VALID, "Decline");
    keep(2, Verdict.WRONG_SIGNATURE, "success");

    assertThat(find(Set.of("decline"), Optional.empty())).containsExactly("P-1");
    assertThat(find(Set.of("success", "decline"), Optional.of(NOON.plusSeconds(60))))
        .containsExactly("P-2", "P-1");
    assertThat(find(Set.of(), Optional.empty())).hasSize(3);
  }

  private List<String> find(Set<String> statuses, Optional<Instant> since) {
    return archive
        .deliveries(
            new DeliveryQuery(
                PROJECT, "", Optional.empty(), statuses, since, OptionalLong.empty(), 10))
        .stream()
        .flatMap(delivery -> delivery.paymentId().stream())
        .toList();
  }

  @Test
  void onlyWhatIsAsideIsCleared() {
    keep(0, Verdict.VALID, "success");
    keep(1, Verdict.STORED, "success");
    keep(2, Verdict.WRONG_SIGNATURE, "success");
    keep(3, Verdict.NOT_JSON, "");
    keep(4, Verdict.NOT_OURS, "success");

    assertThat(archive.aside(PROJECT, STRANGE)).isEqualTo(new Archive.Aside(2, 4));
    assertThat(archive.aside(PROJECT, Set.of(Verdict.NOT_OURS))).isEqualTo(new Archive.Aside(1, 2));
    assertThat(Writes.clearAside(journal, Actors.DESK, 201, Optional.empty(), NOON)).isZero();
    assertThat(Writes.clearAside(journal, Actors.DESK, PROJECT, Optional.empty(), NOON))
        .isEqualTo(3);
    assertThat(archive.aside(PROJECT, STRANGE)).isEqualTo(new Archive.Aside(0, 0));
    assertThat(find(Set.of(), Optional.empty())).containsExactly("P-1", "P-0");
  }

  @Test
  void clearingMayLeaveWhatIsNewAndKeepsATrace() {
    Instant later = NOON.plusSeconds(3_600);
    keep(0, Verdict.WRONG_SIGNATURE, "");
    keep(1, Verdict.WRONG_SIGNATURE, "");
    keep(2, Verdict.NOT_JSON, "");
    keep(3, Verdict.WRONG_SIGNATURE, "");
    Optional<Instant> before = Optional.of(NOON.plusSeconds(180));

    assertThat(archive.clearings(PROJECT, 10)).isEmpty();
    assertThat(Writes.clearAside(journal, Actors.DESK, PROJECT, before, later)).isEqualTo(3);
    assertThat(find(Set.of(), Optional.empty())).containsExactly("P-3");
    assertThat(archive.clearings(PROJECT, 10))
        .containsExactlyInAnyOrder(
            new Clearing(later, before, Verdict.WRONG_SIGNATURE, 2),
            new Clearing(later, before, Verdict.NOT_JSON, 1));
    assertThat(Writes.clearAside(journal, Actors.DESK, PROJECT, before, later.plusSeconds(1)))
        .isZero();
    assertThat(
            Writes.clearAside(
                journal, Actors.DESK, PROJECT, Optional.empty(), later.plusSeconds(2)))
        .isOne();
    assertThat(archive.clearings(PROJECT, 1))
        .containsExactly(
            new Clearing(later.plusSeconds(2), Optional.empty(), Verdict.WRONG_SIGNATURE, 1));
    assertThat(archive.clearings(201, 10)).isEmpty();
  }

  @Test
  void theCallbacksOfAPaymentAreFoundByItsNameInAnyLetterCase() {
    keep(1, Verdict.VALID, "success");
    keep(2, Verdict.VALID, "success");
    keep(1, Verdict.WRONG_SIGNATURE, "decline");
    PaymentKey key = new PaymentKey(PROJECT, new PaymentId("p-1"));

    assertThat(archive.ofPayment(key, 10)).extracting(Delivery::id).containsExactly(3L, 1L);
    assertThat(archive.ofPayment(key, 1)).extracting(Delivery::id).containsExactly(3L);
    assertThat(archive.ofPayment(new PaymentKey(201, new PaymentId("P-1")), 10)).isEmpty();
  }

  @Test
  void aRowOfTheListIsTheDeliveryWithoutItsBytes() {
    keep(1, Verdict.VALID, "success");
    keep(2, Verdict.NOT_OURS, "decline");
    DeliveryQuery query = DeliveryQuery.newest(PROJECT, 10);

    assertThat(archive.deliveryRows(query))
        .isEqualTo(archive.deliveries(query).stream().map(DeliveryRow::of).toList())
        .hasSize(2);
  }

  @Test
  void figuresFollowWhatIsKeptAndWhatIsCleared() {
    assertThat(archive.figures(PROJECT).callbacks()).isZero();
    keep(0, Verdict.VALID, "success");
    keep(1, Verdict.NOT_JSON, "");
    assertThat(archive.figures(PROJECT).callbacks()).isEqualTo(2);
    keep(2, Verdict.VALID, "success");
    assertThat(archive.figures(PROJECT).callbacks()).isEqualTo(3);
    Writes.clearAside(journal, Actors.DESK, PROJECT, Optional.empty(), NOON);
    assertThat(archive.figures(PROJECT).callbacks()).isEqualTo(2);
    keep(3, Verdict.VALID, "success");
    assertThat(archive.figures(PROJECT).callbacks()).isEqualTo(3);
    assertThat(archive.figures(PROJECT).lastCallback()).contains(NOON.plusSeconds(180));
    assertThat(archive.figures(201).callbacks()).isZero();
  }
}
