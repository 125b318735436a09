package app.paydesk.history;

import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.HistoryTest;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.Actors;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Writes;
import app.paydesk.payment.PaymentEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Appends for ever in many threads and names each payment once it is acknowledged. */
public final class KilledWriter {
  private KilledWriter() {}

  public static void main(String[] args) throws Exception {
    SqliteJournal journal =
        new SqliteJournal(HistoryDatabase.open(Path.of(args[0]), new ChangeFeed()));
    for (int thread = 0; thread < 16; thread++) {
      String prefix = "PO-" + args[1] + "-" + thread + "-";
      Thread.ofPlatform().start(() -> write(journal, prefix));
    }
    new CountDownLatch(1).await();
  }

  private static void write(SqliteJournal journal, String prefix) {
    for (int i = 0; ; i++) {
      String id = prefix + i;
      Writes.record(journal, HistoryTest.key(id), Actors.DESK, HistoryTest.recorded(id, 100));
      Writes.append(
          journal,
          HistoryTest.key(id),
          Actors.DESK,
          List.of(new PaymentEvent.Sending(HistoryTest.NOON, id)));
      System.out.println(id + ".");
    }
  }
}
