package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.history.OldHome;
import app.paydesk.history.sqlite.KilledMigration.Moment;
import app.paydesk.journal.ChangeFeed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older history whose migration is killed at any step ends as if nothing had happened. */
@Tag("process")
class MigrationKillTest {
  private static final Owner OWNER = new Owner("test", 255);
  private static final String SECRET = "month-end secret";

  @TempDir private Path folder;
  private Path old;

  @BeforeEach
  void unpack() throws Exception {
    OldHome.unpack(folder.resolve("old"), OldHome.SEALED);
    old = OldHome.file(folder.resolve("old"), OldHome.SEALED);
  }

  /** How a run ended, with which version of the tables, and what it was after the next start. */
  private record Run(boolean died, long version, Map<String, List<String>> content) {}

  private Path copy(String name) throws Exception {
    Path copy = folder.resolve(name).resolve("history.db");
    Files.createDirectories(Objects.requireNonNull(copy.getParent()));
    return Files.copy(old, copy);
  }

  private static int migrate(Path file, Owner owner, String secret, int commit, Moment moment)
      throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            KilledMigration.class.getName(),
            file.toString(),
            owner.environment(),
            Long.toString(owner.projectId()),
            secret,
            Integer.toString(commit),
            moment.name())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private Run killed(int commit, Moment moment) throws Exception {
    Path file = copy(commit + "-" + moment);
    int exit = migrate(file, OWNER, SECRET, commit, moment);
    assertThat(exit).as("commit %s, %s", commit, moment).isIn(0, KilledMigration.DIED);
    long version = OldMigration.version(file);
    OldMigration.complete(file, OWNER, SECRET, _ -> {});
    return new Run(exit != 0, version, OldMigration.content(file));
  }

  @Test
  void aMigrationKilledAtAnyStepIsFinishedAtTheNextStart() throws Exception {
    Path undisturbed = copy("undisturbed");
    OldMigration.complete(undisturbed, OWNER, SECRET, _ -> {});
    Map<String, List<String>> content = OldMigration.content(undisturbed);
    assertThat(content).containsEntry("integrity", List.of("[ok]"));
    assertThat(OldMigration.version(undisturbed)).isEqualTo(Migrations.NEWEST);
    for (Moment moment : Moment.values()) {
      List<Run> died = killedAtEach(moment);
      assertThat(died).hasSizeGreaterThan(Migrations.NEWEST - OldHome.VERSION + 5);
      assertThat(died).allSatisfy(run -> assertThat(run.content()).isEqualTo(content));
      int first = OldHome.VERSION + (moment == Moment.BEFORE ? 0 : 1);
      assertThat(new TreeSet<>(died.stream().map(Run::version).toList()))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(first, Migrations.NEWEST).mapToObj(Long::valueOf).toList());
    }
  }

  /** Kills one more step each time, until there is none left to be killed at. */
  private List<Run> killedAtEach(Moment moment) throws Exception {
    List<Run> died = new ArrayList<>();
    int together = Runtime.getRuntime().availableProcessors();
    try (ExecutorService processes = Executors.newFixedThreadPool(together)) {
      boolean more = true;
      for (int commit = 1; more; commit += together) {
        List<Future<Run>> runs = new ArrayList<>();
        for (int i = 0; i < together; i++) {
          int number = commit + i;
          runs.add(processes.submit(() -> killed(number, moment)));
        }
        for (Future<Run> run : runs) {
          if (run.get().died()) {
            died.add(run.get());
          } else {
            more = false;
          }
        }
      }
    }
    return died;
  }

  @Test
  void soIsThatOfTenThousandPayments() throws Exception {
    Path home = folder.resolve("large");
    OldHome.unpack(home, OldHome.SANDBOX);
    Path file = OldHome.file(home, OldHome.SANDBOX);
    Owner owner = new Owner("sandbox", 200);
    int journal = 13 - OldHome.VERSION;
    assertThat(migrate(file, owner, "sandbox secret", journal, Moment.BEFORE))
        .isEqualTo(KilledMigration.DIED);
    assertThat(OldMigration.version(file)).isEqualTo(12);
    HistoryDatabase.open(file, Optional.of(owner), new ChangeFeed(), _ -> {}).close();
    assertThat(OldMigration.version(file)).isEqualTo(Migrations.NEWEST);
    try (Connection c = OldMigration.connect(file)) {
      assertThat(Sql.first(c, row -> row.getString(1), "PRAGMA integrity_check")).contains("ok");
      assertThat(Sql.number(c, "SELECT count(*) FROM payment")).isEqualTo(10_000);
    }
  }
}
