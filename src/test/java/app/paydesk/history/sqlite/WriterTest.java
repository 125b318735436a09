package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.journal.ChangeFeed;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WriterTest {
  private static final int CALLERS = 8;

  @TempDir private Path folder;

  static Stream<Throwable> faults() {
    return Stream.of(
        new OutOfMemoryError("made"),
        new StackOverflowError("made"),
        new NoClassDefFoundError("made"),
        new IllegalStateException("made"));
  }

  private static <T extends Throwable> void raise(Throwable fault) throws T {
    @SuppressWarnings("unchecked")
    T thrown = (T) fault;
    throw thrown;
  }

  @ParameterizedTest
  @MethodSource("faults")
  @Timeout(20)
  void noFaultEndsTheThreadThatCallersWaitFor(Throwable fault) throws Exception {
    Writer.Chore broken =
        new Writer.Chore() {
          @Override
          public boolean isUrgent(Connection connection) {
            return true;
          }

          @Override
          public boolean step(Connection connection) {
            WriterTest.<RuntimeException>raise(fault);
            return true;
          }
        };
    Path file = folder.resolve("w.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Writer writer =
            new Writer(
                connection,
                FilePlace.of(file),
                new DatabaseFaults(file),
                new ChangeFeed(),
                broken)) {
      for (int i = 0; i < 3; i++) {
        assertThat(writer.<String>write(_ -> "done")).isEqualTo("done");
        assertThatThrownBy(
                () ->
                    writer.<String>write(
                        _ -> {
                          WriterTest.<RuntimeException>raise(fault);
                          return "";
                        }))
            .isSameAs(fault);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  @Timeout(20)
  void whoeverWritesBesideAFaultIsAnsweredAndTheNextTryIsKept(Throwable fault) throws Exception {
    Path file = folder.resolve("together.db");
    ChangeFeed feed = new ChangeFeed();
    feed.listen(() -> WriterTest.<RuntimeException>raise(fault));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Writer writer =
            new Writer(
                connection, FilePlace.of(file), new DatabaseFaults(file), feed, new NoChore());
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      writer.<String>write(c -> inserted(c, "CREATE TABLE kept (n INTEGER)"));
      List<Future<Boolean>> calls = new ArrayList<>();
      for (int i = 0; i < 10 * CALLERS; i++) {
        int number = i;
        calls.add(
            callers.submit(
                () -> {
                  try {
                    writer.<String>write(
                        c -> {
                          if (number % 5 == 0) {
                            WriterTest.<RuntimeException>raise(fault);
                          }
                          return inserted(c, "INSERT INTO kept VALUES (" + number + ")");
                        });
                    return true;
                  } catch (RuntimeException | Error e) {
                    return false;
                  }
                }));
      }
      int kept = 0;
      for (Future<Boolean> call : calls) {
        kept += call.get() ? 1 : 0;
      }
      int written = kept;
      assertThat(kept).isLessThanOrEqualTo(8 * CALLERS);
      assertThat(writer.<Integer>write(WriterTest::count)).isEqualTo(written);
      assertThat(writer.<String>write(c -> inserted(c, "INSERT INTO kept VALUES (-1)")))
          .isEqualTo("done");
      assertThat(writer.<Integer>write(WriterTest::count)).isEqualTo(written + 1);
    }
  }

  private static String inserted(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return "done";
    }
  }

  private static int count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static final class NoChore implements Writer.Chore {
    @Override
    public boolean isUrgent(Connection connection) {
      return false;
    }

    @Override
    public boolean step(Connection connection) {
      return false;
    }
  }
}
