package app.paydesk.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.words.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("process")
class HomeLockTest {
  @TempDir Path home;

  /** Takes the lock of a home, says so and stays until it is killed. */
  static final class Holder {
    public static void main(String[] args) throws IOException {
      try (HomeLock lock = HomeLock.take(Path.of(args[0]))) {
        System.out.println("held " + lock);
        System.in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  @Test
  void twoInstancesCannotShareAHomeAndTheMessageNamesWhoHasItWhereAndSinceWhen() throws Exception {
    Process other =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                home.toString())
            .start();
    try {
      assertThat(other.inputReader().readLine()).startsWith("held");
      assertThatThrownBy(() -> HomeLock.take(home))
          .isInstanceOf(HomeLock.HeldException.class)
          .satisfies(
              e -> {
                Message held = ((HomeLock.HeldException) e).message();
                assertThat(held.key()).isEqualTo("home.held");
                HomeHolder here = HomeHolder.here(home, Clock.systemUTC());
                assertThat(held.arguments())
                    .startsWith(home.toString(), "" + other.pid(), here.user(), here.computer());
                assertThat(held.arguments().getLast()).startsWith("20");
              });
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (HomeLock lock = HomeLock.take(home)) {
      assertThat(lock.notices()).as("free again after kill -9").isEmpty();
    }
  }

  @Test
  void aNewHomeIsForItsOwnerOnly() throws IOException {
    Path fresh = home.resolve("new/paydesk");
    try (HomeLock lock = HomeLock.take(fresh)) {
      assertThat(lock).hasToString(fresh.toString());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void oneProcessCannotOpenAHomeTwice() {
    try (HomeLock first = HomeLock.take(home)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> HomeLock.take(home)).isInstanceOf(HomeLock.HeldException.class);
    }
  }

  private static HomeHolder at(String computer, String place) {
    return new HomeHolder(41, computer, "ada", Instant.parse("2026-03-01T12:00:00Z"), place);
  }

  /** Copies the home as it is while it is open. */
  private Path copiedWhileOpen(HomeHolder holder) throws IOException {
    Path copy = home.resolve("copy");
    Files.createDirectories(copy);
    try (HomeLock lock = HomeLock.take(home.resolve("first"), holder)) {
      assertThat(lock.notices()).isEmpty();
      Files.copy(home.resolve("first/paydesk.lock"), copy.resolve("paydesk.lock"));
    }
    return copy;
  }

  @Test
  void aCopyOfAHomeThatIsOpenElsewhereNamesTheOtherComputerUntilAPersonKnows() throws Exception {
    Path copy = copiedWhileOpen(at("till-7", "/srv/paydesk"));
    for (int start = 0; start < 2; start++) {
      try (HomeLock lock = HomeLock.take(copy)) {
        assertThat(lock.notices()).extracting(Message::key).containsExactly("home.copied");
        assertThat(lock.notices().getFirst().arguments())
            .startsWith("/srv/paydesk", "till-7", "ada");
      }
    }
    try (HomeLock lock = HomeLock.take(copy)) {
      lock.known();
      assertThat(lock.notices()).isEmpty();
    }
    try (HomeLock lock = HomeLock.take(copy)) {
      assertThat(lock.notices()).isEmpty();
    }
  }

  @Test
  void aCopyOnTheSameComputerIsToldAsWell() throws Exception {
    Path copy = copiedWhileOpen(HomeHolder.here(home.resolve("first"), Clock.systemUTC()));
    try (HomeLock lock = HomeLock.take(copy)) {
      assertThat(lock.notices()).extracting(Message::key).containsExactly("home.copied");
    }
  }

  @Test
  void aHomeThatWasClosedInOrderAndThenMovedIsNothingToTell() {
    HomeLock.take(home, at("till-7", "/srv/paydesk")).close();
    try (HomeLock lock = HomeLock.take(home)) {
      assertThat(lock.notices()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4711\n",
        "{",
        "{}",
        "[1]",
        "{\"holder\":{\"process\":\"x\"}}",
        "{\"holder\":{\"process\":1,\"since\":\"noon\"}}"
      })
  void aLockThatSaysNothingReadableIsTaken(String text) throws IOException {
    Files.writeString(home.resolve("paydesk.lock"), text);
    try (HomeLock lock = HomeLock.take(home)) {
      assertThat(lock.notices()).isEmpty();
      assertThatThrownBy(() -> HomeLock.take(home)).isInstanceOf(HomeLock.HeldException.class);
    }
  }
}
