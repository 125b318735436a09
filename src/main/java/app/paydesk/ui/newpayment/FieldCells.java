package app.paydesk.ui.newpayment;

import app.paydesk.method.Field;
import app.paydesk.method.Picker;
import app.paydesk.money.CurrencyCode;
import app.paydesk.ui.control.CardNumberField;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.control.Heartbeat;
import app.paydesk.ui.newpayment.FieldModel.Judgement;
import app.paydesk.ui.newpayment.FieldModel.Level;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import atlantafx.base.controls.CustomTextField;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Makes the control that suits a field, and keeps both in step. */
final class FieldCells {
  private final NewPaymentViewModel model;
  private final PaymentForm form;
  private final Words words;

  FieldCells(NewPaymentViewModel model, PaymentForm form, Words words) {
    this.model = model;
    this.form = form;
    this.words = words;
  }

  Cell field(FieldModel field) {
    Control control = control(field);
    control.setId("field-" + field.name());
    Cell cell =
        new Cell(words, words.say(field.field().label()), starred(field), control)
            .hint(hint(field));
    control
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused && !field.leftProperty().get()) {
                field.leftProperty().set(true);
              }
              model.refreshLists();
            });
    addReason(cell, field);
    field.field().picker().flatMap(Picker::source).ifPresent(source -> addNote(cell, source));
    Runnable say = () -> cell.say(shown(field, field.judgementProperty().get()));
    field.judgementProperty().subscribe(say);
    if (field.field().type() == Field.Type.CARD_NUMBER) {
      form.cardGoneProperty().subscribe(say);
    }
    say.run();
    return cell;
  }

  Cell id() {
    IdModel id = form.id();
    Control control = form.refund() ? new PurchaseField(model, id, words) : idField(id);
    control.setId("field-" + Problem.ID);
    String hint =
        form.refund()
            ? words.say("newpayment.refund.hint")
            : words.say(
                "newpayment.id.hint", Long.toString(model.services().profile().projectId()));
    Cell cell = new Cell(words, Review.idLabel(form, words), true, control).hint(Optional.of(hint));
    Runnable say = () -> cell.say(shown(id));
    control
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused && !id.textProperty().get().isBlank()) {
                id.leftProperty().set(true);
              }
            });
    id.errorProperty().subscribe(say);
    id.leftProperty().subscribe(say);
    return cell;
  }

  private static Judgement shown(IdModel id) {
    boolean quiet = id.textProperty().get().isBlank() && !id.leftProperty().get();
    Optional<Message> error = id.errorProperty().get();
    return quiet || error.isEmpty()
        ? new Judgement(Level.NONE, Optional.empty())
        : new Judgement(Level.ERROR, error);
  }

  private Judgement shown(FieldModel field, Judgement judgement) {
    if (field.field().type() != Field.Type.CARD_NUMBER) {
      return judgement;
    }
    if (form.cardGoneProperty().get()) {
      return new Judgement(Level.ERROR, Optional.of(Message.of("newpayment.card.gone")));
    }
    return judgement.level() == Level.FINE
        ? new Judgement(
            Level.FINE, Optional.of(Message.of("newpayment.card.fine")), judgement.notice())
        : judgement;
  }

  /** Whether all goes back is asked in words of its own, so the amount needs none. */
  private Optional<String> hint(FieldModel field) {
    boolean refunded = form.refund() && field.field().type() == Field.Type.AMOUNT;
    return refunded ? Optional.empty() : field.field().hint().map(key -> words.say(key));
  }

  private boolean starred(FieldModel field) {
    return form.requires(field) || (form.refund() && field.field().type() == Field.Type.AMOUNT);
  }

  private Control control(FieldModel field) {
    return switch (field.field().type()) {
      case TEXT -> text(field, new TextField());
      case TIME ->
          form.expiry()
              .<Control>map(expiry -> new ExpiryField(words, expiry))
              .orElseGet(() -> text(field, new TextField()));
      case AMOUNT -> amount(field);
      case CURRENCY -> currency(field);
      case CARD_NUMBER -> card();
      case PICK ->
          field
              .field()
              .picker()
              .<Control>map(_ -> picker(field))
              .orElseGet(() -> text(field, new TextField()));
    };
  }

  private Control picker(FieldModel field) {
    BankMark mark = new BankMark(form, words);
    PickerField control =
        new PickerField(
            words,
            () -> form.picker(field).orElseThrow(),
            choice -> mark.of(field, choice),
            field.textProperty());
    model.listedProperty().subscribe(control::relisted);
    return control;
  }

  /** Whose list it is; told anew as it ages while the form is in sight. */
  private void addNote(Cell cell, String source) {
    BankNote note = new BankNote(model.services());
    Label label = new Label();
    label.getStyleClass().addAll("field-sentence", "muted", "list-note");
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    Runnable say = () -> label.setText(note.of(model.listing(source)));
    model.listedProperty().subscribe(say);
    say.run();
    Heartbeat.whileInSight(
        label,
        () -> {
          model.refreshLists();
          say.run();
        });
    cell.getChildren().add(label);
  }

  private static TextField text(FieldModel field, TextField control) {
    FirstLine.of(control, field::cutting).textProperty().bindBidirectional(field.textProperty());
    if (field.field().rule().monospaced()) {
      control.getStyleClass().add("mono");
    }
    return control;
  }

  private Control amount(FieldModel field) {
    CustomTextField control = new CustomTextField();
    Label unit = new Label();
    unit.getStyleClass().add("muted");
    form.draftProperty().subscribe(_ -> unit.setText(form.currency().code()));
    control.setRight(unit);
    control.getStyleClass().add("amount-field");
    control.disableProperty().bind(form.wholeProperty());
    return text(field, control);
  }

  private Control currency(FieldModel field) {
    ChoiceBox<String> box = new ChoiceBox<>();
    form.operation().currencies().stream().map(CurrencyCode::code).forEach(box.getItems()::add);
    box.valueProperty().bindBidirectional(field.textProperty());
    box.disableProperty().bind(form.wholeProperty());
    return box;
  }

  private Control card() {
    CardNumberField control = new CardNumberField(words, form::typeCard, form.typedCard());
    form.draftProperty().subscribe(_ -> control.refresh());
    form.wipesProperty().addListener((_, _, _) -> control.forget());
    return control;
  }

  private static Control idField(IdModel id) {
    TextField control = FirstLine.code(new TextField());
    control.getStyleClass().add("mono");
    control.textProperty().bindBidirectional(id.textProperty());
    return control;
  }

  private void addReason(Cell cell, FieldModel field) {
    TextField reason = FirstLine.words(new TextField());
    reason.getStyleClass().add("reason-field");
    reason.setPromptText(words.say("newpayment.reason.prompt"));
    reason.setAccessibleText(words.say("newpayment.reason.for", words.say(field.field().label())));
    reason.textProperty().bindBidirectional(field.reasonProperty());
    reason.managedProperty().bind(reason.visibleProperty());
    field
        .judgementProperty()
        .subscribe(judgement -> reason.setVisible(judgement.level() == Level.WARNING));
    cell.getChildren().add(reason);
  }
}
