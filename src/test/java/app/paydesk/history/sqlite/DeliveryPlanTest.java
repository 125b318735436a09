package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.journal.list.DeliveryQuery;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No combination of filters looks through all deliveries or sorts more than a page of each. */
class DeliveryPlanTest {
  @TempDir Path home;

  @Test
  void eachCombinationOfFiltersIsReadByAnIndexInOrder() {
    try (HistoryDatabase database =
        HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed())) {
      for (DeliveryQuery query : combinations()) {
        List<String> plan = database.read(c -> plan(c, query));
        assertThat(plan)
            .as(query.toString())
            .isNotEmpty()
            .anyMatch(step -> step.startsWith("SEARCH d USING"))
            .noneMatch(step -> step.startsWith("SCAN d"))
            .noneMatch(step -> query.statuses().size() < 2 && step.contains("TEMP B-TREE"));
      }
    }
  }

  private static List<DeliveryQuery> combinations() {
    List<DeliveryQuery> all = new ArrayList<>();
    for (Set<String> statuses : List.of(Set.<String>of(), Set.of("decline"), Set.of("a", "b"))) {
      for (var verdict : List.of(Optional.<Verdict>empty(), Optional.of(Verdict.NOT_JSON))) {
        for (var since : List.of(Optional.<Instant>empty(), Optional.of(Instant.EPOCH))) {
          for (var before : List.of(OptionalLong.empty(), OptionalLong.of(7))) {
            all.add(new DeliveryQuery(200, "", verdict, statuses, since, before, 500));
          }
        }
      }
    }
    return all;
  }

  private static List<String> plan(Connection c, DeliveryQuery query) throws SQLException {
    Filters filters = Filters.of(c, query);
    return Sql.list(
        c, row -> row.getString("detail"), "EXPLAIN QUERY PLAN " + filters.sql(), filters.values());
  }
}
