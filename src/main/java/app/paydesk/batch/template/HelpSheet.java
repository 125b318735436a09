package app.paydesk.batch.template;

import app.paydesk.batch.sheet.ControlLine;
import app.paydesk.batch.sheet.SheetReader;
import app.paydesk.words.Words;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Explains each column of a template; it is never read as payments. */
final class HelpSheet {
  private static final int HEADINGS = 2;
  private static final List<Integer> WIDTHS = List.of(28, 26, 26, 70, 34, 24);

  private final ColumnWords columnWords;
  private final Words words;

  HelpSheet(ColumnWords columnWords, Words words) {
    this.columnWords = columnWords;
    this.words = words;
  }

  void write(Workbook workbook, List<TemplateColumn> columns) {
    Worksheet sheet = workbook.newWorksheet(words.say("batch.template.sheet.help"));
    sheet.value(0, 0, SheetReader.OWN_SHEET + " " + words.say("batch.template.help"));
    List<String> headings =
        List.of(
            words.say("batch.template.column"),
            words.say("batch.template.label"),
            words.say("batch.template.need"),
            words.say("batch.template.rule"),
            words.say("batch.template.hint"),
            words.say("batch.template.example"));
    row(sheet, HEADINGS, headings);
    for (int i = 0; i < headings.size(); i++) {
      sheet.style(HEADINGS, i).bold().set();
      sheet.width(i, WIDTHS.get(i));
    }
    int row = HEADINGS;
    for (TemplateColumn column : columns) {
      row++;
      row(
          sheet,
          row,
          List.of(
              column.heading(),
              columnWords.label(column),
              columnWords.need(column),
              columnWords.rule(column),
              columnWords.hint(column),
              columnWords.example(column)));
    }
    row(
        sheet,
        row + 1,
        List.of(
            ControlLine.MARK,
            words.say("batch.template.control"),
            words.say("batch.template.need.optional"),
            words.say("batch.template.control.rule")));
  }

  private static void row(Worksheet sheet, int row, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isEmpty()) {
        sheet.value(row, i, texts.get(i));
        sheet.style(row, i).wrapText(true).verticalAlignment("top").set();
      }
    }
  }
}
