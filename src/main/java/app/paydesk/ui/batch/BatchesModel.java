package app.paydesk.ui.batch;

import app.paydesk.payment.batch.BatchId;
import app.paydesk.ui.BatchesPort;
import app.paydesk.ui.batch.check.CheckModel;
import app.paydesk.ui.batch.part.BatchPages;
import app.paydesk.ui.batch.status.BatchModel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What of the screen is looked at: the list, a file that is checked, or one batch. */
public final class BatchesModel implements BatchPages {
  /** The parts of the screen. */
  enum Place {
    LIST,
    CHECK,
    BATCH
  }

  private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.LIST);
  private final Map<BatchId, Path> files = new HashMap<>();
  private final BatchListModel list;
  private final CheckModel check;
  private final BatchModel batch;

  public BatchesModel(BatchesPort port) {
    this.list = new BatchListModel(port);
    this.check = new CheckModel(port, this::started);
    this.batch = new BatchModel(port);
  }

  private void started(Path file, List<BatchId> batches) {
    batches.forEach(id -> files.put(id, file));
    batches.stream().findFirst().ifPresent(this::open);
  }

  @Override
  public void list() {
    check.leave();
    place.set(Place.LIST);
    list.refresh();
  }

  @Override
  public void check(Path file) {
    place.set(Place.CHECK);
    check.open(file);
  }

  /** Turns to a batch. */
  public void open(BatchId id) {
    check.leave();
    place.set(Place.BATCH);
    batch.open(id);
  }

  @Override
  public Optional<Path> file(BatchId id) {
    return Optional.ofNullable(files.get(id));
  }

  /** Reads again what is looked at. */
  public void refresh() {
    switch (place.get()) {
      case LIST -> list.refresh();
      case BATCH -> batch.refresh();
      case CHECK -> {}
    }
  }

  /** Lets go of the file that is checked, where there is one. */
  public void close() {
    check.leave();
  }

  ReadOnlyObjectProperty<Place> place() {
    return place.getReadOnlyProperty();
  }

  BatchListModel listModel() {
    return list;
  }

  CheckModel checkModel() {
    return check;
  }

  BatchModel batchModel() {
    return batch;
  }
}
