package app.paydesk.ui.batch.status;

import app.paydesk.batch.BatchWorker;
import app.paydesk.batch.RowFinding;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.batch.BatchEvent;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.ui.batch.part.Figures;
import app.paydesk.ui.batch.part.FileAsk;
import app.paydesk.ui.batch.part.Labels;
import app.paydesk.ui.batch.part.Totals;
import app.paydesk.ui.control.ActorTexts;
import app.paydesk.ui.control.DetailGrid;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.control.Icons;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.control.Tips;
import app.paydesk.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Beside the rows of a batch: how it stands, what a person can do, and what is left. */
final class BatchSide extends ScrollPane {
  /** Findings that are shown; the rest is in the check of the file. */
  private static final int MOST = 20;

  private final Words words;
  private final BatchModel model;
  private final TimeTexts times;
  private final Runnable goOn;
  private final VBox how = new VBox();
  private final FlowPane actions = new FlowPane();
  private final VBox problem = new VBox();
  private @Nullable Offer offer;
  private final VBox rest = new VBox();
  private final VBox withdrawing = new VBox();
  private final TextField reason = FirstLine.words(new TextField());

  /**
   * What decides which buttons there are. They stay while it does, with the keys in them.
   *
   * @param withdrawable whether something was not sent
   */
  private record Offer(BatchId batch, BatchStage stage, boolean withdrawable) {}

  /**
   * @param goOn takes the file of the batch up again
   */
  BatchSide(Words words, BatchModel model, TimeTexts times, Runnable goOn) {
    this.words = words;
    this.model = model;
    this.times = times;
    this.goOn = goOn;
    getStyleClass().addAll("edge-to-edge", "detail", "batch-side");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    actions.getStyleClass().add("actions");
    rest.getStyleClass().add("stack");
    buildWithdrawing();
    VBox content =
        new VBox(how, actions, problem, Labels.bound(model.note(), "note"), withdrawing, rest);
    content.getStyleClass().addAll("stack", "detail-content");
    setContent(content);
    model.facts().subscribe(facts -> facts.ifPresent(this::show));
  }

  private void buildWithdrawing() {
    reason.setId("withdraw-reason");
    reason.setPromptText(words.say("batches.withdraw.prompt"));
    reason.setAccessibleText(words.say("batches.withdraw.prompt"));
    Button now = new Button(words.say("batches.withdraw.now"));
    now.setId("withdraw-now");
    now.getStyleClass().add("danger");
    now.disableProperty().bind(reason.textProperty().map(String::isBlank));
    now.setOnAction(
        _ -> {
          model.withdraw(reason.getText());
          reason.clear();
          Labels.visible(withdrawing, false);
        });
    Button back = new Button(words.say("batches.withdraw.back"));
    back.setOnAction(_ -> Labels.visible(withdrawing, false));
    FlowPane actions = new FlowPane(now, back);
    actions.getStyleClass().add("actions");
    withdrawing.getStyleClass().addAll("stack", "card");
    withdrawing.getChildren().addAll(Labels.of(words.say("batches.withdraw.ask")), reason, actions);
    Labels.visible(withdrawing, false);
  }

  private void show(BatchFacts facts) {
    ListedBatch batch = facts.batch();
    Offer now = new Offer(batch.row().id(), batch.stage(), batch.left() > 0);
    if (!now.equals(offer)) {
      offer = now;
      actions.getChildren().setAll(actions(batch));
    }
    how.getChildren().setAll(how(batch));
    problem.getChildren().clear();
    facts
        .work()
        .flatMap(BatchWorker.Standing::problem)
        .ifPresent(
            why -> problem.getChildren().add(Labels.of(words.say(why), "note", "tone-declined")));
    rest.getChildren().clear();
    left(batch);
    facts.work().map(BatchWorker.Standing::findings).ifPresent(this::findings);
    details(batch);
  }

  private Node how(ListedBatch batch) {
    BatchStage stage = batch.stage();
    VBox card =
        new VBox(Labels.of(StageTexts.word(stage, words), "heading"), Labels.of(sentence(batch)));
    card.getStyleClass().addAll("note", StageTexts.tone(stage).styleClass());
    return card;
  }

