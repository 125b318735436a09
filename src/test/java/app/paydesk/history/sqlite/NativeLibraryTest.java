package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
  @TempDir private Path folder;

  @Test
  void theFirstFolderThatRunsProgramsIsTaken() {
    Path home = folder.resolve("home");
    Path cache = folder.resolve("cache");
    List<Path> places = List.of(home, cache, folder);

    assertThat(NativeLibrary.place(places, _ -> true)).contains(home);
    assertThat(NativeLibrary.place(places, place -> !place.equals(home))).contains(cache);
    assertThat(NativeLibrary.place(places, _ -> false)).isEmpty();
  }

  @Test
  void aFolderIsTriedWithoutATrace() throws IOException {
    assertThat(NativeLibrary.runs(folder)).isTrue();
    assertThat(NativeLibrary.runs(Files.createFile(folder.resolve("a file")))).isFalse();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("a file"));
    }
  }
}
