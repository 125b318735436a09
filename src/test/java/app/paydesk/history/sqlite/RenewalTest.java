package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history whose lists an older Paydesk wrote, by what it knew of states then. */
class RenewalTest {
  private static final int PAYMENTS = 450;
  private static final PaymentKey LAST = new PaymentKey(112, new PaymentId("P" + PAYMENTS));

  @TempDir Path home;

  private static List<String> declinedUnderRetry() {
    List<String> sql = new ArrayList<>();
    for (int i = 1; i <= PAYMENTS; i++) {
      sql.add(
          "INSERT INTO payment (id, project_id, payment_id, folded, open) VALUES (%1$d, 112, 'P%1$d', 'p%1$d', 0)"
              .formatted(i));
      sql.add(
          """
          INSERT INTO event (payment, at, kind, payload) VALUES (%1$d, 1700000000000000, 'reported',
          '{"kind":"reported","at":"2026-03-01T12:00:00Z","source":"CALLBACK","message":{"project":112,"payment":"P%1$d","payment_type":"payout","payment_status":"awaiting retry","operation":{"id":"%1$d","type":"payout","status":"decline","date":"2026-03-01T12:00:00Z","code":"20100"}}}')
          """
              .formatted(i));
      sql.add(
          """
          INSERT INTO operation (payment, ref, project_id, payment_id, operation, payee, standing,
          status, code, created, changed, folded_text)
          VALUES (%1$d, '#%1$d', 112, 'P%1$d', 'payout', '', 'DECLINED', 'decline', '20100', 1, 1, 'p%1$d')
          """
              .formatted(i));
    }
    return sql;
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 11})
  void whatWasShownAsDeclinedUnderRetryIsShownAsWaitingAndAskedForAgain(int version)
      throws Exception {
    Path file = home.resolve("history.db");
    OldFile.make(file, version, declinedUnderRetry().toArray(String[]::new));
    try (HistoryDatabase database = HistoryDatabase.open(file, new ChangeFeed())) {
      SqliteJournal journal = new SqliteJournal(database);
      SqliteArchive archive = new SqliteArchive(database);
      assertThat(journal.find(LAST).orElseThrow().standing()).isEqualTo(PaymentState.WAITING);
      await()
          .untilAsserted(
              () -> {
                assertThat(journal.open(112)).hasSize(PAYMENTS);
                assertThat(archive.rows(PaymentQuery.newest(112, 500)))
                    .hasSize(PAYMENTS)
                    .allSatisfy(row -> assertThat(row.standing()).isEqualTo(PaymentState.WAITING));
              });
    }
  }
}
