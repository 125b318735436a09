package app.paydesk.ui.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How long the payment that is looked at has been waiting; goes on counting by itself. */
final class WaitingNote extends VBox {
  private final WaitTexts waits;
  private Optional<PaymentDetail> shown = Optional.empty();
  private List<String> said = List.of();

  WaitingNote(WaitTexts waits, PaymentDetailModel model) {
    this.waits = waits;
    setId("waiting");
    getStyleClass().add("stack");
    model.now().subscribe(this::say);
  }

  void show(PaymentDetail detail, Instant now) {
    shown = Optional.of(detail);
    say(now);
  }

  private void say(Instant now) {
    List<String> sentences =
        shown.map(detail -> waits.sentences(detail.operation(), now)).orElse(List.of());
    setManaged(!sentences.isEmpty());
    if (!sentences.equals(said)) {
      said = sentences;
      getChildren().setAll(sentences.stream().map(WaitingNote::line).toList());
    }
  }

  private static Label line(String sentence) {
    Label label = new Label(sentence);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("muted");
    return label;
  }
}
