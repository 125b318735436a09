package app.paydesk.history.sqlite;

import app.paydesk.journal.Archive;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Journal;
import app.paydesk.journal.JournalContract;
import app.paydesk.journal.OpenedStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteContractTest extends JournalContract {
  @TempDir Path home;

  @Override
  protected OpenedStore open() {
    HistoryDatabase database = HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed());
    Journal journal = new SqliteJournal(database);
    Archive archive = new SqliteArchive(database);
    return new OpenedStore() {
      @Override
      public Journal journal() {
        return journal;
      }

      @Override
      public Archive archive() {
        return archive;
      }

      @Override
      public void fill() {
        long pages = database.write(c -> Sql.number(c, "PRAGMA page_count"));
        pages(pages);
      }

      @Override
      public void free() {
        pages(1_000_000);
      }

      private void pages(long most) {
        database.write(c -> Sql.number(c, "PRAGMA max_page_count = " + most));
      }

      @Override
      public void close() {
        database.close();
      }
    };
  }
}
