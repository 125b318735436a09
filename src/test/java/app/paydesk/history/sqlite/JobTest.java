package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JobTest {

  @Test
  void whatFailedBesideOthersAndThenSucceedsAloneHasSucceeded() throws SQLException {
    AtomicInteger tries = new AtomicInteger();
    Job<Integer> job =
        new Job<>(
            _ -> {
              if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("another piece was in the way");
              }
              return tries.get();
            },
            new DatabaseFaults(Path.of("history.db")));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Sql.run(connection, "BEGIN");
      job.attempt(connection);
      job.run(connection);
      job.settle();
    }
    assertThat(job.await()).isEqualTo(2);
  }
}
