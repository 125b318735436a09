package app.paydesk.ui.callbacks;

import app.paydesk.callback.inbox.DryRun;
import app.paydesk.callback.tools.Replay;
import app.paydesk.journal.Delivery;
import app.paydesk.payment.Payment;
import app.paydesk.ui.CallbacksPort;
import app.paydesk.ui.control.CallbackTexts;
import app.paydesk.ui.control.Causes;
import app.paydesk.ui.control.Signatures;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.words.Words;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Shows what a stored callback would do if it came now, tried on a copy. */
final class ReplayPane extends VBox {
  private final Words words;
  private final StatusTexts sayings;
  private final CallbackTexts texts;

  ReplayPane(CallbacksPort desktop, Delivery delivery) {
    this.words = desktop.words();
    this.sayings = new StatusTexts(words);
    this.texts = new CallbackTexts(words);
    getStyleClass().add("stack");
    desktop
        .background()
        .run(
            () -> desktop.callbacks().replay(delivery),
            this::show,
            failure ->
                getChildren()
                    .setAll(
                        DeliveryDetailView.label(
                            Causes.say("problem.history", failure, words), "danger-text")));
  }

  private void show(Replay replay) {
    getChildren().setAll(note("replay.again", "replay-again", replay.again()));
    replay
        .first()
        .ifPresent(first -> getChildren().add(note("replay.first", "replay-first", first)));
    getChildren().add(DeliveryDetailView.label(words.say("replay.nothing"), "muted"));
  }

  private VBox note(String key, String id, DryRun would) {
    Label effect = DeliveryDetailView.label(words.say(key, texts.effect(would.effect())), "strong");
    effect.setId(id);
    VBox note =
        new VBox(
            effect,
            DeliveryDetailView.label(words.say(Signatures.key(would.verdict())), "muted"),
            DeliveryDetailView.label(texts.detail(would.detail()), "muted"));
    would.after().ifPresent(after -> states(note, would.before(), after));
    note.getStyleClass().addAll("note", Signatures.tone(would.verdict()).styleClass());
    return note;
  }

  private void states(VBox note, Optional<Payment> before, Payment after) {
    String none = words.say("replay.unknown");
    note.getChildren()
        .add(
            change(
                words.say("replay.payment", after.key().id().value()),
                before.map(payment -> sayings.standing(payment.standing())).orElse(none),
                sayings.standing(after.standing())));
    for (Payment.OperationState operation : after.operations()) {
      String stood =
          before
              .flatMap(payment -> payment.operation(operation.ref()))
              .map(state -> sayings.standing(state.standing()))
              .orElse(none);
      note.getChildren()
          .add(
              change(
                  words.say("replay.operation", sayings.operation(operation.type())),
                  stood,
                  sayings.standing(operation.standing())));
    }
  }

  private Label change(String what, String before, String after) {
    String key = before.equals(after) ? "replay.stays" : "replay.changes";
    return DeliveryDetailView.label(words.say(key, what, before, after), "replay-line");
  }
}
