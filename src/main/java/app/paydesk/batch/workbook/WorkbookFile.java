package app.paydesk.batch.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A workbook that is read. Its rows can be read as often as needed, one at a time in memory. */
public final class WorkbookFile implements AutoCloseable {
  private final PackageFile file;
  private final WorkbookParts parts;
  private final List<String> texts;
  private final List<NumberFormat> formats;

  private WorkbookFile(PackageFile file) throws IOException, WorkbookException {
    this.file = file;
    this.parts = WorkbookParts.of(file);
    this.texts =
        file.read(parts.texts(), PackageFile.MOST_TEXTS, SharedTexts::read).orElse(List.of());
    this.formats =
        file.read(parts.styles(), PackageFile.MOST_OTHER, CellFormats::read).orElse(List.of());
  }

  /**
   * Opens a workbook.
   *
   * @throws IOException if the file cannot be read
   * @throws WorkbookException if it is no workbook, or one that is not read
   */
  public static WorkbookFile open(Path path) throws IOException, WorkbookException {
    PackageFile file = new PackageFile(path);
    try {
      return new WorkbookFile(file);
    } catch (IOException | WorkbookException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Its sheets, in their order. */
  public List<WorkbookTab> tabs() {
    return parts.tabs();
  }

  /** What a sheet says beside its cells. */
  public SheetLayout layout(WorkbookTab tab) throws IOException, WorkbookException {
    return file.read(tab.part(), PackageFile.MOST_ROWS, SheetLayout::read)
        .orElseThrow(() -> new WorkbookException(WorkbookException.Fault.IRREGULAR));
  }

  /** Hands over the rows that have cells, from the first on, until the taker says false. */
  public void rows(WorkbookTab tab, Predicate<StoredRow> taker)
      throws IOException, WorkbookException {
    file.read(
        tab.part(),
        PackageFile.MOST_ROWS,
        xml -> {
          RowParser parser = new RowParser(xml, texts, formats);
          boolean more = true;
          while (more && Xml.next(xml)) {
            more = !Xml.starts(xml, "row") || taker.test(parser.row());
          }
          return more;
        });
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
