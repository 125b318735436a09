package app.paydesk.history.sqlite;

import static app.paydesk.history.sqlite.HistoryTest.NOON;
import static app.paydesk.history.sqlite.HistoryTest.key;
import static app.paydesk.history.sqlite.HistoryTest.recorded;
import static app.paydesk.history.sqlite.HistoryTest.reported;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.Actors;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.journal.Writes;
import app.paydesk.journal.list.Notice;
import app.paydesk.journal.list.Notices;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.Ageing;
import app.paydesk.payment.Concern;
import app.paydesk.payment.Concerns;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs attention is kept, settled with a reason, and never vanishes of its own accord. */
class NoticesTest {
  private static final Instant LATER = NOON.plusSeconds(90_000);
  private static final Map<String, Instant> DAY = Map.of("cup-payout", LATER.minusSeconds(86_400));

  @TempDir Path home;
  private HistoryDatabase database;
  private SqliteJournal journal;
  private SqliteArchive archive;
  private Notices notices;

  @BeforeEach
  void open() {
    database = HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed());
    journal = new SqliteJournal(database);
    archive = new SqliteArchive(database);
    notices = archive.notices();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private long kept(Verdict verdict, CallbackEffect effect, String payment) {
    return Writes.keep(
        journal,
        Actors.DESK,
        new Delivery(
            0,
            NOON,
            200,
            "192.0.2.7",
            "",
            new byte[] {'{', '}'},
            verdict,
            new VerdictDetail.WrongSignature(),
            Optional.of(payment),
            "payout",
            "success",
            "0",
            effect));
  }

  private List<Long> listed(Notice.Kind kind, boolean settled) {
    return notices.callbacks(200, kind, settled, 10).stream().map(Notice::delivery).toList();
  }

  private void contradicted(String id) {
    Writes.record(journal, key(id), Actors.DESK, recorded(id, 100));
    Writes.append(
        journal,
        key(id),
        Actors.DESK,
        List.of(
            reported(id, "payout", "success", 100, 100),
            reported(id, "payout", "decline", 100, 100)));
  }

  private void accepted(String id) {
    Writes.record(journal, key(id), Actors.DESK, recorded(id, 100));
    Writes.append(
        journal,
        key(id),
        Actors.DESK,
        List.of(
            new PaymentEvent.Sending(NOON, id),
            new PaymentEvent.Accepted(NOON, id, "req-1", Duration.ZERO)));
  }

  @Test
  void callbacksKeptAsideAndStrangersAreNoticesAndOthersAreNot() {
    long wrong = kept(Verdict.WRONG_SIGNATURE, new CallbackEffect.Aside(), "PO-1");
    long notJson = kept(Verdict.NOT_JSON, new CallbackEffect.Aside(), "PO-1");
    long notOurs = kept(Verdict.NOT_OURS, new CallbackEffect.Aside(), "PO-1");
    long nameless = kept(Verdict.VALID, new CallbackEffect.NoPayment(), "PO-1");
    long stranger = kept(Verdict.VALID, new CallbackEffect.Learned(PaymentState.WAITING), "PO-1");
    kept(Verdict.VALID, new CallbackEffect.Repeat(), "PO-1");
    kept(
        Verdict.VALID,
        new CallbackEffect.Changed(PaymentState.WAITING, PaymentState.SUCCEEDED),
        "PO-1");
    assertThat(listed(Notice.Kind.WRONG_SIGNATURE, false)).containsExactly(wrong);
    assertThat(listed(Notice.Kind.NOT_JSON, false)).containsExactly(notJson);
    assertThat(listed(Notice.Kind.NOT_OURS, false)).containsExactly(notOurs);
    assertThat(listed(Notice.Kind.NO_PAYMENT, false)).containsExactly(nameless);
    assertThat(listed(Notice.Kind.STRANGER, false)).containsExactly(stranger);
    assertThat(notices.open(200, Map.of(), 1_000)).isEqualTo(5);
    assertThat(notices.open(200, Map.of(), 2)).isEqualTo(2);
    assertThat(notices.open(999, Map.of(), 1_000)).isZero();
  }

