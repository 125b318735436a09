package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Journal;
import app.paydesk.journal.StatusChecksContract;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.Said;
import app.paydesk.payment.StatusCheck.Lane;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStatusChecksTest extends StatusChecksContract {
  @TempDir Path home;
  private HistoryDatabase database;
  private Journal journal;

  @BeforeEach
  void open() {
    database = HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed());
    journal = new SqliteJournal(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Journal journal() {
    return journal;
  }

  @Test
  void whatWasPlannedIsThereAfterARestart() {
    PaymentKey key = unanswered(580, "PO-1", 0);
    close();
    open();
    assertThat(journal.statusChecks().due(580, Lane.UNKNOWN, Said.NOON.plusSeconds(10), 10))
        .extracting(planned -> planned.key())
        .containsExactly(key);
  }

  @Test
  void noLookForWhatIsDuePassesByTheOthers() {
    List<String> plans =
        database.read(
            c ->
                Sql.list(
                    c,
                    row -> row.getString(4),
                    "EXPLAIN QUERY PLAN SELECT payment_id FROM payment INDEXED BY payment_check"
                        + " WHERE project_id = 1 AND check_lane = 'ASKED'"
                        + " AND next_check IS NOT NULL AND next_check <= 5 ORDER BY next_check"
                        + " LIMIT 1"));
    assertThat(plans)
        .singleElement()
        .asString()
        .contains(
            "payment_check (project_id=? AND check_lane=? AND next_check>? AND next_check<?)");
  }
}
