package app.paydesk.journal;

import static app.paydesk.journal.PaymentSamples.NOON;
import static app.paydesk.journal.PaymentSamples.PROJECT;
import static app.paydesk.journal.PaymentSamples.delivery;
import static app.paydesk.journal.PaymentSamples.key;
import static app.paydesk.journal.PaymentSamples.paid;
import static app.paydesk.journal.PaymentSamples.recorded;
import static app.paydesk.journal.PaymentSamples.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.journal.list.DeliveryRow;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.journal.list.Period;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store keeps to of lists: their pages, and all their rows one by one. */
abstract class ListContract extends EntryContract {
  private static final Set<PaymentState> OPEN =
      Set.of(PaymentState.RECORDED, PaymentState.UNKNOWN, PaymentState.WAITING);

  /** Payouts, each with a clock of its own, and purchases with two operations of one entry. */
  private List<PaymentRow> filled(int payouts, int purchases) {
    for (int i = 0; i < payouts; i++) {
      Writes.record(
          journal,
          key("PO-" + i),
          Actors.DESK,
          recorded("PO-" + i, NOON.plusSeconds(i * 37 % 11), Optional.of(Money.of(100, "CNY"))));
    }
    for (int i = 0; i < purchases; i++) {
      String id = "BUY-" + i;
      Writes.append(
          journal,
          key(id),
          Actors.GATE,
          List.of(paid(id, 500), reported(id, "4958", "refund", "success", 100, "Success")));
    }
    List<PaymentRow> all = archive.rows(PaymentQuery.newest(PROJECT, 10_000));
    assertThat(all).extracting(PaymentRow::place).doesNotHaveDuplicates();
    return all;
  }

  private List<PaymentRow.Place> pages(PaymentQuery first) {
    List<PaymentRow.Place> places = new ArrayList<>();
    List<PaymentRow> page = archive.rows(first);
    while (!page.isEmpty()) {
      assertThat(page.size()).isLessThanOrEqualTo(first.limit());
      page.forEach(row -> places.add(row.place()));
      page = archive.rows(first.after(page.getLast()));
    }
    return places;
  }

  private static List<PaymentRow.Place> places(List<PaymentRow> rows) {
    return rows.stream().map(PaymentRow::place).toList();
  }

  @Test
  void aRowBearsTheNumberOfTheEntryThatBroughtIt() {
    Writes.keep(journal, Actors.GATE, delivery("PO-0", "{}", Verdict.NOT_JSON));
    List<PaymentRow> rows = filled(3, 0);
    Writes.append(
        journal, key("PO-1"), Actors.DESK, List.of(new PaymentEvent.Sending(NOON, "PO-1")));
    assertThat(archive.rows(PaymentQuery.newest(PROJECT, 9)))
        .extracting(PaymentRow::place)
        .isEqualTo(places(rows));
    assertThat(rows)
        .extracting(PaymentRow::entry)
        .containsExactlyElementsOf(
            rows.stream().map(row -> journal.entries(row.key()).getFirst().number()).toList());
  }

  @Test
  void pagesOfAnySizeJoinToTheWholeList() {
    List<PaymentRow> all = filled(9, 4);
    assertThat(all).hasSize(17);
    for (int size : List.of(1, 2, 5, all.size(), all.size() + 1)) {
      for (String text : List.of("", "buy-", "o-", "倩文")) {
        for (Set<PaymentState> standings : List.of(Set.<PaymentState>of(), OPEN)) {
          PaymentQuery whole =
              new PaymentQuery(PROJECT, text, standings, Set.of(), Optional.empty(), 10_000);
          PaymentQuery first =
              new PaymentQuery(PROJECT, text, standings, Set.of(), Optional.empty(), size);
          assertThat(pages(first)).as("%s", first).isEqualTo(places(archive.rows(whole)));
        }
      }
    }
  }

  @Test
  void pagesOfPaymentsHaveNoGapsOrDoublesWhileOthersWrite() throws Exception {
    List<PaymentRow> before = filled(30, 5);
    List<PaymentRow.Place> seen = new ArrayList<>();
    AtOnce.times(
        2,
        i -> {
          if (i == 0) {
            seen.addAll(pages(PaymentQuery.newest(PROJECT, 3)));
          } else {
            IntStream.range(0, 30).forEach(this::othersWrite);
          }
          return i;
        });
    List<PaymentRow.Place> after =
        places(archive.rows(PaymentQuery.newest(PROJECT, 10_000))).stream()
            .dropWhile(place -> !place.equals(seen.getFirst()))
            .toList();
    assertThat(seen).isEqualTo(after).containsAll(places(before));
  }

