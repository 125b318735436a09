package app.paydesk.desk;

import static app.paydesk.desk.DeskBench.accepted;
import static app.paydesk.desk.DeskBench.refund;
import static app.paydesk.desk.DeskBench.refusal;
import static app.paydesk.desk.DeskBench.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.desk.submission.Submission;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.journal.Actors;
import app.paydesk.journal.MemoryStore;
import app.paydesk.journal.Writes;
import app.paydesk.money.Money;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.RefundLedger;
import app.paydesk.payment.Said;
import app.paydesk.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What pays twice, or gives back more than is left, is refused in the moment that records it. */
class PaidTwiceTest {
  private final DeskBench bench = new DeskBench();
  private final MemoryStore journal = bench.journal;
  private final AtomicInteger sent = bench.sent;

  @Test
  void anOverRefundIsRefusedWithTheFigures() {
    Writes.append(
        journal,
        Said.KEY,
        Actors.DESK,
        List.of(Said.of("1", "sale", "success", 0).payment("success", 250).amount(250).at(0)));
    Desk desk = bench.desk(_ -> accepted());
    assertThatThrownBy(() -> desk.submit(refund("RF-1", "2.51")))
        .isInstanceOfSatisfying(
            SubmitException.class,
            e ->
                assertThat(e.message())
                    .isEqualTo(Message.of("refund.too-much", "2.51 USD", "2.50 USD")));
    Payment payment = desk.submit(refund("RF-1", "1.50"));
    assertThat(RefundLedger.of(payment).remaining().orElseThrow().minor()).isEqualTo(100);
    assertThat(refusal(() -> desk.submit(refund("RF-2", "1.01")))).isEqualTo("refund.too-much");
    assertThat(refusal(() -> desk.submit(refund("rf-1", "0.10")))).isEqualTo("submit.duplicate");
    assertThat(sent).hasValue(1);
  }

  @Test
  void aRefundFormOfStaleFiguresIsRefusedWithTheNewFigure() {
    Writes.append(
        journal,
        Said.KEY,
        Actors.DESK,
        List.of(Said.of("1", "sale", "success", 0).payment("success", 250).amount(250).at(0)));
    Desk desk = bench.desk(_ -> accepted());
    desk.submit(refund("RF-1", "1.00"));
    Submission plain = refund("RF-2", "0.50");
    Submission stale =
        new Submission(
            plain.id(),
            "RF-2",
            plain.draft(),
            Map.of(),
            new Submission.Seen(Set.of(), Optional.of(Money.of(250, "USD"))));
    assertThatThrownBy(() -> desk.submit(stale))
        .isInstanceOfSatisfying(
            SubmitException.class,
            e -> assertThat(e.message()).isEqualTo(Message.of("refund.changed", "1.50 USD")));
    assertThat(sent).hasValue(1);
  }

  private static Submission repeated(String id, Map<String, String> reasons, String... seen) {
    Submission plain = submission(id, "北京", reasons);
    return new Submission(
        plain.id(),
        "",
        plain.draft(),
        reasons,
        new Submission.Seen(Set.of(seen), Optional.empty()));
  }

  @Test
  void aLikelyDuplicateIsSentOnlyWithAReasonThatStaysInTheTimeline() {
    Desk desk = bench.desk(_ -> accepted());
    desk.submit(submission("PO-1", "北京", Map.of()));
    assertThat(refusal(() -> desk.submit(submission("PO-2", "北京", Map.of()))))
        .isEqualTo("duplicate.reason-missing");
    assertThat(desk.duplicates(submission("PO-2", "北京", Map.of())))
        .extracting(d -> d.row().ref())
        .containsExactly("PO-1");
    Payment payment = desk.submit(repeated("PO-2", Map.of("duplicate", "two invoices"), "PO-1"));
    assertThat(payment.events().getFirst())
        .isInstanceOfSatisfying(
            PaymentEvent.Recorded.class,
            r -> assertThat(r.reasons()).containsEntry("duplicate", "PO-1: two invoices"));
    assertThat(sent).hasValue(2);
  }

  @Test
  void aReasonGivenBeforeAnotherDuplicateCameUpDoesNotCover() {
    Desk desk = bench.desk(_ -> accepted());
    desk.submit(submission("PO-1", "北京", Map.of()));
    desk.submit(repeated("PO-2", Map.of("duplicate", "two invoices"), "PO-1"));
    assertThat(
            refusal(
                () -> desk.submit(repeated("PO-3", Map.of("duplicate", "two invoices"), "PO-1"))))
        .isEqualTo("duplicate.new");
    assertThat(sent).hasValue(2);
  }

  @Test
  void twoWindowsCannotSendTheSamePaymentUnderTwoIds() throws Exception {
    Desk one = bench.desk(_ -> accepted());
    Desk other = bench.desk(_ -> accepted());
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Payment>> clicks = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        Desk desk = i % 2 == 0 ? one : other;
        String id = "PO-" + i;
        clicks.add(
            threads.submit(
                () -> {
                  go.await();
                  return desk.submit(submission(id, "北京", Map.of()));
                }));
      }
      go.countDown();
    }
    assertThat(clicks.stream().filter(c -> c.state() == Future.State.SUCCESS)).hasSize(1);
    assertThat(sent).hasValue(1);
  }
}
