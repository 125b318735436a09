package app.paydesk.backup;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.Actors;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.RestoreHold;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history that was put back knows that it may not know what was sent since. */
class SentSinceTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final Clock LATER = Clock.fixed(NOON.plusSeconds(3_600), ZoneOffset.UTC);

  @TempDir private Path folder;

  private static PaymentKey key(String id) {
    return new PaymentKey(200, new PaymentId(id));
  }

  private void in(Path home, Consumer<SqliteJournal> work) {
    try (HistoryDatabase history =
        HistoryDatabase.open(home.resolve("history/live.db"), new ChangeFeed())) {
      work.accept(new SqliteJournal(history));
    }
  }

  private static void record(SqliteJournal journal, String id) {
    Writes.record(
        journal,
        key(id),
        Actors.DESK,
        new PaymentEvent.Recorded(
            NOON,
            id,
            "upi-payout",
            Optional.of(Money.of(100, "INR")),
            "johndoe@upi",
            "/v2/payment/bank-transfer/upi/payout",
            JsonObject.empty().with("general.payment_id", id),
            Map.of()));
  }

  private static void accept(SqliteJournal journal, String id) {
    Writes.append(
        journal,
        key(id),
        Actors.DESK,
        List.of(
            new PaymentEvent.Sending(NOON, id),
            new PaymentEvent.Accepted(NOON, id, "r-" + id, Duration.ZERO)));
  }

  /** With a payment only recorded, one that waits, and one that was refused. */
  private Path home() {
    Path home = folder.resolve("home");
    in(
        home,
        journal -> {
          Stream.of("PO-recorded", "PO-waiting", "PO-refused").forEach(id -> record(journal, id));
          accept(journal, "PO-waiting");
          Writes.append(
              journal,
              key("PO-refused"),
              Actors.DESK,
              List.of(
                  new PaymentEvent.Sending(NOON, "PO-refused"),
                  new PaymentEvent.Refused(NOON, "PO-refused", 400, "1001", "no", List.of())));
        });
    return home;
  }

  private Path backup(Path home) {
    return new Backup(CLOCK).make(home, folder.resolve("disk-of-" + home.getFileName())).folder();
  }

  private Optional<RestoreHold> held(Path home, List<PaymentKey> unanswered) {
    Optional<RestoreHold>[] held = holder();
    in(
        home,
        journal -> {
          held[0] = journal.restoreHolds().standing(200);
          unanswered.addAll(journal.restoreHolds().unanswered(200, 100));
        });
    return held[0];
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Optional<RestoreHold>[] holder() {
    return new Optional[1];
  }

  @Test
  void whatWasOnlyRecordedIsUnknownAndAskedForWithWhatIsOpen() {
    Path backup = backup(home());
    Path other = folder.resolve("other");
    new Restore(LATER).restore(backup, other, false, new Trust.Unproven());

    List<PaymentKey> unanswered = new ArrayList<>();
    RestoreHold hold = held(other, unanswered).orElseThrow();
    assertThat(hold.made()).isEqualTo(NOON);
    assertThat(hold.restored()).isEqualTo(LATER.instant());
    assertThat(hold.complete()).as("nothing tells what was made since").isFalse();
    assertThat(unanswered).containsExactly(key("PO-recorded"), key("PO-waiting"));
    in(
        other,
        journal -> {
          assertThat(journal.find(key("PO-recorded")).orElseThrow().standing())
              .isEqualTo(PaymentState.UNKNOWN);
          assertThat(journal.find(key("PO-refused")).orElseThrow().standing())
              .isEqualTo(PaymentState.REFUSED);
        });
  }

  @Test
  void whatTheReplacedHistoryKnowsOfSinceIsAskedForAsWell() {
    Path home = home();
    Path backup = backup(home);
    in(
        home,
        journal -> {
          record(journal, "PO-since");
          accept(journal, "PO-since");
          Writes.append(
              journal,
              key("PO-refused"),
              Actors.DESK,
              List.of(new PaymentEvent.NotKnown(NOON, "PO-refused", "3061", Optional.empty())));
        });
    new Restore(LATER).restore(backup, home, true, new Trust.Unproven());

    List<PaymentKey> unanswered = new ArrayList<>();
    assertThat(held(home, unanswered).orElseThrow().complete()).isTrue();
    assertThat(unanswered)
        .containsExactly(key("PO-recorded"), key("PO-refused"), key("PO-since"), key("PO-waiting"));
  }

  @Test
  void aDamagedOrOtherHistoryInItsPlaceLeavesPaymentsUnknown() throws Exception {
    Path backup = backup(home());
    Path damaged = folder.resolve("damaged");
    Files.createDirectories(damaged.resolve("history"));
    Files.writeString(damaged.resolve("history/live.db"), "no database");
    new Restore(LATER).restore(backup, damaged, true, new Trust.Unproven());
    assertThat(held(damaged, new ArrayList<>()).orElseThrow().complete()).isFalse();

    Path begun = folder.resolve("begun");
    in(begun, journal -> record(journal, "PO-elsewhere"));
    new Restore(LATER).restore(backup, begun, true, new Trust.Unproven());
    assertThat(held(begun, new ArrayList<>()).orElseThrow().complete()).isFalse();
  }

  @Test
  void aSecondRestoreDoesNotForgetTheDoubtOfTheFirst() {
    Path backup = backup(home());
    Path other = folder.resolve("other");
    new Restore(LATER).restore(backup, other, false, new Trust.Unproven());
    new Restore(LATER).restore(backup(other), other, true, new Trust.Unproven());

    assertThat(held(other, new ArrayList<>()).orElseThrow().complete()).isFalse();
  }

  @Test
  void whatWasAnsweredStaysSoAndTheEndIsKept() {
    Path backup = backup(home());
    Path other = folder.resolve("other");
    new Restore(LATER).restore(backup, other, false, new Trust.Unproven());
    in(other, journal -> journal.restoreHolds().answered(key("PO-waiting"), NOON));

    List<PaymentKey> unanswered = new ArrayList<>();
    assertThat(held(other, unanswered).orElseThrow().asked()).isEqualTo(1);
    assertThat(unanswered).containsExactly(key("PO-recorded"));
    in(other, journal -> journal.restoreHolds().end(200, "asked the provider", NOON));
    assertThat(held(other, unanswered)).isEmpty();
  }
}
