package app.paydesk.ui.control;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The pane beside a list: a head that answers first, then tabs, all of it scrolling. */
public final class DetailPane extends StackPane {
  private final VBox content = new VBox();
  private final ScrollPane scroll = new ScrollPane(content);
  private final Node empty;

  /**
   * @param empty what stands here while nothing is chosen
   */
  public DetailPane(Node empty) {
    this.empty = empty;
    getStyleClass().add("detail");
    content.getStyleClass().add("detail-content");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    getChildren().addAll(scroll, empty);
    show();
  }

  /** Shows these parts under each other, or what stands for nothing. */
  public void show(Node... parts) {
    content.getChildren().setAll(parts);
    scroll.setVisible(parts.length > 0);
    empty.setVisible(parts.length == 0);
  }

  /** Goes to the top, where the answer stands. */
  public void toTop() {
    scroll.setVvalue(scroll.getVmin());
  }

  /** Tabs as high as what they show, so that only the pane scrolls. */
  public static TabPane tabs(Tab... tabs) {
    TabPane pane = new TabPane(tabs);
    pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    pane.getStyleClass().add("detail-tabs");
    return pane;
  }

  /** One tab. */
  public static Tab tab(String title, Node body) {
    return new Tab(title, box(body));
  }

  /** One tab that is made when it is first looked at. */
  public static Tab later(String title, Supplier<? extends Node> body) {
    VBox box = box();
    Tab tab = new Tab(title, box);
    tab.selectedProperty()
        .subscribe(
            chosen -> {
              if (chosen && box.getChildren().isEmpty()) {
                box.getChildren().add(body.get());
              }
            });
    return tab;
  }

  private static VBox box(Node... body) {
    VBox box = new TabBody(body);
    box.getStyleClass().add("tab-body");
    return box;
  }

  /**
   * As high as its texts are at the width that it has: tabs ask for the height at the width that
   * would be best, at which fewer lines are broken.
   */
  private static final class TabBody extends VBox {
    TabBody(Node... body) {
      super(body);
      widthProperty().subscribe(_ -> requestLayout());
    }

    @Override
    protected double computePrefHeight(double width) {
      return super.computePrefHeight(getWidth() > 0 ? getWidth() : width);
    }
  }
}
