package app.paydesk.journal;

import static app.paydesk.journal.PaymentSamples.NOON;
import static app.paydesk.journal.PaymentSamples.PROJECT;
import static app.paydesk.journal.PaymentSamples.key;
import static app.paydesk.journal.PaymentSamples.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.money.Money;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.batch.BatchEvent;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.payment.batch.BatchPlace;
import app.paydesk.payment.batch.BatchState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store keeps to of batches: each row a payment of its own, told by who gets what. */
abstract class BatchContract extends ActorContract {
  private static final Actor ASHA = new Actor.Person("Asha");
  private static final BatchId MAY = new BatchId("B-20260301-MAY");

  private static BatchEvent.Confirmed confirmed(int rows) {
    return new BatchEvent.Confirmed(
        NOON, "may.csv", "ab12", "", rows, 1, Map.of("CNY", 300L, "INR", 7L), NOON.plusSeconds(60));
  }

  private static Subject subject(BatchId batch) {
    return new Subject.OfBatch(PROJECT, batch);
  }

  private void tell(BatchId batch, BatchEvent event) {
    journal.write(subject(batch), ASHA, _ -> new Decided.Batch(event));
  }

  private static BatchPlace place(BatchId batch, int line, int identity) {
    return new BatchPlace(batch, line, "%032x".formatted(identity), "%032x".formatted(line));
  }

  private void row(BatchId batch, int line, int identity, String id, long minor) {
    PaymentEvent.Recorded event = recorded(id, minor).in(place(batch, line, identity));
    Writes.record(journal, key(id), ASHA, event);
  }

  @Test
  void whatAPayeeGotSinceAMomentIsSummedByOperationWithoutWhatFailed() {
    tell(MAY, confirmed(2));
    row(MAY, 2, 1, "PB-1", 100);
    Writes.record(journal, key("PU-2"), ASHA, recorded("PU-2", 250));
    Writes.record(journal, key("PU-3"), ASHA, recorded("PU-3", 900));
    journal.write(
        key("PU-3"), ASHA, Decision.events(new PaymentEvent.Withdrawn(NOON, "PU-3", "wrong")));
    Set<String> payee = SimilarityQuery.names(recorded("PU-4", 1));
    String name = payee.iterator().next();
    assertThat(journal.batches().paid(PROJECT, Set.of(name, "vpa:nobody"), NOON.minusSeconds(9)))
        .singleElement()
        .satisfies(sum -> assertThat(sum.payee()).isEqualTo(name))
        .satisfies(sum -> assertThat(sum.sum().minor()).isEqualTo(350));
    assertThat(journal.batches().paid(PROJECT, Set.of(name), NOON.plusSeconds(90))).isEmpty();
    assertThat(journal.batches().paid(PROJECT, Set.of(), NOON)).isEmpty();
  }

  @Test
  void aBatchIsSeenAsItStandsByWhoeverDecidesOnItNext() {
    List<Optional<BatchState>> seen = new ArrayList<>();
    BatchEvent.Paused paused = new BatchEvent.Paused(NOON, BatchEvent.Why.BALANCE, "20105");
    for (BatchEvent event :
        List.of(
            confirmed(2),
            paused,
            new BatchEvent.Resumed(NOON),
            new BatchEvent.Withdrawn(NOON, "wrong month"))) {
      journal.write(
          subject(MAY),
          ASHA,
          now -> {
            seen.add(now.batch());
            return new Decided.Batch(event);
          });
    }
    assertThat(seen)
        .containsExactly(
            Optional.empty(),
            Optional.of(new BatchState(confirmed(2), Optional.empty(), false)),
            Optional.of(new BatchState(confirmed(2), Optional.of(paused), false)),
            Optional.of(new BatchState(confirmed(2), Optional.empty(), false)));
    assertThat(journal.batches().find(PROJECT, MAY))
        .contains(
            new BatchRow(MAY, 1, ASHA, new BatchState(confirmed(2), Optional.empty(), true), 0));
    assertThat(journal.batches().state(PROJECT, MAY).orElseThrow().withdrawn()).isTrue();
    assertThat(journal.batches().state(PROJECT, new BatchId("B-2"))).isEmpty();
    List<Entry> entries = new ArrayList<>();
    journal.read(0, entries::add);
    assertThat(entries).hasSize(4).allSatisfy(e -> assertThat(e.subject()).isEqualTo(subject(MAY)));
    assertThat(entries.get(1).fact()).isEqualTo(new Fact.OfBatch(paused));
  }

