package app.paydesk.history.sqlite;

import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.KilledWriter;
import java.nio.file.Path;

/** A program that writes to a file until it is killed. */
public final class SqliteWriter {
  private SqliteWriter() {}

  public static void main(String[] args) throws Exception {
    KilledWriter.run(
        new SqliteJournal(HistoryDatabase.open(Path.of(args[0]), new ChangeFeed())), args);
  }
}
