package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.journal.Actors;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Journal;
import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.journal.Writes;
import app.paydesk.journal.list.Archive;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class HistoryTest {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path home;
  private final ChangeFeed feed = new ChangeFeed();
  private HistoryDatabase database;
  private SqliteJournal journal;
  private SqliteArchive archive;

  @BeforeEach
  void open() {
    database = HistoryDatabase.open(home.resolve("history.db"), feed);
    journal = new SqliteJournal(database);
    archive = new SqliteArchive(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  public static PaymentKey key(String id) {
    return new PaymentKey(200, new PaymentId(id));
  }

  public static PaymentEvent.Recorded recorded(String ref, long minor) {
    return new PaymentEvent.Recorded(
        NOON,
        ref,
        "cup-payout",
        Optional.of(Money.of(minor, "CNY")),
        "伍倩文 · 621799******3840",
        "/v2/payment/chinaunionpay/payout",
        JsonObject.empty().with("general.payment_id", ref),
        Map.of());
  }

  public static PaymentEvent.Reported reported(
      String id, String type, String status, long sum, long amount) {
    return new PaymentEvent.Reported(
        NOON.plusSeconds(5),
        PaymentEvent.Source.CALLBACK,
        new CallbackMessage(
            OptionalLong.of(200),
            Optional.of(id),
            Optional.of("purchase"),
            Optional.of(status),
            Optional.of(NOON.plusSeconds(4)),
            Optional.of(Money.of(sum, "CNY")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new CallbackMessage.Operation(
                    Optional.of("4957"),
                    Optional.of(type),
                    Optional.of(status),
                    Optional.of(NOON.plusSeconds(4)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Money.of(amount, "CNY")),
                    Optional.empty(),
                    Optional.of("0"),
                    Optional.of("Success"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())),
            Optional.empty(),
            List.of()),
        OptionalLong.of(1));
  }

  private static Delivery delivery(byte[] body, Delivery.Verdict verdict) {
    return new Delivery(
        0,
        NOON,
        200,
        "127.0.0.1",
        "Content-Type: application/json",
        body,
        verdict,
        new VerdictDetail.Unsaid(),
        Optional.of("PO-1"),
        "payout",
        "success",
        "0",
        new CallbackEffect.Unjudged());
  }

  @Test
  void paymentsOfSeveralStandingsComeInOneOrder() {
    for (int i = 0; i < 6; i++) {
      Writes.record(journal, key("PO-" + i), Actors.DESK, recorded("PO-" + i, 100));
      if (i % 2 == 0) {
        Writes.append(
            journal,
            key("PO-" + i),
            Actors.DESK,
            List.of(new PaymentEvent.Unanswered(NOON, "PO-" + i, GateReply.Why.TIMED_OUT, "")));
      }
    }
    Set<PaymentState> both = Set.of(PaymentState.UNKNOWN, PaymentState.RECORDED);
    PaymentQuery first = new PaymentQuery(200, "", both, Set.of("cup-payout"), Optional.empty(), 4);
    List<PaymentRow> page = archive.rows(first);

    assertThat(page).extracting(PaymentRow::ref).containsExactly("PO-5", "PO-4", "PO-3", "PO-2");
    assertThat(archive.rows(first.after(page.getLast())))
        .extracting(PaymentRow::ref)
        .containsExactly("PO-1", "PO-0");
  }

  @Test
  void whatIsRecordedIsFoundAgainAfterReopening() {
    Payment written = Writes.record(journal, key("PO-1"), Actors.DESK, recorded("PO-1", 48560));
    close();
    open();
    assertThat(journal.find(key("PO-1"))).contains(written);
    assertThat(written.operations().getFirst().standing()).isEqualTo(PaymentState.RECORDED);
  }

  @Test
  void aPaymentIdIsTakenWhateverItsCase() {
    Writes.record(journal, key("PO-1"), Actors.DESK, recorded("PO-1", 100));
    assertThatThrownBy(
            () -> Writes.record(journal, key("po-1"), Actors.DESK, recorded("po-1", 100)))
        .isInstanceOf(Journal.DuplicateException.class);
    assertThat(journal.find(key("po-1")).orElseThrow().events()).hasSize(1);
  }

  @Test
  void aRefundNameIsTakenWhateverItsCase() {
    Writes.append(
        journal,
        key("BUY-1"),
        Actors.DESK,
        List.of(reported("BUY-1", "sale", "success", 1000, 1000)));
    Writes.record(journal, key("BUY-1"), Actors.DESK, recorded("RF-1", 100));
    assertThatThrownBy(
            () -> Writes.record(journal, key("BUY-1"), Actors.DESK, recorded("rf-1", 100)))
        .isInstanceOf(Journal.DuplicateException.class);
  }

  @Test
  void theDatabaseItselfRefusesAnOverRefund() {
    Writes.append(
        journal,
        key("BUY-1"),
        Actors.DESK,
        List.of(reported("BUY-1", "sale", "success", 1000, 1000)));
    Writes.record(journal, key("BUY-1"), Actors.DESK, recorded("RF-1", 600));
    assertThatThrownBy(
            () -> Writes.record(journal, key("BUY-1"), Actors.DESK, recorded("RF-2", 401)))
        .isInstanceOf(Journal.OverRefundException.class);
    Writes.record(journal, key("BUY-1"), Actors.DESK, recorded("RF-3", 400));
    assertThatThrownBy(() -> Writes.record(journal, key("BUY-1"), Actors.DESK, recorded("RF-4", 1)))
        .isInstanceOf(Journal.OverRefundException.class);
    assertThat(journal.find(key("BUY-1")).orElseThrow().operations()).hasSize(3);
  }

  @Test
  void anEventCannotBeChangedOrDeleted() {
    Writes.record(journal, key("PO-1"), Actors.DESK, recorded("PO-1", 100));
    for (String sql : List.of("UPDATE entry SET at = 0", "DELETE FROM entry")) {
      assertThatThrownBy(
              () ->
                  database.write(
                      c -> {
                        Sql.update(c, sql);
                        return 0;
                      }))
          .isInstanceOf(Journal.JournalException.class);
    }
    assertThat(journal.find(key("PO-1")).orElseThrow().events()).hasSize(1);
  }

  @Test
  void openPaymentsAreThoseWithSomethingUnsettled() {
    Writes.record(journal, key("PO-1"), Actors.DESK, recorded("PO-1", 100));
    Writes.record(journal, key("PO-2"), Actors.DESK, recorded("PO-2", 100));
    Writes.append(
        journal,
        key("PO-2"),
        Actors.DESK,
        List.of(reported("PO-2", "payout", "success", 100, 100)));
    assertThat(journal.open(200)).extracting(Payment::key).containsExactly(key("PO-1"));
    assertThat(journal.open(201)).isEmpty();
  }

  @Test
  void aMessageStartsAPaymentMadeElsewhere() {
    Writes.append(
        journal,
        key("BUY-1"),
        Actors.DESK,
        List.of(reported("BUY-1", "sale", "success", 250, 250)));
    PaymentRow row = archive.rows(PaymentQuery.newest(200, 10)).getFirst();
    assertThat(row.operation()).isEqualTo("sale");
    assertThat(row.amount()).contains(Money.of(250, "CNY"));
    assertThat(row.ref()).isEqualTo("#4957");
  }

  @Test
  void paymentsAreFoundByTextStandingOperationAndTime() {
    for (int i = 0; i < 5; i++) {
      Writes.record(journal, key("PO-" + i), Actors.DESK, recorded("PO-" + i, 100 + i));
    }
    Writes.append(
        journal, key("PO-3"), Actors.DESK, List.of(new PaymentEvent.Sending(NOON, "PO-3")));
    assertThat(search("倩文", Set.of(), Set.of())).hasSize(5);
    assertThat(search("po-2", Set.of(), Set.of())).hasSize(1);
    assertThat(search("po_2", Set.of(), Set.of())).isEmpty();
    assertThat(search("", Set.of(PaymentState.UNKNOWN), Set.of("cup-payout"))).hasSize(1);
    assertThat(search("", Set.of(), Set.of("upi-refund"))).isEmpty();
    PaymentQuery later =
        new PaymentQuery(200, "", Set.of(), Set.of(), Optional.of(NOON.plusSeconds(1)), 9);
    assertThat(archive.rows(later)).isEmpty();
  }

  private List<PaymentRow> search(
      String text, Set<PaymentState> standings, Set<String> operations) {
    return archive.rows(new PaymentQuery(200, text, standings, operations, Optional.empty(), 100));
  }

  @Test
  void aDeliveryKeepsItsExactBytes() {
    byte[] body = "{ \"a\":1.0,\r\n \"名\":\"\\/\" }".getBytes(StandardCharsets.UTF_8);
    long id = Writes.keep(journal, Actors.DESK, delivery(body, Delivery.Verdict.STORED));
    assertThat(archive.delivery(id).orElseThrow().body()).isEqualTo(body);
    assertThat(archive.unjudged(200)).hasSize(1);
    Writes.judged(journal, Actors.DESK, withId(id, archive.delivery(id).orElseThrow()));
    assertThat(archive.unjudged(200)).isEmpty();
    assertThat(archive.deliveries(200, "名", Optional.of(Delivery.Verdict.VALID), 10)).hasSize(1);
    assertThat(archive.deliveries(200, "nowhere", Optional.empty(), 10)).isEmpty();
  }

  private static Delivery withId(long id, Delivery d) {
    return new Delivery(
        id,
        d.received(),
        d.projectId(),
        d.from(),
        d.headers(),
        d.body(),
        Delivery.Verdict.VALID,
        new VerdictDetail.Valid(SigningDialect.Kind.NATURAL_BY_PATH),
        d.paymentId(),
        d.operationType(),
        d.status(),
        d.code(),
        new CallbackEffect.Repeat());
  }

  @Test
  void figuresCountWhatNeedsAttention() {
    Writes.record(journal, key("PO-1"), Actors.DESK, recorded("PO-1", 100));
    Writes.append(
        journal, key("PO-1"), Actors.DESK, List.of(new PaymentEvent.Sending(NOON, "PO-1")));
    Writes.keep(journal, Actors.DESK, delivery(new byte[] {1}, Delivery.Verdict.WRONG_SIGNATURE));
    assertThat(archive.figures(200)).isEqualTo(new Archive.Figures(1, 1, 1, 1, Optional.of(NOON)));
    assertThat(archive.figures(999).lastCallback()).isEmpty();
  }

  @Test
  void listenersHearOfAChangeWhenItCanBeRead() throws Exception {
    List<Boolean> seen = new CopyOnWriteArrayList<>();
    try (AutoCloseable _ = feed.listen(() -> seen.add(journal.find(key("PO-1")).isPresent()))) {
      Writes.record(journal, key("PO-1"), Actors.DESK, recorded("PO-1", 100));
      database.close();
    }
    assertThat(seen).contains(true).doesNotContain(false);
  }
}
