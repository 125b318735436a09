package app.paydesk.batch.sheet;

/** What kind of file rows are read from. */
public sealed interface SheetForm {

  /**
   * Text with a separator.
   *
   * @param encoding how its characters are written
   * @param mark whether a byte order mark stands before them
   * @param separator what stands between two cells
   */
  record Csv(SheetEncoding encoding, boolean mark, Separator separator) implements SheetForm {}

  /**
   * A workbook of Excel, LibreOffice or WPS.
   *
   * @param sheet name of the sheet that is read
   */
  record Workbook(String sheet) implements SheetForm {}
}
