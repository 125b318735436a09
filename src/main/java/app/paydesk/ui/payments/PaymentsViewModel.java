package app.paydesk.ui.payments;

import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.ui.PaymentsPort;
import app.paydesk.ui.control.Causes;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.filter.ListContent;
import app.paydesk.ui.filter.PeriodChoice;
import app.paydesk.words.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The list of payments, what filters it, and the one that is looked at. */
public final class PaymentsViewModel {
  private final PaymentsPort desktop;
  private final TimeTexts times;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Set<PaymentState>> standings = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Set<String>> operations = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Set<PeriodChoice>> period = new SimpleObjectProperty<>(Set.of());
  private final ObservableList<PaymentRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<ListContent> content =
      new ReadOnlyObjectWrapper<>(ListContent.LOADING);
  private final StringProperty problem = new SimpleStringProperty("");
  private final PaymentDetailModel detail;
  private final ReadOnlyObjectWrapper<Instant> now;
  private final ReadOnlyBooleanWrapper atEnd = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper full = new ReadOnlyBooleanWrapper();
  private final Pages pages = new Pages();
  private PaymentQuery shownFor;
  private boolean begun;
  private boolean reading;
  private int first;
  private int last;
  private boolean held;
  private boolean replacing;

  public PaymentsViewModel(PaymentsPort desktop, TimeTexts times) {
    this.desktop = desktop;
    this.times = times;
    this.now = new ReadOnlyObjectWrapper<>(this, "now", desktop.clock().instant());
    this.detail = new PaymentDetailModel(desktop, times, now.getReadOnlyProperty());
    this.shownFor = query();
    text.addListener((_, _, _) -> refreshUnlessHeld());
    standings.addListener((_, _, _) -> refreshUnlessHeld());
    operations.addListener((_, _, _) -> refreshUnlessHeld());
    period.addListener((_, _, _) -> refreshUnlessHeld());
  }

  /** Reads what is looked at of the list again, and the payment beside it. */
  public void refresh() {
    PaymentQuery query = query();
    if (!query.equals(shownFor)) {
      shownFor = query;
      begun = false;
      first = 0;
      last = 0;
    }
    pages.changed();
    load();
    detail.refresh();
  }

  /**
   * These rows are in sight: they are read where they may stand otherwise, and so is what follows.
   */
  void lookAt(int firstRow, int lastRow) {
    first = firstRow;
    last = lastRow;
    if (begun) {
      load();
    }
  }

  private void load() {
    if (reading) {
      return;
    }
    PaymentQuery query = shownFor;
    Optional<Pages.Piece> due = begun ? pages.due(first, last) : Optional.of(pages.first());
    if (due.isEmpty()) {
      return;
    }
    reading = true;
    desktop
        .background()
        .run(
            () -> Pages.read(desktop.archive(), query, due.get()),
            found -> {
              reading = false;
              if (query.equals(shownFor)) {
                show(due.get(), found);
              }
              load();
            },
            failure -> {
              reading = false;
              if (query.equals(shownFor)) {
                problem.set(Causes.say("problem.history", failure, desktop.words()));
              } else {
                load();
              }
            });
  }

  /** Goes on to the time it is now, so that ages are told right. */
  public void beat() {
    now.set(desktop.clock().instant());
  }

  /** The time as last told by {@link #beat}. */
  ReadOnlyObjectProperty<Instant> now() {
    return now.getReadOnlyProperty();
  }

  /** Lets everything through. */
  public void clearFilters() {
    filters("", Set.of());
  }

  /** Looks at one operation of a payment, whether the filters let it through or not. */
  public void open(PaymentKey key, String ref) {
    detail.open(key, ref);
  }

  /** Looks at a row that was chosen; a table that gets new rows chooses by itself, in vain. */
  void select(PaymentRow row) {
    if (!replacing) {
      open(row.key(), row.ref());
    }
  }

  private void filters(String newText, Set<PaymentState> newStandings) {
    held = true;
    text.set(newText);
    standings.set(Set.copyOf(newStandings));
    operations.set(Set.of());
    period.set(Set.of());
    held = false;
    refresh();
  }

  private void refreshUnlessHeld() {
    if (!held) {
      refresh();
    }
  }

  private void show(Pages.Piece piece, List<PaymentRow> found) {
    problem.set("");
    replacing = true;
    if (begun) {
      Splice.put(rows, pages.take(piece, found));
    } else {
      begun = true;
      pages.clear();
      Splice.put(rows, new Pages.Change(0, List.copyOf(rows), pages.take(piece, found).now()));
    }
    replacing = false;
    atEnd.set(pages.atEnd());
    full.set(pages.full());
    content.set(
        !rows.isEmpty()
            ? ListContent.ROWS
            : filtered() ? ListContent.NOTHING_MATCHES : ListContent.NOTHING_YET);
  }

  private boolean filtered() {
    return !text.get().isBlank()
        || !standings.get().isEmpty()
        || !operations.get().isEmpty()
        || !period.get().isEmpty();
  }

  private PaymentQuery query() {
    Optional<Instant> since =
        period.get().stream().findFirst().map(chosen -> times.daysAgo(chosen.days()));
    return new PaymentQuery(
        desktop.profile().projectId(),
        Typed.of(text.get()).folded(),
        standings.get(),
        operations.get(),
        since,
        Pages.PAGE);
  }

  /** Part of an ID, payee or code; empty for all. */
  public StringProperty text() {
    return text;
  }

  /** Whether only the newest are looked through. */
  BooleanBinding brief() {
    return Bindings.createBooleanBinding(() -> query().brief(), text);
  }

  ObjectProperty<Set<PaymentState>> standings() {
    return standings;
  }

  ObjectProperty<Set<String>> operations() {
    return operations;
  }

  ObjectProperty<Set<PeriodChoice>> period() {
    return period;
  }

  /** The rows that match, newest first. */
  public ObservableList<PaymentRow> rows() {
    return rows;
  }

  /** Whether the rows go to the end of the list. */
  ReadOnlyBooleanProperty atEnd() {
    return atEnd.getReadOnlyProperty();
  }

  /** Whether there are more rows than are shown, however far one scrolls. */
  ReadOnlyBooleanProperty full() {
    return full.getReadOnlyProperty();
  }

  /** Whether the rows are there yet, and what stands in their place if there are none. */
  public ReadOnlyObjectProperty<ListContent> content() {
    return content.getReadOnlyProperty();
  }

  /** Why the list could not be read; empty if it could. */
  StringProperty problem() {
    return problem;
  }

  /** The payment that is looked at. */
  public PaymentDetailModel detail() {
    return detail;
  }
}
