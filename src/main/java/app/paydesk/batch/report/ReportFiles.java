package app.paydesk.batch.report;

import app.paydesk.batch.sheet.Heading;
import app.paydesk.export.SpreadsheetText;
import app.paydesk.export.table.CsvTable;
import app.paydesk.export.table.JsonTable;
import app.paydesk.export.table.TableCell;
import app.paydesk.export.table.TableFormat;
import app.paydesk.export.table.TableWriter;
import app.paydesk.export.table.WorkbookTable;
import app.paydesk.words.Words;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Opens tables for what is handed back. */
final class ReportFiles {
  private static final int SENTENCES = 80;
  private static final String OURS = "paydesk.";

  private ReportFiles() {}

  /** A table for people to read. */
  static TableWriter reading(
      TableFormat format, List<String> headings, Words words, OutputStream out) {
    return begun(format, headings, words, SpreadsheetText::text, SENTENCES, out);
  }

  /** A table that is read as payments again. */
  static TableWriter payable(
      TableFormat format, List<String> headings, Words words, OutputStream out) {
    return begun(format, headings, words, PayableText::field, 0, out);
  }

  private static TableWriter begun(
      TableFormat format,
      List<String> headings,
      Words words,
      UnaryOperator<String> field,
      int last,
      OutputStream out) {
    TableWriter table =
        switch (format) {
          case CSV -> new CsvTable(out, field);
          case XLSX ->
              new WorkbookTable(
                  out, words.say("batch.template.sheet.payments"), headings.size(), last);
          case JSON -> new JsonTable(out);
        };
    table.row(1, headings.stream().map(h -> TableCell.of(h, TableCell.Tone.HEADING)).toList());
    return table;
  }

  /** The file's own headings and ours; ours get another name where the file has it already. */
  static List<String> headings(List<String> own, List<String> ours) {
    Set<String> taken = own.stream().map(Heading::key).collect(Collectors.toSet());
    List<String> all = new ArrayList<>(own);
    for (String heading : ours) {
      all.add(taken.contains(heading) ? OURS + heading : heading);
    }
    return all;
  }
}
