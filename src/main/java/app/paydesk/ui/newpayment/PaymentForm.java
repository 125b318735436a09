package app.paydesk.ui.newpayment;

import app.paydesk.card.CardNumber;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.method.Agreement;
import app.paydesk.method.Field;
import app.paydesk.method.Limits;
import app.paydesk.method.Listing;
import app.paydesk.method.Operation;
import app.paydesk.method.PageForm;
import app.paydesk.method.Picker;
import app.paydesk.method.Role;
import app.paydesk.money.CurrencyCode;
import app.paydesk.payment.PaymentId;
import app.paydesk.ui.control.TypedCard;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One operation as it is being filled in; judged as a whole on each change. */
public final class PaymentForm {
  private final Operation operation;
  private final Agreement agreement;
  private final List<FieldModel> fields;
  private final IdModel id;
  private final String ref;
  private final Optional<Expiry> expiry;
  private final BooleanProperty whole = new SimpleBooleanProperty(this, "whole");
  private final StringProperty duplicateReason =
      new SimpleStringProperty(this, "duplicateReason", "");
  private final ReadOnlyObjectWrapper<Draft> draft = new ReadOnlyObjectWrapper<>(this, "draft");
  private final ReadOnlyIntegerWrapper wipes = new ReadOnlyIntegerWrapper(this, "wipes");
  private Map<String, Listing> listings = Map.of();
  private final TypedCard card = new TypedCard();
  private final ReadOnlyBooleanWrapper cardGone = new ReadOnlyBooleanWrapper(this, "cardGone");
  private boolean filling;

  PaymentForm(
      Operation operation, Agreement agreement, IdModel id, String ref, Optional<Expiry> expiry) {
    this.operation = operation;
    this.agreement = agreement;
    this.id = id;
    this.ref = ref;
    this.expiry = expiry;
    fields = operation.fields().stream().map(FieldModel::new).toList();
    preset();
    field(PageForm.EXPIRY)
        .ifPresent(
            f -> expiry.ifPresent(e -> f.textProperty().bindBidirectional(e.sentProperty())));
    fields.forEach(f -> f.textProperty().addListener((_, _, _) -> judge()));
    whole.addListener((_, _, _) -> judge());
    judge();
  }

  /** What is to be done. */
  public Operation operation() {
    return operation;
  }

  /** The fields in the order of the operation. */
  public List<FieldModel> fields() {
    return fields;
  }

