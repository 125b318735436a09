package app.paydesk.batch.sheet;

import static app.paydesk.batch.sheet.Workbooks.row;
import static app.paydesk.batch.sheet.Workbooks.text;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in whoever reads a file, as when a disk is full, is not said of the file. */
class ReadersFaultTest {
  @TempDir private Path folder;

  @Test
  void ofCsv() throws IOException {
    assertToldAsItIs(CsvFiles.utf8(folder, "a;b\n1;2\n"));
  }

  @Test
  void ofAWorkbook() throws IOException {
    String rows =
        row(1, text("A1", "a"), text("B1", "b")) + row(2, text("A2", "1"), text("B2", "2"));
    assertToldAsItIs(new Workbooks().tab(rows).write(folder));
  }

  private static void assertToldAsItIs(Path file) {
    IOException full = new IOException("No space left on device");
    try (Sheet sheet = SheetReader.open(file)) {
      assertThatThrownBy(
              () ->
                  sheet.rows(
                      _ -> {
                        throw new UncheckedIOException(full);
                      }))
          .isInstanceOf(UncheckedIOException.class)
          .hasCause(full);
    }
  }
}
