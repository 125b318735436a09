package app.paydesk.batch.template;

import app.paydesk.batch.sheet.ControlLine;
import app.paydesk.batch.template.TemplateColumn.OfField;
import app.paydesk.batch.template.TemplateColumn.OfOperation;
import app.paydesk.batch.template.TemplateColumn.OfPayment;
import app.paydesk.method.Field;
import app.paydesk.method.Operation;
import app.paydesk.method.Picker;
import app.paydesk.money.CurrencyCode;
import app.paydesk.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook to fill in: the sheet with the payments, the help, and the lists to choose from. */
final class WorkbookTemplate {
  private static final int HEADER = 0;
  private static final int CONTROL = 1;
  private static final int FIRST_ROW = 2;
  private static final int WIDTH = 22;
  private static final String TEXT = "@";

  private final Operation operation;
  private final List<TemplateColumn> columns;
  private final Words words;

  WorkbookTemplate(Operation operation, List<TemplateColumn> columns, Words words) {
    this.operation = operation;
    this.columns = columns;
    this.words = words;
  }

  void write(OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "Paydesk", null);
    Worksheet payments = workbook.newWorksheet(words.say("batch.template.sheet.payments"));
    new HelpSheet(new ColumnWords(operation, words), words).write(workbook, columns);
    ListSheet lists = new ListSheet(workbook, words);
    for (int place = 0; place < columns.size(); place++) {
      column(payments, place, lists);
    }
    payments.value(CONTROL, 0, ControlLine.MARK);
    payments.style(CONTROL, 0).format(TEXT).italic().set();
    payments.freezePane(0, FIRST_ROW);
    workbook.finish();
  }

  private void column(Worksheet sheet, int place, ListSheet lists) {
    TemplateColumn column = columns.get(place);
    sheet.value(HEADER, place, column.heading());
    sheet.style(HEADER, place).format(TEXT).bold().set();
    sheet.width(place, WIDTH);
    sheet.style(place).format(TEXT).set();
    Range rows = sheet.range(FIRST_ROW, place, Worksheet.MAX_ROWS - 1, place);
    switch (column) {
      case OfOperation _ -> choose(rows, List.of(operation.key()));
      case OfPayment _ -> {}
      case OfField of -> {
        if (of.amount()) {
          sheet.style(place).format(amountFormat()).set();
        }
        if (of.field().type() == Field.Type.CURRENCY) {
          choose(rows, operation.currencies().stream().map(CurrencyCode::code).toList());
        }
        of.field().picker().ifPresent(picker -> choose(rows, picker, lists.ids(of, picker)));
      }
    }
  }

  /** As many decimal places as any of the currencies has, so that none is hidden. */
  private String amountFormat() {
    int places = operation.currencies().stream().mapToInt(CurrencyCode::exponent).max().orElse(0);
    return places == 0 ? "#,##0" : "#,##0." + "0".repeat(places);
  }

  private void choose(Range rows, List<String> values) {
    rows.validateWithListByFormula('"' + String.join(",", values) + '"')
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .errorTitle(words.say("batch.template.choose"))
        .error(words.say("batch.template.choose.one", String.join(", ", values)));
  }

  /** A list that the Gate keeps up to date may have grown since, so that others are only asked. */
  private void choose(Range rows, Picker picker, Range ids) {
    rows.validateWithList(ids)
        .errorStyle(
            picker.source().isPresent()
                ? DataValidationErrorStyle.WARNING
                : DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .errorTitle(words.say("batch.template.choose"))
        .error(words.say("batch.template.choose.listed", ids.getWorksheet().getName()));
  }
}
