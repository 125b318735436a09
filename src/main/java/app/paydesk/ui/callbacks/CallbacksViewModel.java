package app.paydesk.ui.callbacks;

import app.paydesk.journal.Delivery;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.journal.list.DeliveryRow;
import app.paydesk.ui.CallbacksPort;
import app.paydesk.ui.control.Causes;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.filter.ListContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final CallbacksPort desktop;
  private final CallbackFilters filters;
  private final ObservableList<DeliveryRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<Delivery>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ListContent> content =
      new ReadOnlyObjectWrapper<>(ListContent.LOADING);
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

  public CallbacksViewModel(CallbacksPort desktop, TimeTexts times) {
    this.desktop = desktop;
    this.filters = new CallbackFilters(desktop.profile().projectId(), times, this::newest);
    this.shownFor = filters.query(PAGE);
  }

  /** Reads the list again; one reading at a time, however often it is asked for. */
  public void refresh() {
    if (reading) {
      askedAgain = true;
      return;
    }
    reading = true;
    askedAgain = false;
    DeliveryQuery query = filters.query(PAGE);
    read(
        query,
        found -> {
          reading = false;
          if (query.equals(filters.query(PAGE))) {
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

  /** Lets everything through. */
  public void clearFilters() {
    filters.clear();
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
            ? ListContent.ROWS
            : query.narrowed() ? ListContent.NOTHING_MATCHES : ListContent.NOTHING_YET);
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

  CallbackFilters filters() {
    return filters;
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

  ReadOnlyObjectProperty<ListContent> content() {
    return content.getReadOnlyProperty();
  }

  StringProperty problem() {
    return problem;
  }
}
