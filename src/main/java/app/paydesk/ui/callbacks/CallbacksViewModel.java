package app.paydesk.ui.callbacks;

import app.paydesk.journal.Delivery;
import app.paydesk.journal.DeliveryQuery;
import app.paydesk.journal.DeliveryRow;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.StatusWords;
import app.paydesk.ui.Desktop;
import app.paydesk.ui.control.Causes;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.payments.PeriodChoice;
import app.paydesk.words.Typed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The callbacks as they came in, what filters them, and the one that is looked at. While a row is
 * looked at or the list is scrolled, new ones are only counted, so that no place is lost.
 */
public final class CallbacksViewModel {
  /** Rows that are read at once; older ones follow when the list is scrolled to its end. */
  static final int PAGE = 500;

  /** Rows that are shown at most; beyond them filters find more. */
  static final int MOST_ROWS = 20_000;

  private final Desktop desktop;
  private final TimeTexts times;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Set<Delivery.Verdict>> verdict =
      new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Set<PaymentState>> standing = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Set<PeriodChoice>> period = new SimpleObjectProperty<>(Set.of());
  private final ObservableList<DeliveryRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<Delivery>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Content> content =
      new ReadOnlyObjectWrapper<>(Content.LOADING);
  private final ReadOnlyIntegerWrapper news = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper brief = new ReadOnlyBooleanWrapper();
  private final StringProperty problem = new SimpleStringProperty("");
  private DeliveryQuery shownFor;
  private boolean fromNewest = true;
  private boolean scrolled;
  private boolean replacing;
  private boolean reading;
  private boolean askedAgain;
  private boolean paging;
  private boolean atEnd;
  private long chosen;

  /** What the place of the list shows. */
  enum Content {
    LOADING,
    ROWS,
    NOTHING_YET,
    NOTHING_MATCHES
  }

  public CallbacksViewModel(Desktop desktop, TimeTexts times) {
    this.desktop = desktop;
    this.times = times;
    this.shownFor = query();
    text.addListener((_, _, _) -> newest());
    verdict.addListener((_, _, _) -> newest());
    standing.addListener((_, _, _) -> newest());
    period.addListener((_, _, _) -> newest());
  }

  /** Reads the list again; one reading at a time, however often it is asked for. */
  public void refresh() {
    if (reading) {
      askedAgain = true;
      return;
    }
    reading = true;
    askedAgain = false;
    DeliveryQuery query = query();
    read(
        query,
        found -> {
          reading = false;
          if (query.equals(query())) {
            show(found, query);
          } else {
            askedAgain = true;
          }
          if (askedAgain) {
            refresh();
          }
        });
  }

  /** Begins with the newest again. */
  void newest() {
    fromNewest = true;
    refresh();
  }

  void moreSoon() {
    desktop.hop().later(this::more);
  }

  /** Reads the rows after those that are shown. */
  void more() {
    if (paging || atEnd || rows.isEmpty() || rows.size() >= MOST_ROWS) {
      return;
    }
    paging = true;
    DeliveryQuery query = shownFor;
    long last = rows.getLast().id();
    read(
        query.after(last),
        found -> {
          paging = false;
          if (query.equals(shownFor) && !rows.isEmpty() && rows.getLast().id() == last) {
            atEnd = found.size() < PAGE;
            rows.addAll(found);
          }
        });
  }

  private void read(DeliveryQuery query, Consumer<List<DeliveryRow>> then) {
    desktop
        .background()
        .run(
            () -> desktop.archive().deliveryRows(query),
            then,
            failure -> {
              reading = false;
              paging = false;
              failed(failure);
            });
  }

  private void failed(Exception failure) {
    problem.set(Causes.say("problem.history", failure, desktop.words()));
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
        Typed.of(text.get()).folded(),
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

  /** Looks at one row; what it says is read for that. */
  void select(DeliveryRow row) {
    if (replacing || selected.get().map(DeliveryRow::of).filter(row::equals).isPresent()) {
      return;
    }
    open(row.id());
  }

  /** Looks at one callback, wherever it stands in the list. */
  public void open(long id) {
    long number = ++chosen;
    desktop
        .background()
        .run(
            () -> desktop.archive().delivery(id),
            found -> {
              if (number == chosen) {
                selected.set(found);
              }
            },
            this::failed);
  }

  /** Shows the one that is looked at as it was judged anew. */
  void judged(Delivery delivery) {
    DeliveryRow now = DeliveryRow.of(delivery);
    rows.replaceAll(row -> row.id() == now.id() ? now : row);
    chosen++;
    selected.set(Optional.of(delivery));
  }

  /** Whether the newest row is out of sight. */
  void scrolled(boolean now) {
    scrolled = now;
    if (!now && news.get() > 0) {
      refresh();
    }
  }

  private void show(List<DeliveryRow> found, DeliveryQuery query) {
    problem.set("");
    brief.set(query.brief());
    boolean still = scrolled || selected.get().isPresent();
    if (fromNewest || !still || rows.isEmpty() || !query.equals(shownFor)) {
      begin(found, query);
    } else {
      keepPlace(found);
    }
    content.set(
        !rows.isEmpty()
            ? Content.ROWS
            : query.narrowed() ? Content.NOTHING_MATCHES : Content.NOTHING_YET);
  }

  private void begin(List<DeliveryRow> found, DeliveryQuery query) {
    fromNewest = false;
    shownFor = query;
    atEnd = found.size() < PAGE;
    news.set(0);
    if (!found.equals(rows)) {
      replacing = true;
      rows.setAll(found);
      replacing = false;
    }
  }

  // What was judged anew is shown so, what is gone goes; what is new is only counted.
  private void keepPlace(List<DeliveryRow> found) {
    Map<Long, DeliveryRow> now =
        found.stream().collect(Collectors.toMap(DeliveryRow::id, Function.identity()));
    long newestShown = rows.stream().mapToLong(DeliveryRow::id).max().orElse(0);
    long lastFound = found.size() < PAGE ? 0 : found.getLast().id();
    replacing = true;
    rows.removeIf(row -> row.id() >= lastFound && !now.containsKey(row.id()));
    for (int i = 0; i < rows.size() && rows.get(i).id() >= lastFound; i++) {
      DeliveryRow row = now.get(rows.get(i).id());
      if (row != null && !row.equals(rows.get(i))) {
        rows.set(i, row);
      }
    }
    replacing = false;
    news.set((int) found.stream().filter(row -> row.id() > newestShown).count());
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

  /** The callbacks that match, newest first. */
  public ObservableList<DeliveryRow> rows() {
    return rows;
  }

  ReadOnlyObjectProperty<Optional<Delivery>> selected() {
    return selected;
  }

  /** How many new ones match and are not shown yet; a whole page stands for many. */
  public ReadOnlyIntegerProperty news() {
    return news.getReadOnlyProperty();
  }

  /** Whether the text is so short that only the newest were looked through. */
  ReadOnlyBooleanProperty brief() {
    return brief.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Content> content() {
    return content.getReadOnlyProperty();
  }

  StringProperty problem() {
    return problem;
  }
}
