package app.paydesk.ui.batch;

import app.paydesk.ui.BatchesPort;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.batch.check.CheckView;
import app.paydesk.ui.batch.status.BatchView;
import app.paydesk.ui.control.TimeTexts;
import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** Pays files: the batches so far, the file that is checked, or one batch. */
public final class BatchesView extends StackPane {
  private final BatchesModel model;
  private final BatchListView list;
  private final CheckView check;
  private final BatchView batch;

  public BatchesView(BatchesPort port, BatchesModel model, TimeTexts times, Navigator navigator) {
    this.model = model;
    this.list = new BatchListView(port.words(), model, times);
    this.check = new CheckView(port, model.checkModel(), model, times);
    this.batch = new BatchView(port, model.batchModel(), model, times, navigator);
    getStyleClass().add("screen");
    model.place().subscribe(this::show);
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
  }

  private void show(BatchesModel.Place place) {
    boolean here = isFocusWithin();
    Node part =
        switch (place) {
          case LIST -> list;
          case CHECK -> check;
          case BATCH -> batch;
        };
    getChildren().setAll(part);
    if (here) {
      focusList();
    }
  }

  private void over(DragEvent event) {
    if (event.getDragboard().getFiles().size() == 1) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    boolean one = files.size() == 1;
    if (one) {
      model.check(files.getFirst().toPath());
    }
    event.setDropCompleted(one);
    event.consume();
  }

  /** Lets the keys go to what is looked at. */
  public void focusList() {
    switch (model.place().get()) {
      case LIST -> list.focusList();
      case CHECK -> check.focus();
      case BATCH -> batch.focus();
    }
  }

  /** Puts the cursor where a row, or a file, is looked for. */
  public void focusSearch() {
    switch (model.place().get()) {
      case LIST -> list.focusFile();
      case CHECK -> check.focus();
      case BATCH -> batch.focusSearch();
    }
  }

  /** Turns to the list with the cursor where the file to be paid is named. */
  public void payFile() {
    model.list();
    list.focusFile();
  }
}
