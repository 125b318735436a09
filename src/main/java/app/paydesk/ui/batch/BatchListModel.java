package app.paydesk.ui.batch;

import app.paydesk.batch.template.Format;
import app.paydesk.batch.template.Templates;
import app.paydesk.export.WholeFile;
import app.paydesk.journal.BatchRow;
import app.paydesk.journal.Batches;
import app.paydesk.method.Operation;
import app.paydesk.ui.BatchesPort;
import app.paydesk.ui.batch.status.ListedBatch;
import app.paydesk.ui.batch.status.Repeated;
import app.paydesk.ui.control.Causes;
import app.paydesk.ui.filter.ListContent;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The batches so far, the last first, and the file that is paid next. */
final class BatchListModel {
  /** Batches that are read at once, and with each asking for more. */
  static final int PAGE = 50;

  private final BatchesPort port;
  private final ObservableList<ListedBatch> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<ListContent> content =
      new ReadOnlyObjectWrapper<>(ListContent.LOADING);
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final StringProperty path = new SimpleStringProperty("");
  private final Repeated<Page> reading;
  private int wanted = PAGE;

  /**
   * Batches that were read.
   *
   * @param more whether there are older ones
   */
  private record Page(List<ListedBatch> batches, boolean more) {}

  BatchListModel(BatchesPort port) {
    this.port = port;
    this.reading =
        new Repeated<>(
            port.background(),
            () -> read(wanted),
            this::show,
            e -> problem.set(Causes.say("problem.history", e, port.words())));
  }

  private Page read(int most) {
    Batches batches = port.batches().desk().batches();
    List<BatchRow> found = batches.list(port.profile().projectId(), OptionalLong.empty(), most + 1);
    return new Page(
        found.stream().limit(most).map(row -> ListedBatch.of(row, port)).toList(),
        found.size() > most);
  }

  private void show(Page page) {
    problem.set("");
    more.set(page.more());
    List<ListedBatch> shown = page.batches();
    if (!shown.equals(rows)) {
      rows.setAll(shown);
    }
    content.set(shown.isEmpty() ? ListContent.NOTHING_YET : ListContent.ROWS);
  }

  /** Reads them again. */
  void refresh() {
    reading.ask();
  }

  /** Reads older ones too. */
  void older() {
    wanted += PAGE;
    refresh();
  }

  /** Writes the template of an operation. */
  void template(Operation operation, Format format, Path target) {
    port.background()
        .run(
            () ->
                WholeFile.write(
                    target,
                    out -> {
                      new Templates(port.words()).write(operation, format, out);
                      return target;
                    }),
            saved -> note.set(port.words().say("batches.template.saved", saved)),
            failure -> note.set(Causes.say("batches.unsaved", failure, port.words())));
  }

  /** Operations that have a template. */
  List<Operation> operations() {
    return Templates.offered(port.methods());
  }

  ObservableList<ListedBatch> rows() {
    return rows;
  }

  ReadOnlyObjectProperty<ListContent> content() {
    return content.getReadOnlyProperty();
  }

  /** Whether there are older ones. */
  ReadOnlyBooleanProperty more() {
    return more.getReadOnlyProperty();
  }

  /** What came of the last template. */
  ReadOnlyStringProperty note() {
    return note.getReadOnlyProperty();
  }

  /** Why they could not be read; empty if they could. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Where the file is that is paid next, as typed. */
  StringProperty path() {
    return path;
  }
}
