package app.paydesk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.payment.ChangeFeed;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WriterTest {
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
                connection, FilePlace.of(file), new Faults(file), new ChangeFeed(), broken)) {
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
}
