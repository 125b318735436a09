package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.history.KilledWriter;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentState;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class KillTest {
  @TempDir Path home;

  @Test
  void everythingAcknowledgedOutlivesAKill() throws Exception {
    Path file = home.resolve("history.db");
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      acknowledged.addAll(killedAfter(file, round, 40 + 70 * round));
      try (HistoryDatabase database = HistoryDatabase.open(file, new ChangeFeed())) {
        assertThat(integrity(database)).isEqualTo("ok");
        SqliteJournal journal = new SqliteJournal(database);
        for (String id : acknowledged) {
          Optional<Payment> payment = journal.find(HistoryTest.key(id));
          assertThat(payment).as(id).isPresent();
          assertThat(payment.get().operations().getFirst().standing())
              .isEqualTo(PaymentState.UNKNOWN);
        }
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(330);
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.filter(f -> f.getFileName().toString().contains("sqlitejdbc")))
          .as("libraries that killed programs left behind, but for the last one's and its lock")
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  private static String integrity(HistoryDatabase database) {
    return database.read(
        c -> Sql.first(c, row -> row.getString(1), "PRAGMA integrity_check").orElseThrow());
  }

  private static List<String> killedAfter(Path file, int round, int lines) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                file.toString(),
                Integer.toString(round))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> seen = new ArrayList<>();
    try (BufferedReader out = child.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        // the last line may be cut off by the kill
        if (line.startsWith("PO-") && line.endsWith(".")) {
          seen.add(line.substring(0, line.length() - 1));
        }
        if (seen.size() == lines) {
          child.toHandle().destroyForcibly();
        }
      }
    }
    child.waitFor();
    return seen;
  }
}
