package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.payment.PaymentState;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No page of payments passes by those before it, or sorts more than the rows of one entry. */
class PaymentPlanTest {
  @TempDir Path home;

  @Test
  void eachPageIsReadByAnIndexFromWhereItBegins() {
    try (HistoryDatabase database =
        HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed())) {
      for (PaymentQuery query : combinations()) {
        List<String> plan = database.read(c -> plan(c, query));
        assertThat(plan)
            .as(query.toString())
            .anyMatch(step -> step.startsWith("SEARCH o USING INDEX operation_"))
            .noneMatch(step -> step.startsWith("SCAN o"))
            .noneMatch(
                step -> query.standings().size() < 2 && step.equals("USE TEMP B-TREE FOR ORDER BY"))
            .allMatch(
                step ->
                    query.after().isEmpty()
                        || !step.startsWith("SEARCH o")
                        || step.contains("entry<?"));
      }
    }
  }

  private static List<PaymentQuery> combinations() {
    List<PaymentQuery> all = new ArrayList<>();
    Optional<Instant> never = Optional.empty();
    Optional<Instant> once = Optional.of(Instant.EPOCH);
    PaymentRow.Place place = new PaymentRow.Place(7, "PO-1");
    for (Set<PaymentState> standings :
        List.of(
            Set.<PaymentState>of(),
            Set.of(PaymentState.UNKNOWN),
            Set.of(PaymentState.UNKNOWN, PaymentState.WAITING))) {
      for (var since : List.of(never, once)) {
        for (var until : List.of(never, once)) {
          for (var after : List.of(Optional.<PaymentRow.Place>empty(), Optional.of(place))) {
            all.add(
                new PaymentQuery(
                    200, "", standings, Set.of("cup-payout"), since, until, after, 500));
          }
        }
      }
    }
    return all;
  }

  private static List<String> plan(Connection c, PaymentQuery query) throws SQLException {
    Narrowed narrowed = Narrowed.by(c, query);
    return Sql.list(
        c,
        row -> row.getString("detail"),
        "EXPLAIN QUERY PLAN " + PaymentSearch.sql(query, narrowed),
        PaymentSearch.values(query, narrowed));
  }
}
