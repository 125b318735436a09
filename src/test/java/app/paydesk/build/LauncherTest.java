package app.paydesk.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher uses a cache of loaded classes for the very JDK, place and build it was made of. */
@Tag("process")
class LauncherTest {
  private static final String USED = "-XX:AOTCache=";
  private static final String WANTED = "-Dpaydesk.cache.maker=";

  /** In place of Java: prints its arguments, and writes the cache that it is told to. */
  private static final String JAVA =
      """
      #!/bin/sh
      for argument in "$@"; do
        echo "$argument"
        case $argument in -XX:AOTCacheOutput=*) echo classes >"${argument#*=}" ;; esac
      done
      exit ${JAVA_ENDS:-0}
      """;

  @TempDir private Path app;

  @BeforeEach
  void layOut() throws IOException {
    program("bin/paydesk", Files.readString(Path.of("installer/paydesk.sh")));
    program("runtime/bin/java", JAVA);
    jdk("25.0.3");
    Files.createDirectories(app.resolve("lib"));
    build(Instant.now().minusSeconds(60));
  }

  @Test
  void withoutACacheTheProgramIsToldToHaveOneMade() throws Exception {
    assertThat(start("")).contains(WANTED + app.toRealPath().resolve("bin/paydesk"));
    assertThat(start("off")).noneMatch(argument -> argument.startsWith(WANTED));
  }

  @Test
  void aCacheIsUsedOnceItIsMade() throws Exception {
    make("0");
    assertThat(start("")).contains(USED + app.toRealPath().resolve("paydesk.aot"));
    assertThat(start("off")).noneMatch(argument -> argument.startsWith(USED));
  }

  @Test
  void aMakingThatFailsLeavesNothing() throws Exception {
    make("1");
    try (var files = Files.list(app)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("bin", "lib", "runtime");
    }
  }

  @Test
  void anotherBuildIsNotStartedWithIt() throws Exception {
    make("0");
    build(Instant.now().plusSeconds(60));
    assertThat(start("")).noneMatch(argument -> argument.startsWith(USED));
  }

  @Test
  void anotherJdkIsNotStartedWithIt() throws Exception {
    make("0");
    jdk("25.0.4");
    assertThat(start("")).noneMatch(argument -> argument.startsWith(USED));
  }

  private void program(String name, String text) throws IOException {
    Path file = app.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void jdk(String version) throws IOException {
    Files.writeString(
        app.resolve("runtime/release"),
        "JAVA_VERSION=\"%s\"\nJAVA_RUNTIME_VERSION=\"%s+9\"\n".formatted(version, version));
  }

  private void build(Instant when) throws IOException {
    Path jar = Files.writeString(app.resolve("lib/paydesk-1.jar"), "classes");
    Files.setLastModifiedTime(jar, FileTime.from(when));
  }

  private void make(String javaEnds) throws Exception {
    run("make", javaEnds);
  }

  private List<String> start(String cache) throws Exception {
    return run(cache, "0");
  }

  private List<String> run(String cache, String javaEnds) throws Exception {
    ProcessBuilder launcher =
        new ProcessBuilder(app.resolve("bin/paydesk").toString()).redirectErrorStream(true);
    launcher.environment().put("PAYDESK_CACHE", cache);
    launcher.environment().put("JAVA_ENDS", javaEnds);
    Process process = launcher.start();
    List<String> printed =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    process.waitFor();
    return printed;
  }
}
