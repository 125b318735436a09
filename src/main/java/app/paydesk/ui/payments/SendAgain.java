package app.paydesk.ui.payments;

import app.paydesk.card.CardNumber;
import app.paydesk.desk.ResendDecision;
import app.paydesk.payment.NotFoundEvidence;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.ui.PaymentsPort;
import app.paydesk.ui.control.CardNumberField;
import app.paydesk.ui.control.EnvironmentBadge;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.control.Tips;
import app.paydesk.ui.control.TypedCard;
import app.paydesk.words.Typed;
import app.paydesk.words.Words;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * Sends again, in two steps and with the environment beside the second, what surely never left, or
 * what the Gate denied long enough to know. The card number is asked for anew; what may have been
 * sent needs the payment ID typed and a reason.
 */
final class SendAgain extends VBox {
  private final Words words;
  private final PaymentDetailModel model;
  private final PaymentKey key;
  private final String ref;
  private final boolean takesCard;
  private final boolean unknown;
  private final Button first = new Button();
  private final FlowPane holder = new FlowPane(first);
  private final Label evidence = new Label();
  private final TextField typed = FirstLine.words(new TextField());
  private final TextField reason = FirstLine.words(new TextField());
  private final CardNumberField field;
  private final Button second = new Button();
  private final VBox form = new VBox();
  private final TypedCard card = new TypedCard();
  private final Label gone = new Label();

  SendAgain(
      PaymentsPort desktop, PaymentDetailModel model, PaymentDetail detail, boolean takesCard) {
    this.words = desktop.words();
    this.model = model;
    this.takesCard = takesCard;
    key = detail.payment().key();
    ref = detail.operation().ref();
    unknown = detail.operation().standing() == PaymentState.UNKNOWN;
    getStyleClass().add("stack");
    field = new CardNumberField(words, this::typeCard, card);
    first.setId("send-again");
    first.setText(words.say("payments.send-again"));
    first.setOnAction(_ -> open());
    second.setId("send-again-now");
    second.getStyleClass().add("accent");
    String amount =
        detail.operation().amount().map(Object::toString).orElse(words.say("payments.in-full"));
    second.setText(words.say("payments.send-now", amount));
    second.setOnAction(_ -> send());
    build(desktop);
    show(detail);
    getChildren().setAll(holder);
  }

  private void build(PaymentsPort desktop) {
    evidence.setWrapText(true);
    evidence.getStyleClass().addAll("note", "tone-unknown");
    form.getStyleClass().addAll("card", "stack");
    form.getChildren().add(new EnvironmentBadge(desktop.profile(), words));
    if (unknown) {
      typed.setId("send-again-id");
      reason.setId("send-again-reason");
      typed.textProperty().subscribe(this::judge);
      reason.textProperty().subscribe(this::judge);
      form.getChildren().add(evidence);
      add("again.type-id", typed);
      add("again.why", reason);
    }
    if (takesCard) {
      field.setId("send-again-card");
      add("again.card", field);
      gone.setText(words.say("newpayment.card.gone"));
      gone.setWrapText(true);
      gone.getStyleClass().add("danger-text");
      gone.managedProperty().bind(gone.visibleProperty());
      gone.setVisible(false);
      form.getChildren().add(gone);
    }
    Button back = new Button(words.say("payments.not-now"));
    back.setOnAction(_ -> close());
    FlowPane buttons = new FlowPane(second, back);
    buttons.getStyleClass().add("actions");
    form.getChildren().add(buttons);
    judge();
  }

  private void add(String label, Node control) {
    Label name = new Label(words.say(label, key.id()));
    name.setWrapText(true);
    name.setLabelFor(control);
    control.setAccessibleText(name.getText());
    form.getChildren().addAll(name, control);
  }

  /** Whether it is about this operation and something may have been typed. */
  boolean keeps(PaymentDetail detail) {
    return form.getParent() == this
        && detail.payment().key().equals(key)
        && detail.operation().ref().equals(ref)
        && (detail.operation().standing() == PaymentState.UNKNOWN) == unknown;
  }

  /** Shows what has become of the evidence. */
  void show(PaymentDetail detail) {
    Optional<NotFoundEvidence> absence = NotFoundEvidence.of(detail.payment(), ref);
    boolean allowed = !unknown || absence.filter(NotFoundEvidence::enough).isPresent();
    first.setDisable(!allowed);
    Tips.on(holder, tip(allowed, absence));
    evidence.setText(
        absence
            .map(a -> words.say("again.unknown-there", checks(a)))
            .orElseGet(() -> words.say("again.none")));
    if (!allowed) {
      close();
    }
  }

  private String checks(NotFoundEvidence absence) {
    return words.say("again.checks", absence.checks(), Timeline.minutes(absence.time()));
  }

  private String tip(boolean allowed, Optional<NotFoundEvidence> absence) {
    if (!unknown) {
      return words.say("payments.send-again.tip");
    }
    return allowed
        ? words.say("again.tip")
        : words.say(
            "again.evidence",
            ref,
            NotFoundEvidence.LEAST_CHECKS,
            NotFoundEvidence.LEAST_TIME.toMinutes(),
            absence.map(NotFoundEvidence::checks).orElse(0));
  }

  private void typeCard(CharSequence text) {
    card.type(text);
    gone.setVisible(false);
    judge();
  }

  private void judge() {
    boolean decided = confirmed().equals(key.id().value()) && !reason.getText().isBlank();
    second.setDisable((unknown && !decided) || (takesCard && card.number().isEmpty()));
  }

  /** The ID as typed, or as meant where it was typed in full-width forms. */
  private String confirmed() {
    Typed line = Typed.of(typed.getText());
    return line.text().equals(key.id().value()) ? line.text() : line.folded();
  }

  private void open() {
    getChildren().setAll(form);
    if (unknown) {
      typed.requestFocus();
    } else if (takesCard) {
      field.requestFocus();
    } else {
      second.requestFocus();
    }
  }

  private void send() {
    second.setDisable(true);
    Optional<ResendDecision> decision =
        unknown ? Optional.of(new ResendDecision(confirmed(), reason.getText())) : Optional.empty();
    Optional<CardNumber> sending = card.number().map(CardNumber::copy);
    forget();
    getChildren().setAll(holder);
    model.sendAgain(key, ref, sending, decision);
  }

  private void close() {
    forget();
    getChildren().setAll(holder);
  }

  /** Wipes the card number, says so where one was typed, and keeps the rest. */
  void leave() {
    boolean typed = !card.isEmpty();
    forget();
    gone.setVisible(typed);
  }

  /** Wipes the card number. */
  void forget() {
    card.wipe();
    gone.setVisible(false);
    field.forget();
    judge();
  }
}
