package app.paydesk.ui.shell;

import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.control.StatusChip;
import app.paydesk.words.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Finds any payment, screen or action from the keyboard, over whatever screen is shown. */
final class SearchPalette extends StackPane {
  private final SearchModel model;
  private final TextField field = FirstLine.words(new TextField());
  private final ListView<Hit> list = new ListView<>();
  private @Nullable Node before;

  SearchPalette(Words words, SearchModel model) {
    this.model = model;
    getStyleClass().add("palette-ground");
    field.setPromptText(words.say("search.prompt"));
    field.setAccessibleText(words.say("search.prompt"));
    field.textProperty().bindBidirectional(model.text());
    list.setItems(model.hits());
    list.setCellFactory(_ -> new HitCell());
    list.setAccessibleText(words.say("search.results"));
    list.setPlaceholder(new Label(words.say("search.none")));
    list.getStyleClass().add("edge-to-edge");
    list.setFocusTraversable(false);
    VBox box = new VBox(field, list);
    box.getStyleClass().add("palette");
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(box, Pos.TOP_CENTER);
    getChildren().add(box);
    setVisible(false);
    model.hits().subscribe(() -> list.getSelectionModel().selectFirst());
    addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            hide();
          }
        });
    list.setOnMouseClicked(_ -> go());
  }

  void open() {
    if (!isVisible()) {
      before = getScene().getFocusOwner();
    }
    setVisible(true);
    field.clear();
    model.search();
    field.requestFocus();
  }

  /** Goes, and the keys go again to where they went before. */
  private void hide() {
    setVisible(false);
    if (before != null) {
      before.requestFocus();
      before = null;
    }
  }

  private void keys(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> hide();
      case ENTER -> go();
      case DOWN -> list.getSelectionModel().selectNext();
      case UP -> list.getSelectionModel().selectPrevious();
      default -> {
        return;
      }
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
    event.consume();
  }

  private void go() {
    Hit hit = list.getSelectionModel().getSelectedItem();
    if (hit != null) {
      hide();
      hit.go().run();
    }
  }

  private static final class HitCell extends ListCell<Hit> {
    private final Label title = new Label();
    private final Label note = new Label();
    private final StatusChip chip = new StatusChip();
    private final HBox line;

    HitCell() {
      title.getStyleClass().add("strong");
      title.setMinWidth(USE_PREF_SIZE);
      note.getStyleClass().add("muted");
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      line = new HBox(title, note, space, chip);
      line.getStyleClass().add("hit");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
      super.updateItem(hit, empty);
      if (empty || hit == null) {
        setGraphic(null);
        return;
      }
      title.setText(hit.title());
      note.setText(hit.note());
      chip.setVisible(hit.chip().isPresent());
      hit.chip().ifPresent(state -> chip.show(state.tone(), state.word()));
      setGraphic(line);
    }
  }
}
