package app.paydesk.ui.batch.status;

import app.paydesk.batch.report.BatchResult;
import app.paydesk.export.WholeFile;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.batch.BatchEvent;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.ui.BatchesPort;
import app.paydesk.ui.batch.part.FileAsk;
import app.paydesk.ui.control.Causes;
import app.paydesk.words.Typed;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** One batch: how its rows stand, and what a person does with it as a whole. */
public final class BatchModel {
  private final BatchesPort port;
  private final ReadOnlyObjectWrapper<Optional<BatchFacts>> facts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<PaymentState>> state =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final SendingRate rate = new SendingRate();
  private final Repeated<Optional<BatchFacts>> reading;
  private @Nullable BatchId id;

  public BatchModel(BatchesPort port) {
    this.port = port;
    this.reading =
        new Repeated<>(
            port.background(),
            this::read,
            this::show,
            e -> note.set(Causes.say("problem.history", e, port.words())));
    text.addListener((_, _, _) -> refresh());
  }

  /** Looks at a batch. */
  public void open(BatchId batch) {
    if (!batch.equals(id)) {
      id = batch;
      rate.clear();
      facts.set(Optional.empty());
      state.set(Optional.empty());
      text.set("");
      note.set("");
    }
    refresh();
  }

  /** Reads it again. */
  public void refresh() {
    if (id != null) {
      reading.ask();
    }
  }

  private Optional<BatchFacts> read() {
    BatchId asked = id;
    return asked == null
        ? Optional.empty()
        : BatchFacts.read(
            asked, new BatchFacts.Filter(state.get(), Typed.of(text.get()).folded()), port);
  }

  private void show(Optional<BatchFacts> found) {
    if (found.filter(f -> f.batch().row().id().equals(id)).isPresent()) {
      ListedBatch batch = found.get().batch();
      if (batch.stage() == BatchStage.SENDING) {
        rate.note(port.batches().nanos().getAsLong(), batch.sent());
      } else {
        rate.clear();
      }
      facts.set(found);
    }
  }

  /** Shows only rows in a state; the same again shows all. */
  void filter(PaymentState wanted) {
    state.set(state.get().equals(Optional.of(wanted)) ? Optional.empty() : Optional.of(wanted));
    refresh();
  }

  /** Sends nothing more until a person goes on; what is on its way ends. */
  void pause() {
    act(
        batch -> {
          port.batches().desk().pause(batch, port.person().get(), BatchEvent.Why.PERSON, "");
          return "";
        });
  }

  /** Never sends what was not sent yet. */
  void withdraw(String reason) {
    act(
        batch ->
            port.words()
                .say("batch.withdrawn.rows", port.batches().run().withdraw(batch, reason), batch));
  }

  /**
   * Writes what became of each row into a file.
   *
   * @param target a workbook where its name ends so, else CSV
   */
  void result(Path target) {
    act(
        batch -> {
          BatchResult result =
              new BatchResult(port.profile().projectId(), port.journal(), port.words());
          WholeFile.write(
              target,
              out -> {
                result.write(batch, FileAsk.format(target), out);
                return batch;
              });
          return port.words().say("batches.result.saved", target);
        });
  }

  /** Something that is done with a batch beside the window, and what is said of it then. */
  @FunctionalInterface
  private interface Deed {
    String with(BatchId batch) throws Exception;
  }

  private void act(Deed deed) {
    BatchId batch = id;
    if (batch == null) {
      return;
    }
    Callable<String> work = () -> deed.with(batch);
    Consumer<String> done =
        said -> {
          note.set(said);
          refresh();
        };
    port.background()
        .run(work, done, e -> note.set(Causes.say("batches.not-done", e, port.words())));
  }

  ReadOnlyObjectProperty<Optional<BatchFacts>> facts() {
    return facts.getReadOnlyProperty();
  }

  /** Only rows in this state are shown; empty for all. */
  ReadOnlyObjectProperty<Optional<PaymentState>> state() {
    return state.getReadOnlyProperty();
  }

  /** Part of a payee, ID or code, or the number of a row. */
  StringProperty text() {
    return text;
  }

  /** What came of the last thing that was done. */
  ReadOnlyStringProperty note() {
    return note.getReadOnlyProperty();
  }

  /** How quickly its rows go. */
  SendingRate rate() {
    return rate;
  }
}
