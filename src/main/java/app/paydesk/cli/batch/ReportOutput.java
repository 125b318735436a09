package app.paydesk.cli.batch;

import app.paydesk.batch.report.ReportPlace;
import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.cli.Terminal;
import app.paydesk.export.WholeFile;
import app.paydesk.export.table.TableFormat;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a file that is handed back goes, and of what kind it is. */
final class ReportOutput {
  @Option(
      names = "--format",
      paramLabel = "csv|xlsx|json",
      defaultValue = "csv",
      description = "Which kind; ${DEFAULT-VALUE} unless given.")
  private TableFormat format = TableFormat.CSV;

  @Option(
      names = "--out",
      paramLabel = "F",
      description = "A file, which stands under its name only once it is whole.")
  private @Nullable Path out;

  TableFormat format() {
    return format;
  }

  /**
   * Writes the file, or to standard output where none is named.
   *
   * @param from the file of payments, which is never written over; null where there is none
   * @throws CliException if a workbook would be printed, or the file be written over
   */
  <T> T write(@Nullable Path from, Terminal terminal, WholeFile.Content<T> content)
      throws IOException {
    if (out == null) {
      if (format == TableFormat.XLSX) {
        throw new CliException(
            Exit.WRONG_INPUT, "A workbook is not printed; name a file by --out.");
      }
      T written = content.write(terminal.out());
      terminal.out().flush();
      return written;
    }
    return file(from, out, content);
  }

  /**
   * Writes a file.
   *
   * @throws CliException if it is the file of payments
   */
  static <T> T file(@Nullable Path from, Path out, WholeFile.Content<T> content)
      throws IOException {
    if (from != null && ReportPlace.isOf(from, out)) {
      throw new CliException(
          Exit.WRONG_INPUT, "--out names the file of payments itself; name another file.");
    }
    return WholeFile.write(out, content);
  }
}
