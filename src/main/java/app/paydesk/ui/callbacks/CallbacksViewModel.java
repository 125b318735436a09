package app.paydesk.ui.callbacks;

import app.paydesk.payment.Delivery;
import app.paydesk.ui.Desktop;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  /** Rows that are read at once; older ones are found by filters. */
  static final int MOST_ROWS = 1_000;

  private final Desktop desktop;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Set<Delivery.Verdict>> verdict =
      new SimpleObjectProperty<>(Set.of());
  private final ObservableList<Delivery> rows = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<Delivery>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Content> content =
      new ReadOnlyObjectWrapper<>(Content.LOADING);
  private final StringProperty problem = new SimpleStringProperty("");
  private List<Row> shown = List.of();
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

  public CallbacksViewModel(Desktop desktop) {
    this.desktop = desktop;
    text.addListener((_, _, _) -> refresh());
    verdict.addListener((_, _, _) -> refresh());
  }

  /** Reads the list again. */
  public void refresh() {
    long number = ++asked;
    String wanted = text.get().strip();
    Optional<Delivery.Verdict> only = verdict.get().stream().findFirst();
    desktop
        .background()
        .run(
            () ->
                desktop
                    .archive()
                    .deliveries(desktop.profile().projectId(), wanted, only, MOST_ROWS),
            found -> {
              if (number == asked) {
                show(found, !wanted.isEmpty() || only.isPresent());
              }
            },
            failure ->
                problem.set(
                    desktop.words().say("problem.history", String.valueOf(failure.getMessage()))));
  }

  /** Lets everything through. */
  public void clearFilters() {
    text.set("");
    verdict.set(Set.of());
  }

  void select(Delivery delivery) {
    if (selected.get().filter(now -> Row.of(now).equals(Row.of(delivery))).isEmpty()) {
      selected.set(Optional.of(delivery));
    }
  }

  private void show(List<Delivery> found, boolean filtered) {
    problem.set("");
    List<Row> now = found.stream().map(Row::of).toList();
    if (!now.equals(shown)) {
      shown = now;
      rows.setAll(found);
    }
    content.set(
        !found.isEmpty() ? Content.ROWS : filtered ? Content.NOTHING_MATCHES : Content.NOTHING_YET);
  }

  StringProperty text() {
    return text;
  }

  ObjectProperty<Set<Delivery.Verdict>> verdict() {
    return verdict;
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
