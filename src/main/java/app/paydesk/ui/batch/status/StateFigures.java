package app.paydesk.ui.batch.status;

import app.paydesk.journal.BatchCount;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentState;
import app.paydesk.ui.batch.part.Labels;
import app.paydesk.ui.control.StatusChip;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Each state with its number of rows and their sums; a press shows these rows only. */
final class StateFigures extends FlowPane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Words words;
  private final BatchModel model;
  private final StatusTexts texts;
  private final Map<PaymentState, Button> buttons = new EnumMap<>(PaymentState.class);

  StateFigures(Words words, BatchModel model) {
    this.words = words;
    this.model = model;
    this.texts = new StatusTexts(words);
    getStyleClass().add("state-figures");
    model.state().subscribe(this::mark);
  }

  /** The figures of a batch; a button that is there already stays, with the keys in it. */
  void show(ListedBatch batch) {
    Map<PaymentState, List<BatchCount>> states = new EnumMap<>(PaymentState.class);
    batch.counts().forEach(c -> states.computeIfAbsent(c.state(), _ -> new ArrayList<>()).add(c));
    buttons.keySet().retainAll(states.keySet());
    states.forEach((state, counts) -> fill(button(state), state, counts));
    List<Button> wanted = states.keySet().stream().map(this::button).toList();
    if (!wanted.equals(getChildren())) {
      getChildren().setAll(wanted);
    }
    mark(model.state().get());
  }

  private Button button(PaymentState state) {
    return buttons.computeIfAbsent(
        state,
        _ -> {
          Button button = new Button();
          button.setId("only-" + state.word());
          button.getStyleClass().addAll("flat", "state-figure");
          button.setOnAction(_ -> model.filter(state));
          return button;
        });
  }

  private void fill(Button button, PaymentState state, List<BatchCount> counts) {
    long rows = counts.stream().mapToLong(BatchCount::rows).sum();
    String number = words.say("batches.count", rows);
    VBox figure =
        new VBox(new StatusChip(state, texts.standing(state)), Labels.word(number, "heading"));
    counts.stream()
        .flatMap(count -> count.total().stream())
        .map(Money::toString)
        .forEach(total -> figure.getChildren().add(Labels.word(total, "small", "muted")));
    button.setGraphic(figure);
    button.setAccessibleText(texts.standing(state) + ", " + number);
  }

  private void mark(Optional<PaymentState> only) {
    buttons.forEach(
        (state, button) -> button.pseudoClassStateChanged(CHOSEN, only.equals(Optional.of(state))));
  }
}