  @Test
  void whatWasTooLargeIsANoticeUntilItIsSettled() {
    long large = kept(Verdict.TOO_LARGE, new CallbackEffect.Aside(), "PO-1");
    assertThat(listed(Notice.Kind.TOO_LARGE, false)).containsExactly(large);
    assertThat(notices.open(200, Map.of(), 1_000)).isOne();

    Writes.settle(journal, Actors.DESK, 200, List.of(large), "a scanner", LATER);
    assertThat(listed(Notice.Kind.TOO_LARGE, false)).isEmpty();
    assertThat(listed(Notice.Kind.TOO_LARGE, true)).containsExactly(large);
    assertThat(notices.open(200, Map.of(), 1_000)).isZero();
  }

  @Test
  void aSettledCallbackLeavesTheListAndCanBeReadAgainWithItsReason() {
    long first = kept(Verdict.WRONG_SIGNATURE, new CallbackEffect.Aside(), "PO-1");
    long second = kept(Verdict.WRONG_SIGNATURE, new CallbackEffect.Aside(), "PO-2");
    Writes.settle(journal, Actors.DESK, 200, List.of(first), "a test of the provider", LATER);
    assertThat(listed(Notice.Kind.WRONG_SIGNATURE, false)).containsExactly(second);
    assertThat(notices.callbacks(200, Notice.Kind.WRONG_SIGNATURE, true, 10))
        .singleElement()
        .satisfies(n -> assertThat(n.delivery()).isEqualTo(first))
        .satisfies(
            n ->
                assertThat(n.settlement())
                    .contains(new Notice.Settlement(LATER, "a test of the provider")));
  }

  @Test
  void theFirstReasonStays() {
    long id = kept(Verdict.WRONG_SIGNATURE, new CallbackEffect.Aside(), "PO-1");
    Writes.settle(journal, Actors.DESK, 200, List.of(id), "first", NOON);
    Writes.settle(journal, Actors.DESK, 200, List.of(id), "second", LATER);
    assertThat(notices.callbacks(200, Notice.Kind.WRONG_SIGNATURE, true, 10).getFirst())
        .extracting(n -> n.settlement().orElseThrow().reason())
        .isEqualTo("first");
  }

  @Test
  void aStrangerThatIsSettledTellsItInThePaymentsTimeline() {
    Writes.append(
        journal,
        key("PO-9"),
        Actors.DESK,
        List.of(reported("PO-9", "payout", "success", 100, 100)));
    long id = kept(Verdict.VALID, new CallbackEffect.Learned(PaymentState.SUCCEEDED), "PO-9");
    Writes.settle(journal, Actors.DESK, 200, List.of(id), "the web shop made it", LATER);
    assertThat(journal.find(key("PO-9")).orElseThrow().events())
        .contains(
            new PaymentEvent.Settled(LATER, List.of(Concern.stranger(id)), "the web shop made it"));
    assertThat(notices.open(200, Map.of(), 1_000)).isZero();
  }

  @Test
  void aContradictionLeavesTheListWhenSettledAndComesBackWithANewOne() {
    contradicted("PO-1");
    assertThat(notices.payments(200, false, 10).getFirst().kinds())
        .containsExactly(Concern.Kind.FINAL_CONTRADICTED);
    Writes.decide(
        journal,
        key("PO-1"),
        Actors.DESK,
        p -> Concerns.settling(p, "the provider explained it", LATER));
    assertThat(notices.payments(200, false, 10)).isEmpty();
    assertThat(notices.payments(200, true, 10)).hasSize(1);
    Writes.append(
        journal, key("PO-1"), Actors.DESK, List.of(reported("PO-1", "payout", "error", 100, 100)));
    assertThat(notices.payments(200, false, 10)).hasSize(1);
    assertThat(notices.payments(200, true, 10)).isEmpty();
  }

