package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.journal.ChangeFeed;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history is opened by the profile that it belongs to, and by no other of its name. */
class OwnerTest {
  private static final Owner TEST = new Owner("test", 255);
  private static final Owner LIVE = new Owner("live", 255);

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("month-end.db");
  }

  private void opened(Owner owner) {
    HistoryDatabase.open(file(), owner, new ChangeFeed()).close();
  }

  private void refused(Owner owner) {
    assertThatThrownBy(() -> opened(owner))
        .isInstanceOf(HistoryException.class)
        .satisfies(
            e ->
                assertThat(((HistoryException) e).message().arguments())
                    .contains("test", "255", owner.environment()))
        .extracting(e -> ((HistoryException) e).message().key())
        .isEqualTo("history.owner");
  }

  @Test
  void testAndLiveOfOneNameNeverShareAHistory() throws Exception {
    opened(TEST);
    byte[] before = Files.readAllBytes(file());

    for (Owner other : List.of(LIVE, new Owner("sandbox", 255), new Owner("test", 256))) {
      refused(other);
      assertThatThrownBy(() -> HistoryReader.open(file(), other))
          .isInstanceOf(HistoryException.class)
          .hasMessageContaining("live".equals(other.environment()) ? "live" : "test");
    }
    assertThat(Files.readAllBytes(file())).as("nothing in it is touched").isEqualTo(before);
    opened(TEST);
    HistoryReader.open(file(), TEST).close();
  }

  @Test
  void aHistoryFromBeforeThereWereMarksOpensAndTakesTheMarkOfWhoeverOpensItFirst()
      throws Exception {
    for (int version = 1; version < Migrations.OWNED; version++) {
      Files.deleteIfExists(file());
      OldFile.make(file(), version);
      HistoryReader.open(file(), LIVE).close();
      opened(TEST);
      refused(LIVE);
    }
  }

  @Test
  void aHistoryThatIsPutBackStaysWhoseItWas() {
    opened(TEST);
    Path copy = folder.resolve("copy.db");
    HistoryCopy.into(file(), copy);
    RestoreMark.write(copy, Instant.EPOCH, Instant.EPOCH, Optional.of(file()));

    assertThatThrownBy(() -> HistoryDatabase.open(copy, LIVE, new ChangeFeed()))
        .isInstanceOf(HistoryException.class);
    try (HistoryDatabase history = HistoryDatabase.open(copy, TEST, new ChangeFeed())) {
      assertThat(new SqliteJournal(history).find(new PaymentKey(255, new PaymentId("P"))))
          .isEmpty();
    }
  }
}
