package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.Callbacks;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Actors;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Entry;
import app.paydesk.journal.Subject;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.Fold;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that happens is an entry of one journal, with who did it, in one order. */
class EntriesTest {
  private static final long PROJECT = 200;
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Actor ASHA = new Actor.Person("Asha");
  private static final Actor CALLER = new Actor.Caller("192.0.2.7");
  private static final VerdictDetail WRONG = new VerdictDetail.WrongSignature();
  private static final VerdictDetail NOT_OURS = new VerdictDetail.NotOurs(7);
  private static final CallbackEffect ASIDE = new CallbackEffect.Aside();
  private static final String BODY = "{}";
  private static final String BODY_SHA256 =
      "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

  @TempDir Path home;
  private HistoryDatabase database;
  private SqliteJournal journal;
  private SqliteArchive archive;

  @BeforeEach
  void open() {
    database = HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed());
    journal = new SqliteJournal(database);
    archive = new SqliteArchive(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anOlderHistoryKeepsItsNumbersAndItsCallbacksGetTheirs() throws Exception {
    Path old = home.resolve("old.db");
    OldFile.make(
        old,
        12,
        "INSERT INTO payment (id, project_id, payment_id, folded, open)"
            + " VALUES (7, 200, 'PO-1', 'po-1', 1)",
        callback(1, "VALID", "127.0.0.1", "effect.changed|a|b"),
        callback(2, "WRONG_SIGNATURE", "192.0.2.7", "effect.aside"),
        callback(3, "VALID", "relay smee.example", "effect.repeat"),
        event(4, "recorded", EventJson.write(recorded("PO-1"))),
        event(
            9,
            "reported",
            EventJson.write(
                new PaymentEvent.Reported(
                    NOON, PaymentEvent.Source.CALLBACK, message(), OptionalLong.of(1)))));
    try (HistoryDatabase opened = HistoryDatabase.open(old, new ChangeFeed())) {
      List<Entry> entries = new ArrayList<>();
      SqliteJournal kept = new SqliteJournal(opened);
      kept.read(0, entries::add);
      assertThat(entries).extracting(Entry::number).containsExactly(4L, 9L, 10L, 11L);
      assertThat(entries)
          .extracting(Entry::by)
          .containsExactly(Actors.SOMEBODY, Actors.GATE, CALLER, new Actor.Relay("smee.example"));
      assertThat(entries)
          .extracting(Entry::subject)
          .containsExactly(
              new Subject.OfPayment(key("PO-1")),
              new Subject.OfPayment(key("PO-1")),
              new Subject.OfCallback(2),
              new Subject.OfCallback(3));
      assertThat(kept.find(key("PO-1")).orElseThrow().events()).hasSize(2);
      Writes.append(
          kept, key("PO-1"), Actors.DESK, List.of(new PaymentEvent.Sending(NOON, "PO-1")));
      assertThat(kept.entries(key("PO-1"))).last().extracting(Entry::number).isEqualTo(12L);
    }
  }

  private List<Entry> all() {
    List<Entry> entries = new ArrayList<>();
    journal.read(0, entries::add);
    return entries;
  }

  private static String callback(int id, String verdict, String sender, String effect) {
    return """
    INSERT INTO delivery (id, project_id, received, sender, headers, body, sha256, verdict, detail,
    operation_type, status, code, effect)
    VALUES (%d, 200, %d, '%s', '', x'7b7d', x'00', '%s', 'detail', '', '', '', '%s')
    """
        .formatted(id, Sql.micros(NOON), sender, verdict, effect);
  }

  private static String event(int id, String kind, String payload) {
    return "INSERT INTO event (id, payment, at, kind, payload) VALUES (%d, 7, %d, '%s', '%s')"
        .formatted(id, Sql.micros(NOON), kind, payload);
  }

  private static Writes.Application told(PaymentKey key) {
    return (delivery, before) -> {
      PaymentEvent.Reported event =
          new PaymentEvent.Reported(
              NOON, PaymentEvent.Source.CALLBACK, message(), OptionalLong.empty());
      List<PaymentEvent> events = new ArrayList<>();
      before.ifPresent(payment -> events.addAll(payment.events()));
      events.add(event);
      return new Decided.Callback(
          delivery.judged(
              Delivery.Verdict.VALID,
              new VerdictDetail.Valid(SigningDialect.Kind.NATURAL_BY_PATH),
              new CallbackEffect.Learned(PaymentState.SUCCEEDED)),
          Optional.of(new Decided.Change(event, Fold.fold(key, events))));
    };
  }

  private static CallbackMessage message() {
    return CallbackMessage.read(Callbacks.read("cup-payout-success"));
  }

  private static Delivery delivery(Delivery.Verdict verdict, CallbackEffect effect) {
    return new Delivery(
        0,
        NOON,
        PROJECT,
        "192.0.2.7",
        "",
        BODY.getBytes(StandardCharsets.UTF_8),
        verdict,
        WRONG,
        Optional.empty(),
        "",
        "",
        "",
        effect);
  }

  private static PaymentKey key(String id) {
    return new PaymentKey(PROJECT, new PaymentId(id));
  }

  private static PaymentEvent.Recorded recorded(String ref) {
    return new PaymentEvent.Recorded(
        NOON,
        ref,
        "cup-payout",
        Optional.of(Money.of(100, "CNY")),
        "",
        "/v2/x",
        JsonObject.empty(),
        Map.of());
  }
}
