package app.paydesk.ui.batch.status;

import app.paydesk.journal.BatchLine;
import app.paydesk.payment.batch.BatchEvent;
import app.paydesk.ui.BatchesPort;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.batch.part.BatchHead;
import app.paydesk.ui.batch.part.BatchPages;
import app.paydesk.ui.batch.part.FileAsk;
import app.paydesk.ui.batch.part.Labels;
import app.paydesk.ui.batch.part.StepBar;
import app.paydesk.ui.batch.part.Totals;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Words;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One batch: how far it is, each row with its state, and what can be done. */
public final class BatchView extends VBox {
  private final Words words;
  private final BatchPages pages;
  private final BatchModel model;
  private final TimeTexts times;
  private final BatchHead head;
  private final Label sent = Labels.word("", "heading");
  private final Label rate = Labels.of("", "muted");
  private final ShareBar bar = new ShareBar();
  private final StateFigures figures;
  private final BatchLinesTable table;
  private final Label cut = Labels.of("", "muted");
  private final TextField search = FirstLine.words(new TextField());

  public BatchView(
      BatchesPort port, BatchModel model, BatchPages pages, TimeTexts times, Navigator navigator) {
    this.words = port.words();
    this.pages = pages;
    this.model = model;
    this.times = times;
    this.head = new BatchHead(words, pages::list);
    this.figures = new StateFigures(words, model);
    this.table = new BatchLinesTable(words, times, line -> open(navigator, line));
    search.setPromptText(words.say("batches.search"));
    search.setAccessibleText(words.say("batches.search"));
    search.getStyleClass().add("filter-text");
    search.textProperty().bindBidirectional(model.text());
    FlowPane filter = new FlowPane(search, cut);
    filter.getStyleClass().add("filter-bar");
    VBox left = new VBox(filter, table);
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    setVgrow(table, Priority.ALWAYS);
    HBox body = new HBox(left, new BatchSide(words, model, times, this::goOn));
    setVgrow(body, Priority.ALWAYS);
    FlowPane line = new FlowPane(sent, rate);
    line.getStyleClass().add("head-line");
    VBox progress = new VBox(line, bar, figures);
    progress.getStyleClass().addAll("stack", "batch-progress");
    getChildren().addAll(head, progress, body);
    model.facts().subscribe(facts -> facts.ifPresent(this::show));
    addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
  }

  private static void open(Navigator navigator, BatchLine line) {
    navigator.payment(line.row().key(), line.row().ref());
  }

  /** With the file where that is known since the start, else with the one that is chosen. */
  private void goOn() {
    model
        .facts()
        .get()
        .flatMap(facts -> pages.file(facts.batch().row().id()))
        .or(() -> FileAsk.open(this, words))
        .ifPresent(pages::check);
  }

  private void show(BatchFacts facts) {
    ListedBatch batch = facts.batch();
    BatchEvent.Confirmed confirmed = batch.row().state().confirmed();
    boolean over =
        batch.stage() != BatchStage.SENDING
            && batch.stage() != BatchStage.DELAYED
            && batch.left() == 0;
    head.show(
        confirmed.file(),
        Totals.say(Totals.of(confirmed.totals())),
        over ? StepBar.Step.RESULT : StepBar.Step.SEND);
    sent.setText(words.say("batches.sent", count(batch.sent()), count(confirmed.rows())));
    rate.setText(rate(batch));
    bar.show(batch);
    bar.setAccessibleText(sent.getText());
    figures.show(batch);
    table.show(facts.lines());
    cut.setText(facts.cut() ? words.say("batches.rows.cut", count(facts.lines().size())) : "");
  }

  private String rate(ListedBatch batch) {
    OptionalDouble rate = model.rate().perMinute();
    if (rate.isEmpty()) {
      return "";
    }
    return model
        .rate()
        .lasting(batch.left())
        .map(
            lasting ->
                words.say(
                    "batches.rate", count(Math.round(rate.getAsDouble())), times.span(lasting)))
        .orElse("");
  }

  private String count(long rows) {
    return words.say("batches.count", rows);
  }

  private void keys(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      if (model.text().get().isEmpty()) {
        pages.list();
      } else {
        model.text().set("");
      }
      event.consume();
    }
  }

  /** Puts the cursor where a row is looked for. */
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /** Lets the keys go to the rows. */
  public void focus() {
    table.focus();
  }
}
