package app.paydesk.ui.payments;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** Which rows of a table are in sight, and that they stay there when others come above them. */
final class InSight {
  private final TableView<?> table;
  private BiConsumer<Integer, Integer> told = (_, _) -> {};
  private boolean soon;

  InSight(TableView<?> table) {
    this.table = table;
  }

  /** Tells the numbers of the first and the last row in sight, a little after they changed. */
  void then(BiConsumer<Integer, Integer> hears) {
    told = hears;
  }

  /** The rows in sight may be others now. */
  void moved() {
    if (!soon) {
      soon = true;
      Platform.runLater(
          () -> {
            soon = false;
            flow()
                .filter(flow -> flow.getFirstVisibleCell() != null)
                .ifPresent(flow -> told.accept(first(flow), flow.getLastVisibleCell().getIndex()));
          });
    }
  }

  /** What is looked at stays where it is; at its top the list shows what is new. */
  void keepPlace(ListChangeListener.Change<?> change) {
    int above = 0;
    int first = flow().filter(f -> f.getPosition() > 0).map(InSight::first).orElse(0);
    int rows = table.getItems().size();
    while (change.next()) {
      if (change.getFrom() < first && change.getRemovedSize() + change.getAddedSize() < rows) {
        above += change.getAddedSize() - change.getRemovedSize();
      }
    }
    moved();
    if (above != 0 && first + above >= 0) {
      table.scrollTo(first + above);
    }
  }

  private static int first(VirtualFlow<?> flow) {
    IndexedCell<?> cell = flow.getFirstVisibleCell();
    return cell == null ? 0 : cell.getIndex();
  }

  private Optional<VirtualFlow<?>> flow() {
    return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        ? Optional.of(flow)
        : Optional.empty();
  }
}
