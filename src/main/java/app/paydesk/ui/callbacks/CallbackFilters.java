package app.paydesk.ui.callbacks;

import app.paydesk.journal.Delivery;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.StatusWords;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.filter.PeriodChoice;
import app.paydesk.words.Typed;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the list of callbacks is filtered by; an empty choice lets all through. */
final class CallbackFilters {
  private final long projectId;
  private final TimeTexts times;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Set<Delivery.Verdict>> verdict =
      new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Set<PaymentState>> standing = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Set<PeriodChoice>> period = new SimpleObjectProperty<>(Set.of());

  /**
   * @param changed called after each change of one of them
   */
  CallbackFilters(long projectId, TimeTexts times, Runnable changed) {
    this.projectId = projectId;
    this.times = times;
    text.addListener((_, _, _) -> changed.run());
    verdict.addListener((_, _, _) -> changed.run());
    standing.addListener((_, _, _) -> changed.run());
    period.addListener((_, _, _) -> changed.run());
  }

  /** Lets everything through. */
  void clear() {
    text.set("");
    verdict.set(Set.of());
    standing.set(Set.of());
    period.set(Set.of());
  }

  /**
   * What is asked for, from the newest on.
   *
   * @param rows most to read at once
   */
  DeliveryQuery query(int rows) {
    Set<String> statuses =
        StatusWords.known().stream()
            .filter(
                word ->
                    StatusWords.standing(word).filter(s -> standing.get().contains(s)).isPresent())
            .collect(Collectors.toSet());
    return new DeliveryQuery(
        projectId,
        Typed.of(text.get()).folded(),
        verdict.get().stream().findFirst(),
        statuses,
        period.get().stream().findFirst().map(chosen -> times.daysAgo(chosen.days())),
        OptionalLong.empty(),
        rows);
  }

  StringProperty text() {
    return text;
  }

  ObjectProperty<Set<Delivery.Verdict>> verdict() {
    return verdict;
  }

  ObjectProperty<Set<PaymentState>> standing() {
    return standing;
  }

  ObjectProperty<Set<PeriodChoice>> period() {
    return period;
  }
}
