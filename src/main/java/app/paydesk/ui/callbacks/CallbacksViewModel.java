package app.paydesk.ui.callbacks;

import app.paydesk.payment.Delivery;
import app.paydesk.payment.DeliveryQuery;
import app.paydesk.payment.Standing;
import app.paydesk.payment.StatusWords;
import app.paydesk.ui.Desktop;
import app.paydesk.ui.control.Times;
import app.paydesk.ui.payments.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The callbacks as they came in, what filters them, and the one that is looked at. */
public final class CallbacksViewModel {
  /** Rows that are read at once; older ones follow when the list is scrolled to its end. */
  static final int PAGE = 500;

  /** Rows that are shown at most; beyond them filters find more. */
  static final int MOST_ROWS = 20_000;

  private final Desktop desktop;
  private final Times times;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Set<Delivery.Verdict>> verdict =
      new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Set<Standing>> standing = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Set<Period>> period = new SimpleObjectProperty<>(Set.of());
  private final ObservableList<Delivery> rows = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<Delivery>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Content> content =
      new ReadOnlyObjectWrapper<>(Content.LOADING);
  private final StringProperty problem = new SimpleStringProperty("");
  private List<Row> shown = List.of();
  private DeliveryQuery shownFor;
  private boolean atEnd;
  private long asked;

  /** What the place of the list shows. */
  enum Content {
    LOADING,
    ROWS,
    NOTHING_YET,
    NOTHING_MATCHES
  }

  /** What of a delivery can change while it is listed. */
  private record Row(long id, Delivery.Verdict verdict, String effect) {
    static Row of(Delivery delivery) {
      return new Row(delivery.id(), delivery.verdict(), delivery.effect());
    }
  }

  public CallbacksViewModel(Desktop desktop, Times times) {
    this.desktop = desktop;
    this.times = times;
    this.shownFor = query();
    text.addListener((_, _, _) -> refresh());
    verdict.addListener((_, _, _) -> refresh());
    standing.addListener((_, _, _) -> refresh());
    period.addListener((_, _, _) -> refresh());
  }

  /** Reads the list again. */
  public void refresh() {
    long number = ++asked;
    DeliveryQuery query = query();
    read(
        query,
        found -> {
          if (number == asked) {
            show(found, query);
          }
        });
  }

  void moreSoon() {
    desktop.hop().later(this::more);
  }

  /** Reads the rows after those that are shown. */
  void more() {
    if (atEnd || rows.isEmpty() || rows.size() >= MOST_ROWS) {
      return;
    }
    long number = ++asked;
    read(
        shownFor.after(rows.getLast().id()),
        found -> {
          if (number == asked) {
            atEnd = found.size() < PAGE;
            rows.addAll(found);
            shown = rows.stream().map(Row::of).toList();
          }
        });
  }

  private void read(DeliveryQuery query, Consumer<List<Delivery>> then) {
    desktop
        .background()
        .run(
            () -> desktop.archive().deliveries(query),
            then,
            failure ->
                problem.set(
                    desktop.words().say("problem.history", String.valueOf(failure.getMessage()))));
  }

  private DeliveryQuery query() {
    Set<String> statuses =
        StatusWords.known().stream()
            .filter(
                word ->
                    StatusWords.standing(word).filter(s -> standing.get().contains(s)).isPresent())
            .collect(Collectors.toSet());
    return new DeliveryQuery(
        desktop.profile().projectId(),
        text.get().strip(),
        verdict.get().stream().findFirst(),
        statuses,
        period.get().stream().findFirst().map(chosen -> times.daysAgo(chosen.days())),
        OptionalLong.empty(),
        PAGE);
  }

  /** Lets everything through. */
  public void clearFilters() {
    text.set("");
    verdict.set(Set.of());
    standing.set(Set.of());
    period.set(Set.of());
  }

  void select(Delivery delivery) {
    if (selected.get().filter(now -> Row.of(now).equals(Row.of(delivery))).isEmpty()) {
      selected.set(Optional.of(delivery));
    }
  }

  /** Looks at one callback, wherever it stands in the list. */
  public void open(long id) {
    desktop
        .background()
        .run(
            () -> desktop.archive().delivery(id),
            found -> found.ifPresent(delivery -> selected.set(Optional.of(delivery))),
            failure ->
                problem.set(
                    desktop.words().say("problem.history", String.valueOf(failure.getMessage()))));
  }

  // What was read further down stays, as long as the filters are the same.
  private void show(List<Delivery> found, DeliveryQuery query) {
    problem.set("");
    List<Delivery> all = new ArrayList<>(found);
    boolean onward = query.equals(shownFor) && found.size() == PAGE && rows.size() > PAGE;
    if (onward) {
      long last = found.getLast().id();
      rows.stream().filter(row -> row.id() < last).limit(MOST_ROWS).forEach(all::add);
    } else {
      atEnd = found.size() < PAGE;
    }
    shownFor = query;
    List<Row> now = all.stream().map(Row::of).toList();
    if (!now.equals(shown)) {
      shown = now;
      rows.setAll(all);
    }
    content.set(
        !all.isEmpty()
            ? Content.ROWS
            : query.narrowed() ? Content.NOTHING_MATCHES : Content.NOTHING_YET);
  }

  StringProperty text() {
    return text;
  }

  ObjectProperty<Set<Delivery.Verdict>> verdict() {
    return verdict;
  }

  ObjectProperty<Set<Standing>> standing() {
    return standing;
  }

  ObjectProperty<Set<Period>> period() {
    return period;
  }

  /** The callbacks that match, newest first. */
  public ObservableList<Delivery> rows() {
    return rows;
  }

  ReadOnlyObjectProperty<Optional<Delivery>> selected() {
    return selected;
  }

  ReadOnlyObjectProperty<Content> content() {
    return content.getReadOnlyProperty();
  }

  StringProperty problem() {
    return problem;
  }
}
