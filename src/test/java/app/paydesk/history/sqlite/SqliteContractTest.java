package app.paydesk.history.sqlite;

import app.paydesk.journal.JournalContract;
import app.paydesk.journal.OpenedStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteContractTest extends JournalContract {
  @TempDir Path home;

  @Override
  protected OpenedStore open() {
    return new SqliteStore(home.resolve("history.db"));
  }
}