  @Test
  void aBatchIsConfirmedOnceAndNothingHappensToOneThatIsNot() {
    assertThatThrownBy(() -> tell(MAY, new BatchEvent.Resumed(NOON)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> row(MAY, 2, 1, "PO-1", 100))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(journal.find(key("PO-1"))).isEmpty();
    tell(MAY, confirmed(2));
    assertThatThrownBy(() -> tell(MAY, confirmed(2))).isInstanceOf(IllegalArgumentException.class);
    journal.write(subject(MAY), ASHA, _ -> new Decided.Nothing());
    Decision event = Decision.events(recorded("PO-1", 100));
    assertThatThrownBy(() -> journal.write(subject(MAY), ASHA, event))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(journal.read(0, _ -> {})).isEqualTo(1);
  }

  @Test
  void rowsAreListedByTheFilesOrderAPageAtATime() {
    tell(MAY, confirmed(4));
    row(MAY, 5, 5, "PO-5", 100);
    row(MAY, 2, 2, "PO-2", 100);
    row(MAY, 3, 3, "PO-3", 50);
    row(MAY, 3, 4, "PO-4", 50);
    Writes.append(
        journal, key("PO-3"), ASHA, List.of(new PaymentEvent.Withdrawn(NOON, "PO-3", "no")));

    Batches batches = journal.batches();
    List<BatchLine> first = batches.lines(PROJECT, MAY, Optional.empty(), 2);
    assertThat(first).extracting(l -> l.row().ref()).containsExactly("PO-2", "PO-3");
    assertThat(first.getFirst().place()).isEqualTo(place(MAY, 2, 2));
    assertThat(first.getFirst().row().by()).isEqualTo(ASHA);
    List<BatchLine> rest = batches.lines(PROJECT, MAY, Optional.of(first.getLast()), 9);
    assertThat(rest).extracting(l -> l.row().ref()).containsExactly("PO-4", "PO-5");
    assertThat(batches.lines(PROJECT, MAY, Optional.of(rest.getLast()), 9)).isEmpty();
    assertThat(batches.counts(PROJECT, MAY))
        .containsExactlyInAnyOrder(
            new BatchCount(PaymentState.RECORDED, 3, Optional.of(Money.of(250, "CNY"))),
            new BatchCount(PaymentState.WITHDRAWN, 1, Optional.of(Money.of(50, "CNY"))));
    assertThat(batches.lines(PROJECT + 1, MAY, Optional.empty(), 9)).isEmpty();
  }

  @Test
  void batchesAreListedTheLastConfirmedFirstWithHowManyRowsAreRecorded() {
    List<BatchId> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      BatchId id = new BatchId("B-" + i);
      ids.addFirst(id);
      tell(id, confirmed(1));
      if (i != 3) {
        row(id, 2, i, "PO-" + i, 100);
      }
    }
    Batches batches = journal.batches();
    List<BatchRow> first = batches.list(PROJECT, OptionalLong.empty(), 3);
    List<BatchRow> rest = batches.list(PROJECT, OptionalLong.of(first.getLast().entry()), 3);
    assertThat(first).extracting(BatchRow::id).isEqualTo(ids.subList(0, 3));
    assertThat(rest).extracting(BatchRow::id).isEqualTo(ids.subList(3, 5));
    assertThat(first).extracting(BatchRow::recorded).containsExactly(1L, 0L, 1L);
    assertThat(batches.incomplete(PROJECT)).containsExactly(new BatchId("B-3"));
    assertThat(batches.list(PROJECT + 1, OptionalLong.empty(), 3)).isEmpty();
    assertThat(batches.find(PROJECT, new BatchId("B-9"))).isEmpty();
  }

  @Test
  void equalRowsAreFoundInWhateverBatchTheyStand() {
    BatchId june = new BatchId("B-JUNE");
    tell(MAY, confirmed(2));
    tell(june, confirmed(1));
    row(MAY, 2, 7, "PO-1", 100);
    row(MAY, 3, 8, "PO-2", 100);
    row(june, 2, 7, "PO-3", 100);
    Batches batches = journal.batches();
    assertThat(batches.known(PROJECT, List.of("%032x".formatted(7), "%032x".formatted(9))))
        .extracting(l -> l.row().ref())
        .containsExactly("PO-1", "PO-3");
    assertThat(batches.known(PROJECT, List.of())).isEmpty();
    assertThat(batches.taken(PROJECT, List.of("po-1", "PO-2", "PO-9")))
        .containsExactlyInAnyOrder("po-1", "po-2");
    assertThat(batches.taken(PROJECT, List.of())).isEmpty();
  }

  @Test
  void whatIsWithdrawnStaysSoAndMayBePaidAgain() {
    Writes.record(journal, key("PO-1"), ASHA, recorded("PO-1", 100));
    Instant later = NOON.plusSeconds(1);
    PaymentEvent withdrawn = new PaymentEvent.Withdrawn(later, "PO-1", "twice in the file");
    Writes.append(journal, key("PO-1"), ASHA, List.of(withdrawn));
    assertThat(journal.find(key("PO-1")).orElseThrow().operation("PO-1").orElseThrow().standing())
        .isEqualTo(PaymentState.WITHDRAWN);
    assertThat(journal.open(PROJECT)).isEmpty();
    assertThat(journal.find(key("PO-1")).orElseThrow().events()).contains(withdrawn);
  }
}
