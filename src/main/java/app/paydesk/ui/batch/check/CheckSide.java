package app.paydesk.ui.batch.check;

import app.paydesk.batch.Standing;
import app.paydesk.batch.sheet.SheetNotice;
import app.paydesk.money.Money;
import app.paydesk.ui.batch.part.Figures;
import app.paydesk.ui.batch.part.FileAsk;
import app.paydesk.ui.batch.part.Labels;
import app.paydesk.ui.batch.part.Totals;
import app.paydesk.ui.control.Icons;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.control.Tips;
import app.paydesk.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Beside the rows: the figures, what is left to say, how it is sent, and the button. */
final class CheckSide extends VBox {
  private final Words words;
  private final CheckModel model;
  private final TimeTexts times;
  private final VBox content = new VBox();
  private final Label ends = Labels.of("", "muted");

  CheckSide(Words words, CheckModel model, TimeTexts times, SendQuestion question) {
    this.words = words;
    this.model = model;
    this.times = times;
    getStyleClass().addAll("detail", "batch-side");
    content.getStyleClass().addAll("stack", "detail-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(scroll, question);
    model.file().subscribe(file -> file.ifPresent(this::show));
    model
        .step()
        .subscribe(
            step -> {
              boolean asking = step == CheckModel.Step.CONFIRMING;
              scroll.setContent(asking ? question.question() : content);
              if (asking) {
                question.focusBack();
              }
            });
    model.choices().subscribe(_ -> model.file().get().ifPresent(this::tellEnd));
  }

  private void show(CheckedFile file) {
    content
        .getChildren()
        .setAll(
            Labels.of(words.say("batches.check.nothing-sent"), "heading"),
            Labels.of(
                words.say(
                    "batches.check.done",
                    words.say("batches.count", file.plan().size()),
                    times.took(file.took()),
                    times.brief(file.at())),
                "muted"),
            figures(file));
    file.plan()
        .differences()
        .forEach(
            difference ->
                content
                    .getChildren()
                    .add(Labels.of(words.say(difference), "note", "tone-declined")));
    reasons(file);
    run(file);
    sending(file);
    files(file);
    notices(file.file().notices());
  }

  private Figures figures(CheckedFile file) {
    Figures figures = new Figures();
    Map<String, Long> all = file.plan().wrong().isEmpty() ? file.plan().allTotals() : Map.of();
    line(figures, "batches.figure.file", file.plan().size(), all);
    file.plan()
        .control()
        .ifPresent(
            _ ->
                figures.add(
                    words.say("batches.figure.control"),
                    "",
                    words.say(
                        file.plan().differences().isEmpty()
                            ? "batches.control.agrees"
                            : "batches.control.differs"),
                    file.plan().differences().isEmpty() ? "success-text" : "danger-text"));
    count(figures, "batches.figure.left-out", file.leftOut(), "danger-text");
    int gone = file.plan().count(Standing.KNOWN) - file.again();
    count(figures, "batches.figure.known", gone, "muted");
    count(figures, "batches.figure.again", file.again(), "strong");
    line(figures, "batches.figure.fresh", file.fresh(), file.plan().totals(), "strong");
    return figures;
  }

  private void line(
      Figures figures, String key, int rows, Map<String, Long> totals, String... styles) {
    String sum = String.join("\n", Totals.of(totals).stream().map(Money::toString).toList());
    figures.add(words.say(key), words.say("batches.count", rows), sum, styles);
  }

  private void count(Figures figures, String key, int rows, String... styles) {
    if (rows > 0) {
      figures.add(words.say(key), words.say("batches.count", rows), "", styles);
    }
  }

  private void reasons(CheckedFile file) {
    List<CheckedFile.Kind> kinds = file.kinds();
    if (kinds.isEmpty()) {
      return;
    }
    content.getChildren().add(Labels.of(words.say("batches.reasons"), "strong", "warning-text"));
    for (CheckedFile.Kind kind : kinds) {
      Label what =
          Labels.of(
              words.say(
                  "batches.reason.kind",
                  kind.rows(),
                  words.say("batches.count", kind.rows()),
                  words.say(kind.sentence())));
      TextField field = field("reason-" + kind.rule(), model.reason(kind.rule()));
      field.setPromptText(words.say("batches.reason.prompt"));
      field.setAccessibleText(words.say("batches.reason.prompt") + ": " + what.getText());
      keep(field, text -> model.reason(kind.rule(), text));
      what.setLabelFor(field);
      content.getChildren().addAll(what, field);
    }
  }

  private void run(CheckedFile file) {
    if (file.plan().count(Standing.KNOWN) == 0 && model.run().isEmpty()) {
      return;
    }
    Label what = Labels.of(words.say("batches.run"));
    TextField field = field("batch-run", model.run());
    field.setPromptText(words.say("batches.run.prompt"));
    keep(field, model::run);
    what.setLabelFor(field);
    content.getChildren().addAll(what, field);
  }

  private static TextField field(String id, String text) {
    TextField field = new TextField(text);
    field.setId(id);
    return field;
  }

  /** Takes what is typed when it is done: by Enter, or when the keys go elsewhere. */
  private void keep(TextField field, Consumer<String> keeper) {
    field.setOnAction(_ -> keeper.accept(field.getText()));
    field
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused && field.getScene() != null) {
                keeper.accept(field.getText());
              }
            });
  }

  private void sending(CheckedFile file) {
    if (!file.sends()) {
      return;
    }
    ChoiceBox<Integer> pace =
        choice(SendChoices.PACES, n -> words.say("batches.pace", n), model.choices().get().pace());
    pace.setOnAction(_ -> model.choices().set(model.choices().get().withPace(pace.getValue())));
    ChoiceBox<Duration> delay =
        choice(SendChoices.DELAYS, this::delay, model.choices().get().delay());
    delay.setOnAction(_ -> model.choices().set(model.choices().get().withDelay(delay.getValue())));
    CheckBox stops = new CheckBox(words.say("batches.stops"));
    stops.setWrapText(true);
    stops.setMinHeight(USE_PREF_SIZE);
    stops.setSelected(model.choices().get().stops());
    stops.setOnAction(
        _ -> model.choices().set(model.choices().get().withStops(stops.isSelected())));
    FlowPane how = new FlowPane(pace, delay);
    how.getStyleClass().add("actions");
    tellEnd(file);
    content.getChildren().addAll(Labels.of(words.say("batches.how"), "strong"), how, stops, ends);
  }

  private String delay(Duration delay) {
    return delay.isZero()
        ? words.say("batches.delay.none")
        : words.say("batches.delay", times.span(delay));
  }

  private void tellEnd(CheckedFile file) {
    Duration lasting = model.choices().get().lasting(file.fresh() + file.again());
    ends.setText(words.say("batches.lasting", times.span(lasting)));
  }

  private static <T> ChoiceBox<T> choice(List<T> all, Function<T, String> say, T now) {
    ChoiceBox<T> box = new ChoiceBox<>(FXCollections.observableArrayList(all));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : say.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("it is chosen, not typed");
          }
        });
    box.setValue(now);
    return box;
  }

  private void files(CheckedFile file) {
    FlowPane files = new FlowPane();
    files.getStyleClass().add("actions");
    if (file.leftOut() > 0) {
      Button left =
          save("batches.left-out.save", "save-left-out", "to-correct.xlsx", model::saveLeftOut);
      Tips.on(left, words.say("batches.left-out.tip"));
      files.getChildren().add(left);
    }
    if (!file.rows().isEmpty()) {
      Button all = save("batches.checked.save", "save-checked", "checked.xlsx", model::saveChecked);
      Tips.on(all, words.say("batches.checked.tip"));
      files.getChildren().add(all);
    }
    content.getChildren().addAll(files, Labels.bound(model.note(), "note"));
  }

  private Button save(String key, String id, String name, Consumer<Path> writing) {
    Button save = new Button(words.say(key), Icons.icon(Feather.DOWNLOAD));
    save.setId(id);
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(_ -> FileAsk.save(this, words.say(key), name).ifPresent(writing));
    return save;
  }

  private void notices(List<SheetNotice> notices) {
    notices.forEach(
        notice -> content.getChildren().add(Labels.of(words.say(notice.message()), "muted")));
  }
}
