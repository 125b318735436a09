package app.paydesk.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.profile.HomeLock;
import app.paydesk.profile.ProfileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restore that is killed anywhere ends at the old home or at the new one. */
@Tag("process")
class CutShortTest {
  @TempDir private Path folder;

  private Path home(String mark) throws IOException {
    Path home = folder.resolve(mark);
    new ProfileStore(home, Clock.systemUTC()).all();
    HistoryDatabase.open(home.resolve("history/sandbox.db"), new ChangeFeed()).close();
    for (String name : List.of("banks/" + mark + ".json", "ui.json")) {
      Files.createDirectories(home.resolve(name).getParent());
      Files.writeString(home.resolve(name), mark);
    }
    return home;
  }

  private static int killed(Path backup, Path home, int step) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledRestore.class.getName(),
            backup.toString(),
            home.toString(),
            Integer.toString(step))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Test
  void aKillAtAnyStepLeavesTheOldHomeOrTheNewOne() throws Exception {
    Path backup = new Backup(Clock.systemUTC()).make(home("new"), folder.resolve("disk")).folder();
    List<String> ends = new ArrayList<>();
    int step = 1;
    while (true) {
      Path home = folder.resolve("home-" + step);
      Files.move(home("old"), home);
      int exit = killed(backup, home, step);
      // What a person would do next, without knowing of it: list the profiles.
      assertThat(new ProfileStore(home, Clock.systemUTC()).all()).isNotEmpty();
      ends.add(whole(home, step));
      if (exit == 0) {
        break;
      }
      assertThat(exit).as("killed by signal 9 at step " + step).isEqualTo(128 + 9);
      step++;
    }
    assertThat(step).isGreaterThan(10);
    assertThat(ends).startsWith("old").endsWith("new");
    assertThat(ends).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  private static String whole(Path home, int step) throws IOException {
    String mark = Files.readString(home.resolve("ui.json"));
    String other = mark.equals("old") ? "new" : "old";
    assertThat(home.resolve("banks/" + mark + ".json")).as("step " + step).exists();
    assertThat(home.resolve("banks/" + other + ".json")).as("step " + step).doesNotExist();
    assertThat(home.resolve("restore.json")).doesNotExist();
    HistoryDatabase.open(home.resolve("history/sandbox.db"), new ChangeFeed()).close();
    if (mark.equals("new")) {
      assertThat(aside(home).resolve("banks/old.json")).exists();
      assertThat(aside(home).resolve("profiles.json")).exists();
    }
    return mark;
  }

  private static Path aside(Path home) throws IOException {
    try (Stream<Path> all = Files.list(home)) {
      return all.filter(p -> Backup.name(p).startsWith(Restore.ASIDE)).findFirst().orElseThrow();
    }
  }

  @Test
  void aListThatWasBentMovesNothingOutOfTheHome() throws IOException {
    Path home = home("old");
    Path outside = Files.writeString(folder.resolve("outside"), "stays");
    Files.writeString(
        home.resolve("restore.json"),
        "{\"staged\":\"restore.part\",\"aside\":\"before\",\"old\":[\"../outside\"],\"fresh\":[]}");
    assertThatThrownBy(() -> HomeLock.take(home)).hasMessageContaining("profile.swap");
    assertThat(outside).exists();
  }
}
