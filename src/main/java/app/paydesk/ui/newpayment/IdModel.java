package app.paydesk.ui.newpayment;

import app.paydesk.card.CardMask;
import app.paydesk.payment.PaymentId;
import app.paydesk.words.Message;
import app.paydesk.words.Typed;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The payment ID: a new one for what is sent, a known one for what is refunded. */
public final class IdModel {
  private final boolean mustBeNew;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final BooleanProperty left = new SimpleBooleanProperty(this, "left");
  private final ReadOnlyObjectWrapper<Optional<Message>> error =
      new ReadOnlyObjectWrapper<>(this, "error", Optional.empty());
  private Optional<PaymentId> known = Optional.empty();

  IdModel(String first, boolean mustBeNew) {
    this.mustBeNew = mustBeNew;
    text.set(first);
    text.addListener((_, _, _) -> judge());
    judge();
  }

  /** As typed. */
  public StringProperty textProperty() {
    return text;
  }

  /** Whether the clerk has been here and gone on. */
  public BooleanProperty leftProperty() {
    return left;
  }

  /** Why it cannot be used. */
  public ReadOnlyObjectProperty<Optional<Message>> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** The ID, if it is one. */
  public Optional<PaymentId> value() {
    try {
      return Optional.of(new PaymentId(read()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A new ID is plain; one made elsewhere stays as it is. */
  private String read() {
    Typed line = Typed.of(text.get());
    return mustBeNew ? line.folded() : line.text();
  }

  /** Tells that the journal has this payment. */
  void known(PaymentId id) {
    known = Optional.of(id);
    judge();
  }

  private void judge() {
    error.set(judged());
  }

  private Optional<Message> judged() {
    String id = read();
    if (id.isEmpty()) {
      return Optional.of(Message.of(mustBeNew ? "newpayment.id.empty" : "newpayment.refund.empty"));
    }
    if (id.length() > 255) {
      return Optional.of(Message.of("newpayment.id.long", id.length()));
    }
    Optional<PaymentId> value = value();
    if (value.isEmpty()) {
      return Optional.of(Message.of("newpayment.id.characters"));
    }
    if (mustBeNew && CardMask.finds(id)) {
      return Optional.of(Message.of("submit.card-in-id"));
    }
    return mustBeNew && value.equals(known)
        ? Optional.of(Message.of("newpayment.id.taken"))
        : Optional.empty();
  }
}
