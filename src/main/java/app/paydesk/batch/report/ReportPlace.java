package app.paydesk.batch.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where what is handed back may stand. */
public final class ReportPlace {
  private ReportPlace() {}

  /**
   * Whether a file that is to be written is the file of payments itself, whose card numbers nothing
   * that is handed back has.
   */
  public static boolean isOf(Path payments, Path out) throws IOException {
    return Files.exists(out) && Files.isSameFile(payments, out);
  }
}
