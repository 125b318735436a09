package app.paydesk.ui.callbacks;

import app.paydesk.callback.inbox.DryRun;
import app.paydesk.callback.inbox.Found;
import app.paydesk.callback.tools.CallbackExtractor;
import app.paydesk.journal.Delivery;
import app.paydesk.ui.CallbacksPort;
import app.paydesk.ui.control.CallbackTexts;
import app.paydesk.ui.control.Causes;
import app.paydesk.ui.control.JsonPane;
import app.paydesk.ui.control.Signatures;
import app.paydesk.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/**
 * Takes a callback from a text, a file or a mail: judged first, applied only if valid and wanted.
 */
final class ImportView extends VBox {
  private final CallbacksPort desktop;
  private final Words words;
  private final CallbackTexts texts;
  private final TextArea text = new TextArea();
  private final VBox result = new VBox();
  private final Button apply;
  private Optional<byte[]> file = Optional.empty();
  private Optional<Found> found = Optional.empty();

  ImportView(CallbacksPort desktop, Runnable close) {
    this.desktop = desktop;
    this.words = desktop.words();
    this.texts = new CallbackTexts(words);
    getStyleClass().addAll("stack", "side-pane");
    text.setId("import-text");
    text.setPromptText(words.say("import.prompt"));
    text.setAccessibleText(words.say("import.prompt"));
    text.setPrefRowCount(10);
    text.textProperty()
        .addListener(
            (_, _, _) -> {
              file = Optional.empty();
              forget();
            });
    Button open = button("import-open", "import.open", this::choose);
    Button judge = button("import-judge", "import.judge", this::judge);
    judge.getStyleClass().add("accent");
    apply = button("import-apply", "import.apply", this::apply);
    Button back = button("import-close", "import.close", close);
    FlowPane line = new FlowPane(judge, open, back);
    line.getStyleClass().add("actions");
    result.getStyleClass().add("stack");
    getChildren()
        .addAll(
            DeliveryDetailView.label(words.say("import.title"), "title"),
            DeliveryDetailView.label(words.say("import.what"), "muted"),
            text,
            line,
            result);
    setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
        });
    setOnDragDropped(
        event -> {
          if (event.getDragboard().hasFiles()) {
            read(event.getDragboard().getFiles().getFirst().toPath());
          } else {
            text.setText(event.getDragboard().getString());
            judge();
          }
          event.setDropCompleted(true);
        });
  }

  /** Judges what stands in a file. */
  void read(Path path) {
    desktop
        .background()
        .run(
            () -> bytes(path),
            bytes -> {
              text.setText(new String(bytes, StandardCharsets.UTF_8));
              file = Optional.of(bytes);
              judge();
            },
            _ -> say("import.unreadable"));
  }

  private static byte[] bytes(Path path) throws IOException {
    if (Files.size(path) > CallbackExtractor.MOST_BYTES) {
      throw new IOException("too large");
    }
    return Files.readAllBytes(path);
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say("import.open"));
    Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
        .ifPresent(chosen -> read(chosen.toPath()));
  }

  private void judge() {
    forget();
    byte[] bytes = file.orElseGet(() -> text.getText().getBytes(StandardCharsets.UTF_8));
    found = CallbackExtractor.in(bytes);
    if (found.isEmpty()) {
      say("import.none");
      return;
    }
    desktop
        .background()
        .run(
            () -> desktop.callbacks().rehearse(found.orElseThrow().body()),
            this::show,
            failure -> result.getChildren().setAll(failed(failure)));
  }

  private void show(DryRun would) {
    boolean valid = would.verdict() == Delivery.Verdict.VALID;
    Label verdict =
        DeliveryDetailView.label(
            words.say("import.would", words.say(Signatures.key(would.verdict()))), "strong");
    verdict.setId("import-verdict");
    Label effect = DeliveryDetailView.label(texts.effect(would.effect()), "strong");
    Label detail = DeliveryDetailView.label(texts.detail(would.detail()), "muted");
    VBox note = new VBox(verdict, effect, detail);
    note.getStyleClass().addAll("note", Signatures.tone(would.verdict()).styleClass());
    result.getChildren().setAll(note);
    if (valid) {
      FlowPane line = new FlowPane(apply);
      line.getStyleClass().add("actions");
      apply.setDisable(false);
      result.getChildren().add(line);
    }
    JsonPane body = new JsonPane(words);
    body.show(new String(would.body(), StandardCharsets.UTF_8));
    result.getChildren().add(body);
  }

  private void apply() {
    apply.setDisable(true);
    found.ifPresent(
        callback ->
            desktop
                .background()
                .run(
                    () -> desktop.callbacks().bring(callback),
                    kept ->
                        kept.ifPresentOrElse(
                            done -> {
                              Label said =
                                  DeliveryDetailView.label(
                                      words.say("import.done", texts.effect(done.effect())),
                                      "success-text");
                              said.setId("import-done");
                              result.getChildren().setAll(said);
                            },
                            () -> say("import.invalid")),
                    failure -> result.getChildren().setAll(failed(failure))));
  }

  private void forget() {
    found = Optional.empty();
    result.getChildren().clear();
  }

  private void say(String key) {
    Label said = DeliveryDetailView.label(words.say(key), "danger-text");
    said.setId("import-said");
    result.getChildren().setAll(said);
  }

  private Label failed(Exception failure) {
    return DeliveryDetailView.label(Causes.say("problem.history", failure, words), "danger-text");
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button(words.say(key));
    button.setId(id);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
