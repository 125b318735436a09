package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.batch.sheet.Sheet;
import app.paydesk.batch.sheet.SheetReader;
import app.paydesk.cli.batch.BatchTemplateCommand;
import app.paydesk.method.Methods;
import app.paydesk.words.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An empty file to fill in is one command away, and it never overwhelms a terminal. */
class BatchTemplateCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void csvIsPrinted() {
    assertThat(run("upi-refund", "--format", "csv")).isZero();
    assertThat(text(out)).startsWith("operation;general.payment_id;").endsWith("\r\n");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void eitherKindIsWrittenToAFile() {
    for (String format : List.of("csv", "xlsx")) {
      Path file = folder.resolve("template." + format);
      assertThat(run("cup-payout", "--format", format, "--out", file.toString())).isZero();
      try (Sheet sheet = SheetReader.open(file)) {
        assertThat(sheet.header()).startsWith("operation").contains("card.pan");
      }
    }
    assertThat(text(out)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cup-purchase", "cup-link", "sepa", ""})
  void anOperationWithoutATemplateIsWrongInputAndThoseWithOneAreNamed(String operation) {
    Path file = folder.resolve("none.csv");
    assertThat(run(operation, "--format", "csv", "--out", file.toString())).isEqualTo(2);
    assertThat(text(err)).contains("cup-payout", "upi-payout", "upi-refund");
    assertThat(text(err)).doesNotContain("upi-purchase");
    assertThat(file).doesNotExist();
  }

  @Test
  void aWorkbookIsNeverPrinted() throws Exception {
    assertThat(run("cup-payout", "--format", "xlsx")).isEqualTo(2);
    assertThat(text(out)).isEmpty();
    assertThat(text(err)).contains("--out");
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  private int run(String... args) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    Methods methods = Methods.installed();
    Words words = Words.of(Locale.ENGLISH, methods.bundles());
    String[] all = new String[args.length + 1];
    all[0] = "template";
    System.arraycopy(args, 0, all, 1, args.length);
    return new Cli(
            new Home(Map.of(), "Linux", folder),
            terminal,
            () -> 0,
            List.of(new BatchTemplateCommand(methods, words, terminal)))
        .run(all);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
