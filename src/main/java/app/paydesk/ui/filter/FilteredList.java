package app.paydesk.ui.filter;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** The place of a list below its filters: the rows, or why there are none. */
public final class FilteredList extends StackPane {
  private final FilterBar filters;
  private final Node table;
  private final Runnable focusRows;
  private final ReadOnlyObjectProperty<ListContent> content;
  private boolean wanted;

  /**
   * @param focusRows lets the keys go to the table
   * @param nothingYet shown where there is nothing at all
   * @param noMatch shown where the filters let nothing through
   */
  public FilteredList(
      FilterBar filters,
      Node table,
      Runnable focusRows,
      Node nothingYet,
      Node noMatch,
      ReadOnlyObjectProperty<ListContent> content) {
    super(table, nothingYet, noMatch);
    this.filters = filters;
    this.table = table;
    this.focusRows = focusRows;
    this.content = content;
    getStyleClass().add("list");
    HBox.setHgrow(this, Priority.ALWAYS);
    content.subscribe(
        now -> {
          table.setVisible(now == ListContent.ROWS);
          nothingYet.setVisible(now == ListContent.NOTHING_YET);
          noMatch.setVisible(now == ListContent.NOTHING_MATCHES);
          if (wanted && filters.focused()) {
            focusList();
          }
        });
  }

  /** Lets the keys go to the list, or to its filters if there is no list. */
  public void focusList() {
    wanted = content.get() == ListContent.LOADING;
    if (table.isVisible()) {
      focusRows.run();
    } else {
      filters.focus();
    }
  }
}