  /** A new payment, and a change of one that is known. */
  private void othersWrite(int number) {
    String id = "NEW-" + number;
    Writes.record(other.journal(), key(id), Actors.DESK, recorded(id, 100));
    String known = "PO-" + number;
    Writes.append(
        other.journal(), key(known), Actors.DESK, List.of(new PaymentEvent.Sending(NOON, known)));
  }

  @Test
  void aVisitShowsAllThatWasThereWhenItBeganOnceAndInOrder() {
    List<PaymentRow> before = filled(30, 5);
    List<PaymentRow> seen = new ArrayList<>();
    archive.visitRows(
        PaymentQuery.newest(PROJECT, 4),
        row -> {
          if (seen.size() < 30) {
            othersWrite(seen.size());
          }
          seen.add(row);
        });
    assertThat(places(seen)).isEqualTo(places(before));
    assertThat(seen.getLast().standing()).as("as it stands now").isEqualTo(PaymentState.UNKNOWN);
  }

  @Test
  void aVisitOfCallbacksShowsAllThatWasThereWhenItBeganOnceAndInOrder() {
    for (int i = 0; i < 30; i++) {
      Writes.keep(journal, Actors.GATE, delivery("PO-" + i, "{}", Verdict.VALID));
    }
    List<DeliveryRow> before = archive.deliveryRows(DeliveryQuery.newest(PROJECT, 99));
    List<DeliveryRow> seen = new ArrayList<>();
    archive.visitDeliveryRows(
        DeliveryQuery.newest(PROJECT, 4),
        row -> {
          Writes.keep(other.journal(), Actors.GATE, delivery("NEW", "{}", Verdict.VALID));
          seen.add(row);
        });
    assertThat(before).hasSize(30);
    assertThat(seen).isEqualTo(before);
  }

  @Test
  void aVisitKeepsToThePeriodByTheClockAndToTheOrderOfTheJournal() {
    List<PaymentRow> all = filled(22, 0);
    for (int i = 0; i < 22; i++) {
      Writes.keep(
          journal,
          Actors.GATE,
          delivery(PROJECT, NOON.plusSeconds(i * 37 % 11), "PO-" + i, "{}", Verdict.VALID));
    }
    for (int from = 0; from < 12; from += 4) {
      Period period =
          new Period(
              PROJECT,
              Optional.of(NOON.plusSeconds(from)),
              Optional.of(NOON.plusSeconds(from + 5)));
      List<PaymentRow> payments = new ArrayList<>();
      archive.visitRows(PaymentQuery.of(period, 2), payments::add);
      assertThat(payments)
          .isNotEmpty()
          .isEqualTo(all.stream().filter(row -> within(period, row.created())).toList());
      List<DeliveryRow> callbacks = new ArrayList<>();
      archive.visitDeliveryRows(DeliveryQuery.of(period, 2), callbacks::add);
      assertThat(callbacks)
          .isNotEmpty()
          .isEqualTo(
              archive.deliveryRows(DeliveryQuery.newest(PROJECT, 99)).stream()
                  .filter(row -> within(period, row.received()))
                  .toList());
    }
  }

  private static boolean within(Period period, Instant at) {
    return !at.isBefore(period.from().orElseThrow()) && at.isBefore(period.to().orElseThrow());
  }

  @Test
  void whatTheReaderThrowsEndsAVisit() {
    filled(9, 0);
    List<PaymentRow> seen = new ArrayList<>();
    assertThatThrownBy(
            () ->
                archive.visitRows(
                    PaymentQuery.newest(PROJECT, 2),
                    row -> {
                      seen.add(row);
                      if (seen.size() == 5) {
                        throw new IllegalStateException("enough");
                      }
                    }))
        .hasMessage("enough");
    assertThat(seen).hasSize(5);
    assertThat(archive.rows(PaymentQuery.newest(PROJECT, 99))).hasSize(9);
  }
}
