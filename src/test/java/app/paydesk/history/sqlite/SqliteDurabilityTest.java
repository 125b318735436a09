package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.DurabilityContract;
import app.paydesk.journal.OpenedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class SqliteDurabilityTest extends DurabilityContract {
  @TempDir Path home;

  private Path file() {
    return home.resolve("history.db");
  }

  @Override
  protected OpenedStore open() {
    return new SqliteStore(file());
  }

  @Override
  protected Class<?> writer() {
    return SqliteWriter.class;
  }

  @Override
  protected String place() {
    return file().toString();
  }

  @Override
  protected void assertSound() {
    try (HistoryDatabase database = HistoryDatabase.open(file(), new ChangeFeed())) {
      String found =
          database.read(
              c -> Sql.first(c, row -> row.getString(1), "PRAGMA integrity_check").orElseThrow());
      assertThat(found).isEqualTo("ok");
    }
  }

  @AfterEach
  void killedProgramsLeaveNoPile() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.filter(f -> f.getFileName().toString().contains("sqlitejdbc")))
          .as("libraries that killed programs left behind, but for the last one's and its lock")
          .hasSizeLessThanOrEqualTo(2);
    }
  }
}
