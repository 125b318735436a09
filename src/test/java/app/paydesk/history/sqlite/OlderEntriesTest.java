package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.Callbacks;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Actors;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Entry;
import app.paydesk.journal.Subject;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an older file says becomes entries of the one journal. */
class OlderEntriesTest {
  private static final long PROJECT = 200;
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Actor CALLER = new Actor.Caller("192.0.2.7");

  @TempDir Path home;

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

  private static CallbackMessage message() {
    return CallbackMessage.read(Callbacks.read("cup-payout-success"));
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
