package app.paydesk.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void twoInstancesCannotShareAHomeAndTheMessageNamesTheProcess() throws Exception {
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
          .hasMessageContaining("process " + other.pid());
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (HomeLock lock = HomeLock.take(home)) {
      assertThat(lock).as("free again after kill -9").isNotNull();
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
}
