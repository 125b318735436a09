package app.paydesk.ui.newpayment;

import app.paydesk.method.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;

/** One form for each operation, with what was typed for it so far. Used on one thread. */
final class Forms {
  private final FormServices services;
  private final Consumer<PaymentForm> changed;
  private final Consumer<PaymentForm> named;
  private final Map<String, PaymentForm> forms = new HashMap<>();

  /**
   * @param changed told after each change of a form
   * @param named told when another payment ID was typed in one
   */
  Forms(FormServices services, Consumer<PaymentForm> changed, Consumer<PaymentForm> named) {
    this.services = services;
    this.changed = changed;
    this.named = named;
  }

  /** The form of an operation as it was left. */
  PaymentForm of(Operation operation) {
    return forms.computeIfAbsent(operation.key(), _ -> made(operation));
  }

  /** An empty form in place of the one of before. */
  PaymentForm fresh(Operation operation) {
    PaymentForm fresh = made(operation);
    forms.put(operation.key(), fresh);
    return fresh;
  }

  /** The same under a new name, for a request that was refused and is corrected. */
  PaymentForm again(PaymentForm old) {
    PaymentForm fresh = fresh(old.operation());
    fresh.fill(old.fields().stream().collect(Collectors.toMap(FieldModel::name, FieldModel::text)));
    fresh.wholeProperty().set(old.wholeProperty().get());
    if (old.refund()) {
      fresh.id().textProperty().set(old.id().textProperty().get());
    }
    return fresh;
  }

  /** Wipes the card numbers of some. */
  void wipe(Predicate<PaymentForm> which) {
    forms.values().stream().filter(which).forEach(PaymentForm::wipeCard);
  }

  /** Wipes the card numbers of some and says so in their place. */
  void withdraw(Predicate<PaymentForm> which) {
    forms.values().stream().filter(which).forEach(PaymentForm::withdrawCard);
  }

  /** Goes on with what was typed into some of others. */
  void takeOver(Forms others, Predicate<PaymentForm> which) {
    others.forms.values().stream().filter(which).forEach(this::takeOver);
  }

  private void takeOver(PaymentForm old) {
    PaymentForm fresh = fresh(old.operation());
    fresh.id().textProperty().set(old.id().textProperty().get());
    fresh.takeOver(old);
  }

  private PaymentForm made(Operation operation) {
    boolean refunds = operation.kind() == Operation.Kind.REFUND;
    String name = services.names().apply(operation.kind());
    IdModel id = new IdModel(refunds ? "" : name, !refunds);
    PaymentForm made =
        new PaymentForm(operation, services.profile().agreement(), id, name, expiry(operation));
    InvalidationListener listener = _ -> changed.accept(made);
    made.draftProperty().addListener(listener);
    id.errorProperty().addListener(listener);
    id.textProperty().addListener((_, _, _) -> named.accept(made));
    made.fields().forEach(f -> f.reasonProperty().addListener(listener));
    made.duplicateReasonProperty().addListener(listener);
    return made;
  }

  private Optional<Expiry> expiry(Operation operation) {
    return operation.link()
        ? Optional.of(new Expiry(services.clock(), services.zone()))
        : Optional.empty();
  }
}
