package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history file that somebody moves while it is open, as tools that synchronise folders do. */
class FileMovedTest {
  @TempDir Path home;
  private Path folder;
  private Path file;
  private HistoryDatabase history;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(home.resolve("history"));
    file = folder.resolve("p.db");
    history = HistoryDatabase.open(file, new ChangeFeed());
    write();
  }

  @AfterEach
  void close() {
    history.close();
  }

  private void write() {
    history.write(
        c ->
            Sql.update(
                c,
                "INSERT INTO payment (project_id, payment_id, folded, open)"
                    + " SELECT 1, 'P' || count(*), 'p' || count(*), 1 FROM payment"));
  }

  private void assertNothingIsStored() {
    assertThat(history.moved()).isTrue();
    assertThatThrownBy(this::write)
        .isInstanceOfSatisfying(
            Journal.JournalException.class,
            fault -> {
              assertThat(fault.reason()).isEqualTo(Journal.Reason.MOVED);
              assertThat(fault.message().key()).isEqualTo("reach.history.moved");
            });
  }

  @Test
  void anOlderCopyPutOverItStoresNothingMore() throws IOException {
    Path copy = home.resolve("copy.db");
    Files.copy(file, copy);
    Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
    assertNothingIsStored();
  }

  @Test
  void aFileThatIsGoneStoresNothingMore() throws IOException {
    Files.delete(file);
    assertNothingIsStored();
  }

  @Test
  void aFolderThatIsRenamedStoresNothingMoreUntilItIsBack() throws IOException {
    Path away = home.resolve("away");
    Files.move(folder, away);
    assertNothingIsStored();
    Files.move(away, folder);
    assertThat(history.moved()).isFalse();
    write();
  }

  @Test
  void aFileThatIsLinkedToElsewhereInItsPlaceStoresNothingMore() throws IOException {
    Path away = home.resolve("away.db");
    Files.move(file, away);
    Files.createSymbolicLink(file, away);
    assertNothingIsStored();
  }
}
