package app.paydesk.callback.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.Documented;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.generated.Cases;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Journal;
import app.paydesk.journal.MemoryStore;
import app.paydesk.journal.PassingJournal;
import app.paydesk.journal.Snapshot;
import app.paydesk.journal.Subject;
import app.paydesk.journal.Written;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Whoever holds one true callback can send it for ever; so many of its repeats are kept. */
class RepeatsTest {
  private static final String FROM = "192.0.2.7";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  private final SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());
  private final MemoryStore history = new MemoryStore();
  private final byte[] success = Documented.signed(Documented.read("cup-payout-success"), key);

  private Inbox inbox(Journal journal, Repeats most) {
    return new Inbox(Documented.CUP_PROJECT, key, journal, history, CLOCK, most);
  }

  /** A journal that asks each decision as often as it must where others write at once. */
  private static final class AskedAgain extends PassingJournal {
    private final int more;

    AskedAgain(Journal journal, int more) {
      super(journal);
      this.more = more;
    }

    @Override
    public Written write(Subject subject, Actor by, Decision decision) {
      return journal.write(
          subject,
          by,
          (Snapshot now) -> {
            for (int i = 0; i < more; i++) {
              decision.on(now);
            }
            return decision.on(now);
          });
    }
  }

  @Test
  void whoeverHoldsATrueCallbackCannotFillTheDiskWithIt() {
    Inbox inbox = inbox(history, repeats(3));
    assertThat(inbox.receive(success, "", FROM)).isEqualTo(new Answer.Stored());
    for (int i = 0; i < 10; i++) {
      assertThat(inbox.receive(success, "", FROM)).isEqualTo(new Answer.Repeat());
    }
    assertThat(history.kept()).hasSize(1 + 3);

    byte[] other = Documented.signed(Documented.read("cup-payout-decline"), key);
    assertThat(inbox.receive(other, "", FROM)).isEqualTo(new Answer.Stored());
    assertThat(history.kept()).hasSize(1 + 3 + 1);
  }

  @Test
  void longRepeatsAreBoundedByTheirBytes() {
    Inbox inbox = inbox(history, new Repeats(9, 2L * success.length));
    for (int i = 0; i < 10; i++) {
      assertThat(inbox.receive(success, "", FROM).status()).isEqualTo(200);
    }
    assertThat(history.kept()).hasSize(1 + 2);
  }

  @Test
  void aRepeatCountsOnceHoweverOftenItIsDecided() {
    Inbox inbox = inbox(new AskedAgain(history, 1), new Repeats(3, 3L * success.length));
    for (int i = 0; i < 10; i++) {
      inbox.receive(success, "", FROM);
    }
    assertThat(history.kept()).hasSize(1 + 3);
  }

  @Test
  void onlyRepeatsThatAreKeptTakeOfTheRoom() {
    Cases.seeded(
        60,
        10,
        draw -> {
          MemoryStore store = new MemoryStore();
          int most = draw.between(0, 4);
          Journal asked = new AskedAgain(store, draw.between(0, 2));
          Inbox inbox = new Inbox(Documented.CUP_PROJECT, key, asked, store, CLOCK, repeats(most));
          inbox.receive(success, "", FROM);
          int fresh = 1;
          int repeats = 0;
          for (int i = 0; i < 12; i++) {
            boolean full = draw.yes();
            boolean repeat = draw.yes();
            if (full) {
              store.faults().fill();
            }
            inbox.receive(repeat ? success : payout("P-" + i), "", FROM);
            store.faults().free();
            fresh += full || repeat ? 0 : 1;
            repeats += full || !repeat ? 0 : 1;
          }
          if (repeats > most) {
            draw.met();
          }
          assertThat(store.kept()).hasSize(fresh + Math.min(most, repeats));
        });
  }

  private static Repeats repeats(int most) {
    return new Repeats(most, 1 << 20);
  }

  private byte[] payout(String id) {
    return Documented.signed(Documented.payout(id, "success"), key);
  }

  @Test
  void asManyAtOnceAsComeStayWithinTheRoom() {
    Inbox inbox = inbox(history, repeats(5));
    inbox.receive(success, "", FROM);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        callers.execute(() -> inbox.receive(success, "", FROM));
      }
    }
    assertThat(history.kept()).hasSize(1 + 5);
  }
}
