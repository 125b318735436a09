package app.paydesk.ui.attention;

import app.paydesk.payment.Archive;
import app.paydesk.payment.PaymentQuery;
import app.paydesk.payment.PaymentRow;
import app.paydesk.ui.Desktop;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The open operations in three piles, and the payments that contradict something. */
public final class AttentionViewModel {
  /** Rows of a pile that are shown; the list of payments has them all. */
  static final int MOST = 200;

  private static final Duration FLAGS_SHOWN = Duration.ofDays(30);

  private final Desktop desktop;
  private final ReadOnlyObjectWrapper<Optional<Piles>> piles =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /**
   * An operation of a pile.
   *
   * @param next when the Gate is asked for it next
   */
  record Item(PaymentRow row, Optional<Instant> next) {}

  /** All that is shown. */
  record Piles(Map<Pile, List<Item>> items, List<Archive.Flagged> flagged) {
    boolean empty() {
      return flagged.isEmpty() && items.values().stream().allMatch(List::isEmpty);
    }
  }

  public AttentionViewModel(Desktop desktop) {
    this.desktop = desktop;
  }

  /** Reads the piles again. */
  public void refresh() {
    desktop
        .background()
        .run(
            this::read,
            found -> {
              problem.set("");
              if (!Optional.of(found).equals(piles.get())) {
                piles.set(Optional.of(found));
              }
            },
            failure ->
                problem.set(
                    desktop.words().say("problem.history", String.valueOf(failure.getMessage()))));
  }

  private Piles read() {
    long project = desktop.profile().projectId();
    Map<Pile, List<Item>> items = new EnumMap<>(Pile.class);
    for (Pile pile : Pile.values()) {
      PaymentQuery query =
          new PaymentQuery(project, "", pile.standings(), Set.of(), Optional.empty(), MOST, 0);
      items.put(
          pile,
          desktop.archive().rows(query).stream()
              .map(row -> new Item(row, desktop.nextCheck().apply(row.key())))
              .toList());
    }
    Instant since = desktop.clock().instant().minus(FLAGS_SHOWN);
    return new Piles(items, desktop.archive().flagged(project, since, MOST));
  }

  /** What is shown; empty until it was read. */
  ReadOnlyObjectProperty<Optional<Piles>> piles() {
    return piles.getReadOnlyProperty();
  }

  /** Why it could not be read; empty if it could. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