  private String sentence(ListedBatch batch) {
    return switch (batch.stage()) {
      case PAUSED -> batch.row().state().standstill().map(this::paused).orElse("");
      case DELAYED ->
          words.say(
              "batches.how.DELAYED", times.brief(batch.row().state().confirmed().notBefore()));
      case LEFT -> words.say("batches.how.LEFT", batch.left(), number(batch.left()));
      case UNKNOWN -> counted("batches.how.UNKNOWN", batch.rows(PaymentState.UNKNOWN));
      case NEEDS_DATA -> counted("batches.how.NEEDS_DATA", batch.rows(PaymentState.NEEDS_DATA));
      case SENDING, WAITING, WITHDRAWN, ENDED -> words.say("batches.how." + batch.stage());
    };
  }

  private String counted(String key, long rows) {
    return words.say(key, rows, number(rows));
  }

  private String paused(BatchEvent.Paused paused) {
    return words.say("batches.paused." + paused.why(), paused.detail(), times.brief(paused.at()));
  }

  private String number(long rows) {
    return words.say("batches.count", rows);
  }

  private List<Button> actions(ListedBatch batch) {
    List<Button> offered = new ArrayList<>();
    BatchStage stage = batch.stage();
    if (stage == BatchStage.SENDING || stage == BatchStage.DELAYED) {
      offered.add(button("pause", "batch-pause", Feather.PAUSE, model::pause));
    }
    if (stage == BatchStage.PAUSED || stage == BatchStage.LEFT) {
      Button on = button("go-on", "batch-go-on", Feather.PLAY, goOn);
      on.getStyleClass().add("accent");
      offered.add(on);
    }
    if (batch.left() > 0) {
      offered.add(
          button(
              "withdraw",
              "batch-withdraw",
              Feather.X,
              () -> {
                Labels.visible(withdrawing, true);
                reason.requestFocus();
              }));
    }
    offered.add(button("result", "batch-result", Feather.DOWNLOAD, () -> save(batch)));
    return offered;
  }

  private void save(ListedBatch batch) {
    String title = words.say("batches.act.result");
    FileAsk.save(this, title, batch.row().id() + ".xlsx").ifPresent(model::result);
  }

  private Button button(String name, String id, Feather icon, Runnable action) {
    Button button = new Button(words.say("batches.act." + name), Icons.icon(icon));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    Tips.on(button, words.say("batches.tip." + name));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void left(ListedBatch batch) {
    if (batch.left() == 0) {
      return;
    }
    Figures figures = new Figures();
    String totals =
        batch.counts().stream()
            .filter(count -> count.state() == PaymentState.RECORDED)
            .flatMap(count -> count.total().stream())
            .map(Money::toString)
            .collect(Collectors.joining("\n"));
    long recorded = batch.rows(PaymentState.RECORDED);
    if (recorded > 0) {
      figures.add(words.say("batches.left.recorded"), number(recorded), totals);
    }
    if (batch.missing() > 0) {
      figures.add(words.say("batches.left.missing"), number(batch.missing()), "");
    }
    rest.getChildren()
        .addAll(
            Labels.of(words.say("batches.left"), "strong"),
            figures,
            Labels.of(words.say("batches.left.how"), "muted"));
  }

  private void findings(List<RowFinding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    rest.getChildren()
        .add(
            Labels.of(
                words.say("batches.kept", findings.size(), number(findings.size())),
                "strong",
                "warning-text"));
    findings.stream()
        .limit(MOST)
        .forEach(
            found ->
                rest.getChildren()
                    .add(
                        Labels.of(
                            words.say(
                                "batches.kept.row",
                                words.say("batch.at.row", found.line()),
                                words.say(found.finding().message())))));
  }

  private void details(ListedBatch batch) {
    BatchEvent.Confirmed confirmed = batch.row().state().confirmed();
    DetailGrid grid = new DetailGrid(words);
    grid.addCode(words.say("batches.detail.name"), batch.row().id().value());
    grid.add(words.say("batches.column.confirmed"), times.brief(confirmed.at()));
    grid.add(words.say("batches.column.by"), new ActorTexts(words).say(batch.row().by()));
    grid.add(words.say("batches.column.rows"), number(confirmed.rows()));
    grid.add(words.say("batches.column.total"), Totals.say(Totals.of(confirmed.totals())));
    grid.add(words.say("batches.figure.left-out"), number(confirmed.leftOut()));
    if (!confirmed.run().isEmpty()) {
      grid.add(words.say("batches.detail.run"), confirmed.run());
    }
    rest.getChildren()
        .addAll(grid, Labels.of(words.say("batches.cards", confirmed.file()), "muted"));
  }
}