  /** The field of that dotted path. */
  public Optional<FieldModel> field(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  /** The field that stands for something, where the operation has one. */
  public Optional<FieldModel> field(Role role) {
    return fields.stream().filter(f -> f.field().role() == role).findFirst();
  }

  /** The payment ID. */
  public IdModel id() {
    return id;
  }

  /** Whether a refund gives back all there is, so that no amount is sent. */
  public BooleanProperty wholeProperty() {
    return whole;
  }

  /** Everything typed, judged. */
  public ReadOnlyObjectProperty<Draft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /** The currency chosen, the operation's usual one until then. */
  public CurrencyCode currency() {
    return field(Role.CURRENCY)
        .flatMap(f -> Draft.currency(operation, f.text()))
        .orElse(operation.currencies().getFirst());
  }

  /** Whether this gives money back. */
  public boolean refund() {
    return operation.kind() == Operation.Kind.REFUND;
  }

  /** Until when a link lives; empty for what is no link. */
  Optional<Expiry> expiry() {
    return expiry;
  }

  /** A refund's own name; the payment ID elsewhere. */
  String ref() {
    return refund() ? ref : id.value().map(PaymentId::value).orElse("");
  }

  Limits limits() {
    return agreement.limits(operation);
  }

  /** Whether a field has to be filled in, by the document and by what was agreed. */
  boolean requires(FieldModel field) {
    return agreement.requires(operation, field.field());
  }

  /** What a field is picked from: the documents' list, and what the Gate offers beside it. */
  Optional<Picker> picker(FieldModel field) {
    Optional<Picker> documented = field.field().picker();
    return documented.map(list -> listing(field).map(list::with).orElse(list));
  }

  /** The Gate's own list of a field, in the currency chosen. */
  Optional<Listing> listing(FieldModel field) {
    return field
        .field()
        .picker()
        .flatMap(Picker::source)
        .flatMap(source -> Optional.ofNullable(listings.get(source)))
        .filter(listing -> listing.currency().equals(currency()));
  }

  /** Goes on with the lists as the Gate gives them now; nothing typed or chosen changes. */
  void list(Map<String, Listing> now) {
    if (!listings.equals(now)) {
      listings = Map.copyOf(now);
      judge();
    }
  }

  /** The number as typed so far; the one before is wiped. The caller keeps {@code typed}. */
  public void typeCard(CharSequence typed) {
    card.type(typed);
    cardGone.set(false);
    judge();
  }

  /** The card number, while there is a readable one. It stays the form's to wipe. */
  public Optional<CardNumber> card() {
    return card.number();
  }

  /** The card number as it is typed. */
  TypedCard typedCard() {
    return card;
  }

  /** Wipes the card number; it has to be typed again. */
  public void wipeCard() {
    typeCard("");
    wipes.set(wipes.get() + 1);
  }

  /** Wipes what was typed of a card number, where something was, and says so until it is typed. */
  void withdrawCard() {
    if (!card.isEmpty()) {
      wipeCard();
      cardGone.set(true);
    }
  }

  /** Whether a card number that was typed is to be typed again. */
  ReadOnlyBooleanProperty cardGoneProperty() {
    return cardGone.getReadOnlyProperty();
  }

  /** How often the card number was wiped. */
  ReadOnlyIntegerProperty wipesProperty() {
    return wipes.getReadOnlyProperty();
  }

  /** Several fields at once, judged once. */
  void fill(Map<String, String> values) {
    filling = true;
    values.forEach((name, value) -> field(name).ifPresent(f -> f.textProperty().set(value)));
    filling = false;
    judge();
  }

  /** Takes all that was typed into another form of the operation, the card number's buffer too. */
  void takeOver(PaymentForm other) {
    card.takeOver(other.card);
    cardGone.set(other.cardGone.get());
    Map<String, String> values = new HashMap<>();
    for (FieldModel field : other.fields) {
      values.put(field.name(), field.text());
      field(field.name())
          .ifPresent(
              f -> {
                f.reasonProperty().set(field.reasonProperty().get());
                f.leftProperty().set(field.leftProperty().get());
              });
    }
    whole.set(other.whole.get());
    fill(values);
  }

  /** Names what is missing as if every field had been visited. */
  void leaveAll() {
    id.leftProperty().set(true);
    fields.forEach(f -> f.leftProperty().set(true));
  }

  /** Why it is right though it may repeat another payment. */
  public StringProperty duplicateReasonProperty() {
    return duplicateReason;
  }

  /** What is to be sent, in sight of what was shown; empty while it has no ID. */
  Optional<Submission> submission(Submission.Seen seen) {
    return id.value().map(name -> new Submission(name, ref(), draft.get(), reasons(), seen));
  }

  private Map<String, String> reasons() {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (FieldModel field : fields) {
      if (!field.reasonProperty().get().isBlank()) {
        reasons.put(field.name(), field.reasonProperty().get().strip());
      }
    }
    if (!duplicateReason.get().isBlank()) {
      reasons.put(Problem.DUPLICATE, duplicateReason.get().strip());
    }
    return reasons;
  }

  private void judge() {
    if (filling) {
      return;
    }
    Map<String, String> values = new HashMap<>();
    for (FieldModel field : fields) {
      String text = field.field().type() == Field.Type.CARD_NUMBER ? card.shape() : field.text();
      if (!text.isBlank() && !(whole.get() && ofAmount(field))) {
        values.put(field.name(), text);
      }
    }
    if (refund() && !typed(Role.AMOUNT, values)) {
      field(Role.CURRENCY).ifPresent(f -> values.remove(f.name()));
    }
    Draft now = new Draft(operation, currency(), agreement, values, card.number(), listings);
    fields.forEach(
        f ->
            f.judged(
                Optional.ofNullable(now.verdicts().get(f.name())),
                f.field().type() == Field.Type.CARD_NUMBER
                    ? card.notice()
                    : Optional.ofNullable(now.notices().get(f.name()))));
    draft.set(now);
  }

  private boolean typed(Role role, Map<String, String> values) {
    return field(role).filter(f -> values.containsKey(f.name())).isPresent();
  }

  private static boolean ofAmount(FieldModel field) {
    return field.field().role() == Role.AMOUNT || field.field().role() == Role.CURRENCY;
  }

  /** What can only be one thing need not be typed. */
  private void preset() {
    field(Role.CURRENCY)
        .ifPresent(f -> f.textProperty().set(operation.currencies().getFirst().code()));
    for (FieldModel field : fields) {
      field.field().rule().only().ifPresent(field.textProperty()::set);
      field
          .field()
          .picker()
          .map(Picker::choices)
          .filter(choices -> choices.size() == 1)
          .ifPresent(choices -> field.textProperty().set(choices.getFirst().id()));
    }
  }
}
