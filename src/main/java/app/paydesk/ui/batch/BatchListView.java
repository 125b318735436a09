package app.paydesk.ui.batch;

import app.paydesk.batch.template.Format;
import app.paydesk.method.Operation;
import app.paydesk.payment.batch.BatchEvent;
import app.paydesk.ui.batch.part.FileAsk;
import app.paydesk.ui.batch.part.Labels;
import app.paydesk.ui.batch.part.RowOpening;
import app.paydesk.ui.batch.part.Totals;
import app.paydesk.ui.batch.status.ListedBatch;
import app.paydesk.ui.batch.status.StageTexts;
import app.paydesk.ui.control.ActorTexts;
import app.paydesk.ui.control.Cells;
import app.paydesk.ui.control.EmWidths;
import app.paydesk.ui.control.EmptyState;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.control.Icons;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.control.Tips;
import app.paydesk.ui.filter.ListContent;
import app.paydesk.words.Words;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The batches so far; above them the file that is paid next. */
final class BatchListView extends VBox {
  /** Below this width in em who confirmed a batch, which its own page tells too, makes room. */
  private static final double NARROW = 52;

  private final Words words;
  private final BatchesModel model;
  private final TimeTexts times;
  private final TableView<ListedBatch> table = new TableView<>();
  private final TextField path = FirstLine.words(new TextField());

  BatchListView(Words words, BatchesModel model, TimeTexts times) {
    this.words = words;
    this.model = model;
    this.times = times;
    BatchListModel list = model.listModel();
    EmptyState nothing = new EmptyState(Feather.LAYERS, words.say("batches.none"));
    StackPane place = new StackPane(table, nothing);
    place.getStyleClass().add("list");
    setVgrow(place, Priority.ALWAYS);
    list.content()
        .subscribe(
            now -> {
              table.setVisible(now == ListContent.ROWS);
              nothing.setVisible(now == ListContent.NOTHING_YET);
            });
    Button older = new Button(words.say("batches.older"));
    older.getStyleClass().add("flat");
    older.setOnAction(_ -> list.older());
    older.visibleProperty().bind(list.more());
    older.managedProperty().bind(list.more());
    getChildren()
        .addAll(
            bar(list),
            Labels.bound(list.problem(), "note", "tone-declined"),
            Labels.bound(list.note(), "note"),
            place,
            older);
    fill(place);
  }

  private FlowPane bar(BatchListModel list) {
    path.setId("batch-file");
    path.setPromptText(words.say("batches.file.prompt"));
    path.setAccessibleText(words.say("batches.file.title"));
    path.getStyleClass().add("batch-file");
    path.textProperty().bindBidirectional(list.path());
    path.setOnAction(_ -> check());
    Button choose = new Button(words.say("batches.file.choose"), Icons.icon(Feather.FOLDER));
    choose.setOnAction(_ -> FileAsk.open(this, words).ifPresent(model::check));
    Button check = new Button(words.say("batches.file.check"));
    check.setId("batch-check");
    check.getStyleClass().add("accent");
    check.disableProperty().bind(list.path().isEmpty());
    check.setOnAction(_ -> check());
    Tips.on(check, words.say("batches.file.check.tip"));
    FlowPane bar = new FlowPane(path, choose, check, templates(list));
    bar.getStyleClass().add("filter-bar");
    return bar;
  }

  private void check() {
    String typed = model.listModel().path().get().strip();
    if (!typed.isEmpty()) {
      asPath(typed).ifPresentOrElse(model::check, path::selectAll);
    }
  }

  private static Optional<Path> asPath(String typed) {
    try {
      return Optional.of(Path.of(typed));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private MenuButton templates(BatchListModel list) {
    MenuButton menu = new MenuButton(words.say("batches.templates"), Icons.icon(Feather.DOWNLOAD));
    StatusTexts texts = new StatusTexts(words);
    for (Operation operation : list.operations()) {
      for (Format format : List.of(Format.XLSX, Format.CSV)) {
        MenuItem item =
            new MenuItem(words.say("batches.template", texts.operation(operation.key()), format));
        item.setOnAction(_ -> save(list, operation, format));
        menu.getItems().add(item);
      }
    }
    return menu;
  }

  private void save(BatchListModel list, Operation operation, Format format) {
    String name = operation.key() + "." + format.name().toLowerCase(Locale.ROOT);
    FileAsk.save(this, words.say("batches.templates"), name)
        .ifPresent(target -> list.template(operation, format, target));
  }

  private void fill(StackPane place) {
    TableColumn<ListedBatch, ListedBatch> at =
        Cells.time(words.say("batches.column.confirmed"), b -> confirmed(b).at(), times, false);
    TableColumn<ListedBatch, ListedBatch> file =
        Cells.text(words.say("batches.column.file"), b -> confirmed(b).file());
    TableColumn<ListedBatch, ListedBatch> rows =
        Cells.text(
            words.say("batches.column.rows"),
            b -> words.say("batches.count", confirmed(b).rows()),
            "money");
    rows.getStyleClass().add("right");
    TableColumn<ListedBatch, ListedBatch> total =
        Cells.text(
            words.say("batches.column.total"),
            b -> Totals.say(Totals.of(confirmed(b).totals())),
            "money");
    total.getStyleClass().add("right");
    TableColumn<ListedBatch, ListedBatch> stage =
        Cells.chip(
            words.say("column.status"),
            b -> StageTexts.tone(b.stage()),
            b -> StageTexts.word(b.stage(), words));
    ActorTexts actors = new ActorTexts(words);
    TableColumn<ListedBatch, ListedBatch> by =
        Cells.text(words.say("batches.column.by"), b -> actors.say(b.row().by()));
    table.getColumns().setAll(List.of(at, file, rows, total, stage, by));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    table.setItems(model.listModel().rows());
    table.setPlaceholder(new Label());
    table.setAccessibleText(words.say("nav.batches"));
    table.setId("batch-list");
    EmWidths ems = new EmWidths(place);
    ems.width(at, 8, 7);
    ems.rest(file, 8);
    ems.width(rows, 5, 4.5);
    ems.width(total, 12, 11);
    ems.width(stage, 10, 9);
    ems.width(by, 9, 6);
    place.widthProperty().subscribe(() -> by.setVisible(place.getWidth() > NARROW * ems.size()));
    RowOpening.of(table, chosen -> model.open(chosen.row().id()));
  }

  private static BatchEvent.Confirmed confirmed(ListedBatch batch) {
    return batch.row().state().confirmed();
  }

  /** Puts the cursor where the file is named. */
  void focusFile() {
    path.requestFocus();
    path.selectAll();
  }

  /** Lets the keys go to the batches, or where a file is named if there are none. */
  void focusList() {
    if (table.isVisible()) {
      table.requestFocus();
      if (table.getSelectionModel().isEmpty()) {
        table.getSelectionModel().selectFirst();
      }
    } else {
      focusFile();
    }
  }
}
