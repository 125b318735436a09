package app.paydesk.callback.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.list.Archive;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuarantineTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
  private final InstantSource source = now::get;
  private final Clock clock = source.withZone(ZoneOffset.UTC);

  private static long admitted(Quarantine quarantine, String from, int tries) {
    return IntStream.range(0, tries).filter(_ -> quarantine.admits(from, 100)).count();
  }

  @Test
  void eachCallerHasSixtyAMinute() {
    Quarantine quarantine = new Quarantine(Quarantine.STRANGERS, clock, new Archive.Aside(0, 0));

    assertThat(admitted(quarantine, "192.0.2.1", 100)).isEqualTo(60);
    assertThat(admitted(quarantine, "192.0.2.2", 100)).isEqualTo(60);
    now.updateAndGet(t -> t.plusSeconds(10));
    assertThat(admitted(quarantine, "192.0.2.1", 100)).isEqualTo(10);
  }

  @Test
  void whoHasOurSecretMaySendMoreBeforeItIsTooMuch() {
    Quarantine quarantine = new Quarantine(Quarantine.NEIGHBOURS, clock, new Archive.Aside(0, 0));

    assertThat(admitted(quarantine, "192.0.2.1", 1_000)).isEqualTo(600);
    now.updateAndGet(t -> t.plusSeconds(10));
    assertThat(admitted(quarantine, "192.0.2.1", 1_000)).isEqualTo(100);
    now.updateAndGet(t -> t.plusSeconds(86_400));
    assertThat(admitted(quarantine, "192.0.2.1", 1_000)).isEqualTo(600);
  }

  @Test
  void aClockSetBackGivesNothingAndBreaksNothing() {
    Quarantine quarantine = new Quarantine(Quarantine.STRANGERS, clock, new Archive.Aside(0, 0));
    admitted(quarantine, "192.0.2.1", 59);
    now.updateAndGet(t -> t.minusSeconds(3_600));

    assertThat(admitted(quarantine, "192.0.2.1", 100)).isEqualTo(1);
  }

  @Test
  void theNumberAndTheSizeAreBoundedOverAllCallersAndRestarts() {
    Quarantine number =
        new Quarantine(
            Quarantine.STRANGERS,
            clock,
            new Archive.Aside(Quarantine.STRANGERS.deliveries() - 1, 0));
    Quarantine size =
        new Quarantine(
            Quarantine.STRANGERS, clock, new Archive.Aside(0, Quarantine.STRANGERS.bytes() - 150));

    assertThat(admitted(number, "192.0.2.1", 5)).isEqualTo(1);
    assertThat(admitted(number, "192.0.2.2", 5)).isZero();
    assertThat(admitted(size, "192.0.2.1", 5)).isEqualTo(1);
  }
}
