package app.paydesk.ui.newpayment;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;

/** Fields in as many equal columns as there is room for, three at most, rows as tall as needed. */
final class FieldGrid extends Pane {
  private static final int MOST_COLUMNS = 3;
  private static final double NARROWEST_EM = 13;
  private static final double GAP = 16;
  private static final double ROW_GAP = 10;

  private double em = Font.getDefault().getSize();

  FieldGrid() {
    getStyleClass().add("field-grid");
  }

  /** The font size that columns are measured by. */
  void measureBy(double fontSize) {
    if (em != fontSize) {
      em = fontSize;
      requestLayout();
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return em * NARROWEST_EM;
  }

  @Override
  protected double computePrefWidth(double height) {
    return em * NARROWEST_EM * MOST_COLUMNS + GAP * (MOST_COLUMNS - 1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return place(width < 0 ? computePrefWidth(-1) : width, false);
  }

  @Override
  protected void layoutChildren() {
    place(getWidth(), true);
  }

  private double place(double width, boolean really) {
    Insets insets = getInsets();
    double room = width - insets.getLeft() - insets.getRight();
    int columns = columns(room);
    double cell = (room - GAP * (columns - 1)) / columns;
    var children = getManagedChildren();
    double y = insets.getTop();
    for (int first = 0; first < children.size(); first += columns) {
      int end = Math.min(children.size(), first + columns);
      double tallest = 0;
      for (Node child : children.subList(first, end)) {
        tallest = Math.max(tallest, child.prefHeight(cell));
      }
      for (int i = first; really && i < end; i++) {
        double x = insets.getLeft() + (i - first) * (cell + GAP);
        children.get(i).resizeRelocate(snapPositionX(x), snapPositionY(y), cell, tallest);
      }
      y += Math.ceil(tallest) + (end < children.size() ? ROW_GAP : 0);
    }
    return y + insets.getBottom();
  }

  private int columns(double room) {
    int fitting = (int) ((room + GAP) / (em * NARROWEST_EM + GAP));
    return Math.clamp(fitting, 1, MOST_COLUMNS);
  }
}
