package app.paydesk.cli.batch;

import app.paydesk.batch.template.Format;
import app.paydesk.batch.template.Templates;
import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.cli.Terminal;
import app.paydesk.export.WholeFile;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paydesk batch template}. */
@Command(
    name = "template",
    description = {
      "Write an empty file for payouts or refunds, to be filled in.",
      "In CSV the amount is in minor units, in a workbook in major units."
    })
public final class BatchTemplateCommand implements Callable<Integer> {
  private final Methods methods;
  private final Words words;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "OPERATION", description = "Such as cup-payout.")
  private String key = "";

  @Option(names = "--format", required = true, paramLabel = "csv|xlsx", description = "Which kind.")
  private Format format = Format.CSV;

  @Option(
      names = "--out",
      paramLabel = "F",
      description = "The file; CSV goes to standard output without it.")
  private @Nullable Path out;

  public BatchTemplateCommand(Methods methods, Words words, Terminal terminal) {
    this.methods = methods;
    this.words = words;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Operation operation = operation();
    Templates templates = new Templates(words);
    if (out != null) {
      WholeFile.write(
          out,
          stream -> {
            templates.write(operation, format, stream);
            return operation;
          });
      return Exit.DONE.code();
    }
    switch (format) {
      case CSV -> templates.write(operation, format, terminal.out());
      case XLSX ->
          throw new CliException(
              Exit.WRONG_INPUT, "A workbook is not printed; name a file by --out.");
    }
    terminal.out().flush();
    return Exit.DONE.code();
  }

  private Operation operation() {
    List<Operation> offered = Templates.offered(methods);
    return offered.stream()
        .filter(operation -> operation.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new CliException(
                    Exit.WRONG_INPUT,
                    offered.stream()
                        .map(Operation::key)
                        .collect(
                            Collectors.joining(
                                ", ",
                                "There is no template for " + key + "; there is one for ",
                                "."))));
  }
}
