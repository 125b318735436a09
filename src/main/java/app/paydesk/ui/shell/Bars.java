package app.paydesk.ui.shell;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * The bars above every screen. In a low window with big letters they scroll, so that the screen
 * below them keeps its place.
 */
final class Bars extends ScrollPane {
  private static final double MOST = 0.3;

  Bars(Node... bars) {
    setContent(new VBox(bars));
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("bars");
    getContent().layoutBoundsProperty().subscribe(this::requestLayout);
    sceneProperty().flatMap(scene -> scene.heightProperty()).subscribe(this::requestLayout);
  }

  // Sentences and buttons wrap, so their height depends on the width that there is.
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double whole = getContent().prefHeight(width) + snappedTopInset() + snappedBottomInset();
    return getScene() == null ? whole : Math.min(whole, MOST * getScene().getHeight());
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }
}
