package app.paydesk.history.sqlite;

import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Journal;
import app.paydesk.journal.OpenedStore;
import app.paydesk.journal.list.Archive;
import java.nio.file.Path;

/** One opening of a file. */
class SqliteStore implements OpenedStore {
  private final HistoryDatabase database;
  private final Journal journal;
  private final Archive archive;

  SqliteStore(Path file) {
    database = HistoryDatabase.open(file, new ChangeFeed());
    journal = new SqliteJournal(database);
    archive = new SqliteArchive(database);
  }

  /** Runs statements that the store itself would not. */
  void run(String sql) {
    database.write(
        c -> {
          Sql.run(c, sql);
          return sql;
        });
  }

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
    pages(database.write(c -> Sql.number(c, "PRAGMA page_count")));
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
}
