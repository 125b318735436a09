package app.paydesk.ui.profiles;

import app.paydesk.method.Agreement;
import app.paydesk.method.Field;
import app.paydesk.method.Limits;
import app.paydesk.method.Operation;
import app.paydesk.method.ProcessingTimes;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.money.MoneyText;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileException;
import app.paydesk.words.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is agreed for one operation, as it is being typed. */
final class OperationTerms {
  private final Operation operation;
  private final CurrencyCode currency;
  private final StringProperty least = new SimpleStringProperty(this, "least", "");
  private final StringProperty most = new SimpleStringProperty(this, "most", "");
  private final StringProperty basic = new SimpleStringProperty(this, "basic", "");
  private final StringProperty threshold = new SimpleStringProperty(this, "threshold", "");
  private final Map<Field, BooleanProperty> without = new LinkedHashMap<>();

  OperationTerms(Operation operation, Agreement agreement) {
    this.operation = operation;
    this.currency = operation.currencies().getFirst();
    Limits limits = agreement.limits(operation);
    least.set(shown(limits.minimum()));
    most.set(shown(limits.maximum()));
    agreement
        .times(operation.key())
        .ifPresent(
            times -> {
              basic.set(Long.toString(times.basic().toMinutes()));
              threshold.set(Long.toString(times.threshold().toMinutes()));
            });
    for (Field field : operation.fields()) {
      if (field.need() == Field.Need.BY_PROVIDER) {
        boolean left = !agreement.requires(operation, field);
        without.put(field, new SimpleBooleanProperty(this, field.name(), left));
      }
    }
  }

  Operation operation() {
    return operation;
  }

  CurrencyCode currency() {
    return currency;
  }

  StringProperty least() {
    return least;
  }

  StringProperty most() {
    return most;
  }

  StringProperty basic() {
    return basic;
  }

  StringProperty threshold() {
    return threshold;
  }

  /** Whether the provider does without a field, for those that are its to decide. */
  Map<Field, BooleanProperty> without() {
    return without;
  }

  /** What is wrong here, in one sentence. */
  Optional<Message> problem() {
    try {
      var _ = limits();
      var _ = times();
      return Optional.empty();
    } catch (ProfileException e) {
      return Optional.of(e.message());
    }
  }

  /**
   * The limits as typed.
   *
   * @throws ProfileException if one is no amount, or the least is more than the most
   */
  Limits limits() {
    OptionalLong from = amount(least.get());
    OptionalLong to = amount(most.get());
    if (from.isPresent() && to.isPresent() && from.getAsLong() > to.getAsLong()) {
      throw new ProfileException("agreement.crossed", least.get(), most.get());
    }
    return new Limits(from, to);
  }

  /**
   * The times as typed, empty where both are blank.
   *
   * @throws ProfileException if they are no times
   */
  Optional<ProcessingTimes> times() {
    if (basic.get().isBlank() && threshold.get().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        Profile.times(operation.key(), minutes(basic.get()), minutes(threshold.get())));
  }

  /** The fields that the provider does without. */
  Set<String> unneeded() {
    return without.entrySet().stream()
        .filter(entry -> entry.getValue().get())
        .map(entry -> entry.getKey().name())
        .collect(Collectors.toUnmodifiableSet());
  }

  private String shown(OptionalLong minor) {
    return minor.isPresent() ? new Money(minor.getAsLong(), currency).plain() : "";
  }

  private OptionalLong amount(String text) {
    if (text.isBlank()) {
      return OptionalLong.empty();
    }
    Money money =
        MoneyText.read(text, currency)
            .money()
            .orElseThrow(() -> new ProfileException("agreement.amount", text, currency.code()));
    return OptionalLong.of(money.minor());
  }

  private static long minutes(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw new ProfileException("agreement.minutes", text);
    }
  }
}
