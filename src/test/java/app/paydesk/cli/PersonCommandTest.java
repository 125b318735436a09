package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.profile.HomeLock;
import app.paydesk.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonCommandTest {
  @TempDir Path folder;

  private String printed = "";
  private String said = "";

  private int run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), new PrintStream(out), new PrintStream(err));
    Home home = new Home(Map.of("PAYDESK_HOME", home().toString()), "Linux", folder);
    Words words = Words.of(Locale.ENGLISH, List.of("profiles"));
    Object command = new PersonCommand(home, words, terminal);
    int code = new Cli(home, terminal, () -> 0, List.of(command)).run(args);
    printed = out.toString(StandardCharsets.UTF_8).strip();
    said = err.toString(StandardCharsets.UTF_8);
    return code;
  }

  private Path home() {
    return folder.resolve("home");
  }

  @Test
  void withoutANameItPrintsWhoItIsAndWritesNothing() {
    assertThat(run("person")).isZero();
    assertThat(printed).isEqualTo(System.getProperty("user.name"));
    assertThat(Files.exists(home())).isFalse();
  }

  @Test
  void aNameOfSeveralWordsIsKept() {
    assertThat(run("person", "Asha", " Rao")).isZero();
    assertThat(printed).isEqualTo("Asha Rao");
    assertThat(run("person")).isZero();
    assertThat(printed).isEqualTo("Asha Rao");
  }

  @Test
  void itIsSetBesideAnOpenConsole() {
    try (HomeLock _ = HomeLock.take(home())) {
      assertThat(run("person", "伍倩文")).isZero();
    }
    assertThat(printed).isEqualTo("伍倩文");
  }

  @Test
  void whatIsNoNameIsRefusedWithASentenceAndTheOneBeforeStays() {
    assertThat(run("person", "Asha")).isZero();
    for (String wrong : List.of("", "\u200b", "x".repeat(61), "6240 0000 0000 0001")) {
      assertThat(run("person", wrong)).as(wrong).isEqualTo(Exit.WRONG_INPUT.code());
      assertThat(said).isNotBlank().doesNotContain("6240 0000");
    }
    assertThat(run("person")).isZero();
    assertThat(printed).isEqualTo("Asha");
  }
}
