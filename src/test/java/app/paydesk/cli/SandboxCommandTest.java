package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code paydesk sandbox} as a script sees it. */
class SandboxCommandTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void secret() throws Exception {
    Files.writeString(folder.resolve("secret"), "a secret made for this test\n");
  }

  @Test
  void saysWhereItListensAndRunsUntilInterrupted() throws Exception {
    CompletableFuture<Integer> exit = new CompletableFuture<>();
    Thread running =
        Thread.ofVirtual().start(() -> exit.complete(run(options("--faults", "lose:0.5"))));
    Awaitility.await().until(() -> out.size() > 0);
    URI address = URI.create(Json.object(text(out)).text("listening").orElseThrow());
    assertThat(address.getHost()).isEqualTo("127.0.0.1");
    try (InputStream ledger = address.resolve("/sandbox/ledger").toURL().openStream()) {
      assertThat(ledger.readAllBytes()).isEqualTo("[]".getBytes(StandardCharsets.UTF_8));
    }
    running.interrupt();
    assertThat(exit.join()).isZero();
  }

  @Test
  void takesItsPaceInMilliseconds() throws Exception {
    CompletableFuture<Integer> exit = new CompletableFuture<>();
    Thread running =
        Thread.ofVirtual()
            .start(() -> exit.complete(run(options("--pace", "20", "--retry", "50"))));
    Awaitility.await().until(() -> out.size() > 0);
    running.interrupt();
    assertThat(exit.join()).isZero();
  }

  @Test
  void helpListsTheScenarios() {
    assertThat(run("sandbox", "--help")).isZero();
    assertThat(text(out)).contains("--callback-url", "ending in .05", "ending in .98");
  }

  @Test
  void wrongInputEndsWithTwo() {
    assertThat(run("sandbox")).isEqualTo(2);
    assertThat(run(options("--faults", "explode"))).isEqualTo(2);
    assertThat(text(err)).contains("no fault is called explode");
    assertThat(run(options("--callback-url", "nowhere"))).isEqualTo(2);
    assertThat(run(options("--project", "0"))).isEqualTo(2);
    assertThat(run(options("--pace", "0"))).isEqualTo(2);
    assertThat(run(options("--retry", "3600001"))).isEqualTo(2);
    assertThat(text(err)).contains("between 1 and 3600000 milliseconds");
  }

  private String[] options(String name, String value, String... more) {
    List<String> usual =
        List.of(
            "--project",
            "7",
            "--callback-url",
            "http://127.0.0.1:9/none",
            "--secret-file",
            folder.resolve("secret").toString());
    List<String> all = new ArrayList<>(List.of("sandbox"));
    for (int i = 0; i < usual.size(); i += 2) {
      if (!usual.get(i).equals(name)) {
        all.addAll(usual.subList(i, i + 2));
      }
    }
    all.addAll(List.of(name, value));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private int run(String... args) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Cli(Home.ofThisUser(), terminal, () -> 2, List.of(new SandboxCommand(terminal)))
        .run(args);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
