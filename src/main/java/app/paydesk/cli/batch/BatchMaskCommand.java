package app.paydesk.cli.batch;

import app.paydesk.batch.report.MaskedFile;
import app.paydesk.batch.sheet.Sheet;
import app.paydesk.batch.sheet.SheetForm;
import app.paydesk.batch.sheet.SheetReader;
import app.paydesk.cli.Exit;
import app.paydesk.cli.Terminal;
import app.paydesk.method.Methods;
import app.paydesk.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paydesk batch mask}. */
@Command(
    name = "mask",
    description = {
      "Write a file of payments anew with card numbers as 6+4, all else as it is.",
      "A workbook keeps the sheet with the payments only."
    })
public final class BatchMaskCommand implements Callable<Integer> {
  private final Methods methods;
  private final Words words;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "The payments, CSV or XLSX.")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F",
      description = "Another file, which stands under its name only once it is whole.")
  private Path out = Path.of("");

  public BatchMaskCommand(Methods methods, Words words, Terminal terminal) {
    this.methods = methods;
    this.words = words;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return WordedFailure.said(words, this::mask);
  }

  private int mask() throws IOException {
    try (Sheet sheet = SheetReader.open(file)) {
      MaskedFile masked = new MaskedFile(file, sheet, methods.operations());
      int cards = ReportOutput.file(file, out, masked::write);
      terminal.err().println(words.say("batch.masked", cards, out));
      if (sheet.form() instanceof SheetForm.Workbook) {
        terminal.err().println(words.say("batch.masked.workbook"));
      }
      return Exit.DONE.code();
    }
  }
}
