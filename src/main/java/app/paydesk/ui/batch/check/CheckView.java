package app.paydesk.ui.batch.check;

import app.paydesk.batch.Level;
import app.paydesk.method.Operation;
import app.paydesk.ui.BatchesPort;
import app.paydesk.ui.batch.part.BatchHead;
import app.paydesk.ui.batch.part.BatchPages;
import app.paydesk.ui.batch.part.FileAsk;
import app.paydesk.ui.batch.part.Labels;
import app.paydesk.ui.batch.part.StepBar;
import app.paydesk.ui.control.Icons;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A file before anything of it is sent: each row with what is the matter with it. */
public final class CheckView extends VBox {
  private static final KeyCombination SEND =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  private final Words words;
  private final BatchPages pages;
  private final CheckModel model;
  private final BatchHead head;
  private final FindingsTable table;
  private final FlowPane toggles = new FlowPane();
  private final HBox checked = new HBox();
  private final VBox waiting = new VBox();
  private final VBox refused = new VBox();
  private final Label counting = Labels.of("", "muted");

  public CheckView(BatchesPort port, CheckModel model, BatchPages pages, TimeTexts times) {
    this.words = port.words();
    this.pages = pages;
    this.model = model;
    this.head = new BatchHead(words, pages::list);
    this.table = new FindingsTable(words);
    SendQuestion question = new SendQuestion(words, model, port.profile());
    CheckSide side = new CheckSide(words, model, times, question);
    FindingPane finding = new FindingPane(words);
    table.chosen().subscribe(finding::show);
    VBox left = new VBox(toggles, table, finding);
    setVgrow(table, Priority.ALWAYS);
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    toggles.getStyleClass().add("filter-bar");
    checked.getChildren().addAll(left, side);
    buildWaiting();
    refused.getStyleClass().addAll("stack", "attention");
    StackPane body = new StackPane(checked, waiting, refused);
    setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
    model.step().subscribe(this::show);
    model.file().subscribe(file -> file.ifPresent(this::fill));
    addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
  }

  private void buildWaiting() {
    ProgressBar bar = new ProgressBar();
    bar.setAccessibleText(words.say("batches.reading"));
    waiting.getStyleClass().addAll("stack", "attention");
    waiting.getChildren().addAll(Labels.of(words.say("batches.reading"), "heading"), bar, counting);
    model
        .read()
        .subscribe(
            rows ->
                counting.setText(
                    rows.intValue() == 0
                        ? ""
                        : words.say("batches.reading.rows", words.say("batches.count", rows))));
  }

  private void show(CheckModel.Step step) {
    boolean first = model.file().get().isEmpty();
    Labels.visible(waiting, step == CheckModel.Step.READING && first);
    Labels.visible(refused, step == CheckModel.Step.REFUSED);
    Labels.visible(checked, !first && step != CheckModel.Step.REFUSED);
    head.show(
        model.name(), "", step == CheckModel.Step.READING ? StepBar.Step.FILE : StepBar.Step.CHECK);
    if (step == CheckModel.Step.REFUSED) {
      refuse();
    }
    if (step == CheckModel.Step.CHECKED && !isFocusWithin()) {
      table.focus();
    }
  }

  private void refuse() {
    Button again = new Button(words.say("batches.file.again"), Icons.icon(Feather.REFRESH_CW));
    again.setId("batch-again");
    again.setOnAction(_ -> model.again());
    Button other = new Button(words.say("batches.file.other"), Icons.icon(Feather.FOLDER));
    other.setOnAction(_ -> FileAsk.open(this, words).ifPresent(pages::check));
    FlowPane actions = new FlowPane(again, other);
    actions.getStyleClass().add("actions");
    refused
        .getChildren()
        .setAll(
            Labels.of(words.say("batches.refused"), "heading"),
            Labels.of(model.refusal().get(), "note", "tone-declined"));
    if (!model.operations().isEmpty()) {
      refused.getChildren().addAll(Labels.of(words.say("batches.operation"), "strong"), choices());
    }
    refused.getChildren().add(actions);
    again.requestFocus();
  }

  private FlowPane choices() {
    StatusTexts texts = new StatusTexts(words);
    FlowPane choices = new FlowPane();
    choices.getStyleClass().add("actions");
    for (Operation operation : model.operations()) {
      Button choice = new Button(texts.operation(operation.key()));
      choice.setId("all-" + operation.key());
      choice.setOnAction(_ -> model.choose(operation));
      choices.getChildren().add(choice);
    }
    return choices;
  }

  private void fill(CheckedFile file) {
    table.show(file.rows());
    Map<String, Predicate<CheckedRow>> kinds = new LinkedHashMap<>();
    kinds.put("batches.rows.look", row -> row.is(Level.ERROR) || row.is(Level.WARNING));
    kinds.put("batches.rows.correct", row -> row.is(Level.ERROR));
    kinds.put("batches.rows.explain", row -> row.is(Level.WARNING));
    kinds.put("batches.rows.note", row -> row.is(Level.NOTICE));
    ToggleGroup group = new ToggleGroup();
    toggles.getChildren().setAll(toggle(group, "batches.rows.all", file.plan().size(), _ -> true));
    kinds.forEach(
        (key, wanted) -> {
          int rows = Math.toIntExact(file.rows().stream().filter(wanted).count());
          if (rows > 0) {
            toggles.getChildren().add(toggle(group, key, rows, wanted));
          }
        });
    ToggleButton first =
        (ToggleButton) toggles.getChildren().get(Math.min(1, toggles.getChildren().size() - 1));
    first.fire();
    if (file.rows().size() < file.plan().size()) {
      toggles
          .getChildren()
          .add(
              Labels.word(
                  words.say("batches.rows.cut", words.say("batches.count", file.rows().size())),
                  "muted"));
    }
  }

  private ToggleButton toggle(
      ToggleGroup group, String key, int rows, Predicate<CheckedRow> wanted) {
    ToggleButton button = new ToggleButton(words.say(key, words.say("batches.count", rows)));
    button.setToggleGroup(group);
    button.getStyleClass().add("filter-chip");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          table.filter(wanted);
        });
    return button;
  }

  private void keys(KeyEvent event) {
    if (SEND.match(event)) {
      switch (model.step().get()) {
        case CHECKED -> model.ask();
        case CONFIRMING -> model.confirm();
        case READING, REFUSED, STARTING -> {}
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      leave();
      event.consume();
    }
  }

  private void leave() {
    if (model.step().get() == CheckModel.Step.CONFIRMING) {
      model.back();
    } else {
      pages.list();
    }
  }

  /** Lets the keys go to the rows. */
  public void focus() {
    if (checked.isVisible()) {
      table.focus();
    } else {
      requestFocus();
    }
  }
}
