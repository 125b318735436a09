package app.paydesk.export.table;

/** What kind of file a table is written as. */
public enum TableFormat {
  /** RFC 4180 in UTF-8 with a byte order mark. */
  CSV,
  /** A workbook of one sheet, all its cells texts. */
  XLSX,
  /** One JSON object a line. */
  JSON
}