  /** Its last try was declined, and the payment is open all the same. */
  private static PaymentEvent retried(String id) {
    return new PaymentEvent.Reported(
        NOON.plusSeconds(5),
        PaymentEvent.Source.CALLBACK,
        CallbackMessage.read(
            JsonObject.empty()
                .with("project_id", 200)
                .with("payment.id", id)
                .with("payment.type", "payout")
                .with("payment.status", "awaiting retry")
                .with("operation.id", "7")
                .with("operation.type", "payout")
                .with("operation.status", "decline")
                .with("operation.code", "20100")),
        OptionalLong.empty());
  }

  @Test
  void whatThePlatformTriesAgainIsNotOverdueBeforeItsTriesAreOver() {
    accepted("PO-1");
    Map<String, Instant> before = Map.of("cup-payout", NOON.plusSeconds(1));
    assertThat(notices.overdue(200, before, false, 10)).hasSize(1);
    Writes.append(journal, key("PO-1"), Actors.DESK, List.of(retried("PO-1")));
    assertThat(notices.overdue(200, before, false, 10)).isEmpty();
    assertThat(notices.open(200, before, 1_000)).isZero();
    assertThat(
            notices.overdue(
                200, Map.of("cup-payout", NOON.plusSeconds(1).plus(Ageing.RETRYING)), false, 10))
        .hasSize(1);
  }

  @Test
  void whatIsOpenForTooLongIsListedUntilItIsSettledOrEnds() {
    accepted("PO-1");
    accepted("PO-2");
    assertThat(notices.overdue(200, Map.of("cup-payout", NOON), false, 10)).isEmpty();
    assertThat(notices.overdue(200, DAY, false, 10))
        .extracting(PaymentRow::ref)
        .containsExactlyInAnyOrder("PO-1", "PO-2");
    assertThat(notices.open(200, DAY, 1_000)).isEqualTo(2);
    Writes.append(
        journal,
        key("PO-1"),
        Actors.DESK,
        List.of(new PaymentEvent.Settled(LATER, List.of(Concern.overdue("PO-1")), "they look")));
    assertThat(notices.overdue(200, DAY, false, 10))
        .extracting(PaymentRow::ref)
        .containsExactly("PO-2");
    assertThat(notices.overdue(200, DAY, true, 10))
        .extracting(PaymentRow::ref)
        .containsExactly("PO-1");
    Writes.append(
        journal,
        key("PO-2"),
        Actors.DESK,
        List.of(reported("PO-2", "payout", "success", 100, 100)));
    assertThat(notices.overdue(200, DAY, false, 10)).isEmpty();
  }

  @Test
  void noticesAreFoundWithoutReadingTheOtherCallbacks() {
    String plan =
        database.read(
            c ->
                String.join(
                    "\n",
                    Sql.list(
                        c,
                        row -> row.getString(4),
                        "EXPLAIN QUERY PLAN SELECT 1 FROM delivery WHERE project_id = 200"
                            + " AND notice IS NOT NULL AND settled IS NULL LIMIT 1000")));
    assertThat(plan).contains("INDEX delivery_notice");
    String payments =
        database.read(
            c ->
                String.join(
                    "\n",
                    Sql.list(
                        c,
                        row -> row.getString(4),
                        "EXPLAIN QUERY PLAN SELECT payment_id FROM payment WHERE project_id = 200"
                            + " AND flags <> '' ORDER BY changed DESC LIMIT 200")));
    assertThat(payments).contains("INDEX payment_flagged").doesNotContain("TEMP B-TREE");
  }

  @Test
  void aSettlementIsReadAgainAsItWasWritten() {
    contradicted("PO-1");
    Payment settled =
        Writes.decide(
            journal, key("PO-1"), Actors.DESK, p -> Concerns.settling(p, "说明: \"ok\"", LATER));
    assertThat(journal.find(key("PO-1"))).contains(settled);
  }
}
