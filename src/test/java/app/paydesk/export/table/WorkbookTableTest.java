package app.paydesk.export.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A workbook holds what it is given or says why not. */
class WorkbookTableTest {

  /** A disk that has room for some bytes. */
  private static final class Full extends OutputStream {
    private int left;

    Full(int left) {
      this.left = left;
    }

    @Override
    public void write(int b) throws IOException {
      if (left-- <= 0) {
        throw new IOException("no space left on device");
      }
    }
  }

  private static void write(OutputStream out, int rows) {
    WorkbookTable table = new WorkbookTable(out, "Payments", 1, 20);
    for (int i = 1; i <= rows; i++) {
      table.row(i, List.of(TableCell.of("row " + i)));
    }
    table.end();
  }

  @Test
  void aFullDiskIsNoticedWhereverItFillsUp() {
    for (int room : List.of(0, 10, 1_000, 3_000)) {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> write(new Full(room), 2_000));
    }
  }

  @Test
  void moreRowsThanAWorkbookHoldsAreRefused() {
    WorkbookTable table = new WorkbookTable(OutputStream.nullOutputStream(), "Payments", 1, 20);
    assertThatExceptionOfType(TableException.class)
        .isThrownBy(() -> table.row(1_048_577, List.of(TableCell.of("last"))))
        .satisfies(e -> assertThat(e.message().arguments()).containsExactly("1048576"));
  }
}
