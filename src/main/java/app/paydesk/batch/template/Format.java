package app.paydesk.batch.template;

/** What kind of file a template is. */
public enum Format {
  /** Separated by semicolons, in UTF-8 without a byte order mark. */
  CSV,
  /** A workbook with a sheet that explains each column. */
  XLSX
}
