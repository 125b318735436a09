package app.paydesk.batch.template;

import app.paydesk.batch.sheet.SheetReader;
import app.paydesk.batch.template.TemplateColumn.OfField;
import app.paydesk.method.Picker;
import app.paydesk.words.Words;
import java.util.List;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The lists that fields are chosen from, side by side; there is no sheet while there is no list.
 */
final class ListSheet {
  private static final int HEADINGS = 2;
  private static final int FIRST_ROW = 3;
  private static final int WIDTH = 24;

  private final Workbook workbook;
  private final Words words;
  private @Nullable Worksheet sheet;
  private int next;

  ListSheet(Workbook workbook, Words words) {
    this.workbook = workbook;
    this.words = words;
  }

  /** Writes a list; the cells with its IDs. */
  Range ids(OfField column, Picker picker) {
    Worksheet lists = sheet();
    int place = next;
    next += 4;
    List<String> headings =
        List.of(
            column.heading(),
            words.say("batch.template.list.name"),
            words.say("batch.template.list.chinese"));
    for (int i = 0; i < headings.size(); i++) {
      lists.value(HEADINGS, place + i, headings.get(i));
      lists.style(HEADINGS, place + i).bold().set();
      lists.width(place + i, WIDTH);
    }
    int row = FIRST_ROW;
    for (Picker.Choice choice : picker.choices()) {
      lists.value(row, place, choice.id());
      lists.value(row, place + 1, choice.name());
      lists.value(row, place + 2, choice.chineseName());
      row++;
    }
    return lists.range(FIRST_ROW, place, Math.max(FIRST_ROW, row - 1), place);
  }

  private Worksheet sheet() {
    if (sheet == null) {
      sheet = workbook.newWorksheet(words.say("batch.template.sheet.lists"));
      sheet.value(0, 0, SheetReader.OWN_SHEET + " " + words.say("batch.template.lists"));
    }
    return sheet;
  }
}
