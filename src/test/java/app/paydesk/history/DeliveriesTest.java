package app.paydesk.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.payment.ChangeFeed;
import app.paydesk.payment.Delivery;
import app.paydesk.payment.Delivery.Verdict;
import app.paydesk.payment.DeliveryQuery;
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
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path home;
  private HistoryDatabase database;
  private SqliteArchive archive;

  @BeforeEach
  void open() {
    database = HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed());
    archive = new SqliteArchive(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void keep(int minute, Verdict verdict, String status) {
    archive.keep(
        new Delivery(
            0,
            NOON.plusSeconds(60L * minute),
            PROJECT,
            "127.0.0.1",
            "",
            "{}".getBytes(StandardCharsets.UTF_8),
            verdict,
            "",
            Optional.of("P-" + minute),
            "payout",
            status,
            "",
            ""));
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

    assertThat(archive.clearAside(201)).isZero();
    assertThat(archive.clearAside(PROJECT)).isEqualTo(3);
    assertThat(find(Set.of(), Optional.empty())).containsExactly("P-1", "P-0");
  }
}
