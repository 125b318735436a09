package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.gate.message.GateReply;
import app.paydesk.journal.Actors;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.SimilarPayment;
import app.paydesk.journal.SimilarityQuery;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.CardTag;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of payees finds what a look at every payment would find. */
class PayeesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  /**
   * Not sent, refused, and refused after a person decided that what was unanswered never arrived.
   */
  private static final List<Function<String, List<PaymentEvent>>> OUTCOMES =
      List.of(
          _ -> List.of(),
          id -> List.of(new PaymentEvent.Sending(NOON, id), refused(id)),
          id ->
              List.of(
                  new PaymentEvent.Sending(NOON, id),
                  new PaymentEvent.Unanswered(NOON, id, GateReply.Why.TIMED_OUT, ""),
                  new PaymentEvent.Resent(NOON, id, "lost", 3, Duration.ofMinutes(3)),
                  new PaymentEvent.Sending(NOON.plusSeconds(1), id),
                  refused(id)));

  @TempDir Path home;

  private static PaymentEvent refused(String id) {
    return new PaymentEvent.Refused(NOON, id, 400, "2004", "", List.of());
  }

  private static PaymentEvent.Recorded recorded(String ref, Random random) {
    JsonObject request = JsonObject.empty().with("customer.id", "c" + random.nextInt(4));
    if (random.nextBoolean()) {
      request = request.with("account.number", random.nextBoolean() ? "a@upi" : "A@UPI");
    }
    Optional<CardTag> tag = Optional.empty();
    if (random.nextBoolean()) {
      request = request.with("card.pan", "621799******000" + random.nextInt(2));
      tag =
          Optional.of(
                  new CardTag(
                      "0000000" + random.nextInt(2), "ab".repeat(31) + "0" + random.nextInt(2)))
              .filter(_ -> random.nextInt(3) > 0);
    }
    long[] amounts = {100, 101, 102, 103, 1_000, 10, 200, 1};
    return new PaymentEvent.Recorded(
        NOON.minus(Duration.ofHours(random.nextInt(300))),
        ref,
        random.nextBoolean() ? "cup-payout" : "upi-payout",
        Optional.of(Money.of(amounts[random.nextInt(amounts.length)], "CNY")),
        "",
        "/v2/x",
        request,
        Map.of(),
        tag);
  }

  private static SimilarityQuery likeness(PaymentEvent.Recorded event) {
    long minor = event.amount().orElseThrow().minor();
    return new SimilarityQuery(
        200,
        SimilarityQuery.names(event),
        SimilarityQuery.cardKey(event),
        event.amount().orElseThrow(),
        Set.of(minor * 10),
        NOON.minus(Duration.ofDays(7)));
  }

  private static PaymentKey key(String id) {
    return new PaymentKey(200, new PaymentId(id));
  }

  @Test
  void theIndexFindsWhatALookAtAllWouldFind() {
    Random random = new Random(11);
    try (HistoryDatabase database =
        HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed())) {
      SqliteJournal journal = new SqliteJournal(database);
      List<Payment> all = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String id = "PO-" + i;
        Payment payment = Writes.record(journal, key(id), Actors.DESK, recorded(id, random));
        List<PaymentEvent> outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size())).apply(id);
        all.add(
            outcome.isEmpty() ? payment : Writes.append(journal, key(id), Actors.DESK, outcome));
      }
      for (int i = 0; i < 100; i++) {
        SimilarityQuery wanted = likeness(recorded("new", random));
        assertThat(journal.alike(wanted).stream().map(PayeesTest::told))
            .containsExactlyInAnyOrderElementsOf(
                wanted.among(all).stream().map(PayeesTest::told).toList());
      }
    }
  }

  private static PaymentEvent.Recorded paid(String ref, int hour, long minor, String vpa) {
    return new PaymentEvent.Recorded(
        NOON.minus(Duration.ofHours(hour)),
        ref,
        "upi-payout",
        Optional.of(Money.of(minor, "INR")),
        "",
        "/v2/x",
        JsonObject.empty().with("account.number", vpa).with("customer.id", "the same for all"),
        Map.of());
  }

  @Test
  void theSamePayeeIsNotLostAmongHundredsOfWeakLikenesses() {
    try (HistoryDatabase database =
        HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed())) {
      SqliteJournal journal = new SqliteJournal(database);
      Writes.record(journal, key("PO-1"), Actors.DESK, paid("PO-1", 100, 10_000, "ada@upi"));
      for (int i = 2; i < 150; i++) {
        Writes.record(
            journal, key("PO-" + i), Actors.DESK, paid("PO-" + i, 1, 10_000, "p" + i + "@upi"));
      }
      List<SimilarPayment> found = journal.alike(likeness(paid("new", 0, 10_000, "ada@upi")));
      assertThat(found).hasSize(100);
      assertThat(found.getFirst().row().ref()).isEqualTo("PO-1");
    }
  }

  private static List<Object> told(SimilarPayment alike) {
    return List.of(alike.row().key(), alike.names());
  }

  @Test
  void whatTheGuardRefusesIsNotKept() {
    try (HistoryDatabase database =
        HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed())) {
      SqliteJournal journal = new SqliteJournal(database);
      PaymentEvent.Recorded event = recorded("PO-1", new Random(1));
      Writes.Guard refusing =
          new Writes.Guard(
              Optional.of(likeness(event)),
              _ -> {
                throw new IllegalStateException("no");
              });
      assertThatThrownBy(() -> Writes.record(journal, key("PO-1"), Actors.DESK, event, refusing))
          .hasMessage("no");
      assertThatThrownBy(
              () ->
                  Writes.decide(
                      journal,
                      key("PO-1"),
                      Actors.DESK,
                      _ -> {
                        throw new IllegalStateException("no");
                      }))
          .isInstanceOf(RuntimeException.class);
      assertThat(journal.find(key("PO-1"))).isEmpty();
      assertThat(journal.alike(likeness(event))).isEmpty();
    }
  }

  @Test
  void whatWasRecordedBeforeThereWasAnIndexIsFoundToo() throws Exception {
    Path file = home.resolve("history.db");
    PaymentEvent.Recorded event =
        new PaymentEvent.Recorded(
            NOON,
            "PO-1",
            "upi-payout",
            Optional.of(Money.of(100, "INR")),
            "",
            "/v2/x",
            JsonObject.empty().with("account.number", " John@UPI").with("customer.id", "127"),
            Map.of());
    try (HistoryDatabase database = HistoryDatabase.open(file, new ChangeFeed())) {
      Writes.record(new SqliteJournal(database), key("PO-1"), Actors.DESK, event);
    }
    Path old = home.resolve("old.db");
    OldFile.make(
        old,
        1,
        "ATTACH '" + file + "' AS made",
        "INSERT INTO payment SELECT id, project_id, payment_id, folded, open, refundable"
            + " FROM made.payment",
        "INSERT INTO operation SELECT payment, ref, project_id, payment_id, operation, amount,"
            + " currency, payee, standing, status, code, created, changed, folded_text"
            + " FROM made.operation",
        "INSERT INTO event SELECT id, payment, at, kind, payload FROM made.event");
    try (HistoryDatabase database = HistoryDatabase.open(old, new ChangeFeed())) {
      assertThat(new SqliteJournal(database).alike(likeness(event)))
          .singleElement()
          .satisfies(
              alike ->
                  assertThat(alike.names())
                      .containsExactlyInAnyOrder("vpa:john@upi", "customer:127"));
    }
  }
}
