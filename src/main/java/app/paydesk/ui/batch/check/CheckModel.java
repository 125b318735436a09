package app.paydesk.ui.batch.check;

import app.paydesk.batch.BatchException;
import app.paydesk.batch.BatchWorker;
import app.paydesk.batch.PaymentFile;
import app.paydesk.batch.Reasons;
import app.paydesk.batch.report.CheckWorkbook;
import app.paydesk.batch.report.RemainderFile;
import app.paydesk.batch.report.ReportPlace;
import app.paydesk.batch.sheet.SheetException;
import app.paydesk.batch.template.Templates;
import app.paydesk.export.WholeFile;
import app.paydesk.journal.BatchRow;
import app.paydesk.method.Operation;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.ui.BatchesPort;
import app.paydesk.ui.batch.part.FileAsk;
import app.paydesk.ui.control.Causes;
import app.paydesk.words.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A file on its way from the disk to the Gate: checked, explained, confirmed. */
public final class CheckModel {
  /** How far it is. */
  enum Step {
    /** Its rows are being read and judged. */
    READING,
    /** It cannot be used as a whole. */
    REFUSED,
    /** Its rows are judged; nothing was sent. */
    CHECKED,
    /** A person is asked once more. */
    CONFIRMING,
    /** The confirmation is being kept. */
    STARTING
  }

  private final BatchesPort port;
  private final FileReading reading;
  private final BiConsumer<Path, List<BatchId>> started;
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.READING);
  private final ReadOnlyObjectWrapper<Optional<CheckedFile>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper read = new ReadOnlyIntegerWrapper();
  private final ObjectProperty<SendChoices> choices = new SimpleObjectProperty<>(SendChoices.USUAL);
  private final Map<String, String> reasons = new HashMap<>();
  private Path path = Path.of("");
  private Optional<Operation> operation = Optional.empty();
  private boolean operationAsked;
  private String run = "";
  private @Nullable PaymentFile open;
  private boolean checking;
  private boolean stale;
  private long asked;

  /**
   * @param started told which batches a file is paid by once it was confirmed, the newest first
   */
  public CheckModel(BatchesPort port, BiConsumer<Path, List<BatchId>> started) {
    this.port = port;
    this.reading = new FileReading(port);
    this.started = started;
  }

  /** Opens a file and checks it. */
  public void open(Path chosen) {
    reasons.clear();
    run = "";
    operation = Optional.empty();
    choices.set(SendChoices.USUAL);
    open(chosen, operation);
  }

  /** Opens the same file anew, all its rows being of one operation. */
  void choose(Operation all) {
    operation = Optional.of(all);
    open(path, operation);
  }

  /** Opens the same file anew, with what was said of it. */
  void again() {
    open(path, operation);
  }

  private void open(Path chosen, Optional<Operation> all) {
    leave();
    path = chosen;
    operationAsked = false;
    refusal.set("");
    note.set("");
    step.set(Step.READING);
    long number = ++asked;
    port.background()
        .run(
            () -> reading.open(chosen, all),
            opened -> {
              if (number == asked) {
                open = opened;
                check();
              } else {
                opened.close();
              }
            },
            failure -> {
              if (number == asked) {
                refuse(failure);
              }
            });
  }

  /** Says why the warnings of one kind are right; blank takes it back. */
  void reason(String rule, String text) {
    String before = reasons.getOrDefault(rule, "");
    if (!text.strip().equals(before)) {
      reasons.put(rule, text.strip());
      check();
    }
  }

  /** What was said of one kind of warnings. */
  String reason(String rule) {
    return reasons.getOrDefault(rule, "");
  }

  /** Names this run, so that rows which were paid before are paid once more. */
  void run(String name) {
    if (!name.strip().equals(run)) {
      run = name.strip();
      check();
    }
  }

  /** What this run is called; empty for the first. */
  String run() {
    return run;
  }

  private void check() {
    PaymentFile now = open;
    if (now == null || checking) {
      stale = now != null;
      return;
    }
    checking = true;
    read.set(0);
    step.set(Step.READING);
    long number = asked;
    Reasons said = new Reasons(reasons, Map.of());
    String name = run;
    port.background()
        .run(
            () -> reading.check(now, said, name, rows -> tell(number, rows)),
            checked -> checked(number, checked),
            failure -> {
              checking = false;
              if (number == asked) {
                refuse(failure);
              } else {
                check();
              }
            });
  }

  private void tell(long number, int rows) {
    port.hop()
        .later(
            () -> {
              if (number == asked) {
                read.set(rows);
              }
            });
  }

  private void checked(long number, CheckedFile checked) {
    checking = false;
    if (number != asked || stale) {
      stale = false;
      check();
      return;
    }
    file.set(Optional.of(checked));
    step.set(Step.CHECKED);
  }

  private void refuse(Exception failure) {
    close();
    stale = false;
    operationAsked =
        failure instanceof SheetException sheet
            && sheet.fault() == SheetException.Fault.NO_OPERATION;
    refusal.set(Causes.of(failure, port.words()));
    file.set(Optional.empty());
    step.set(Step.REFUSED);
  }

  /** Asks whether it shall be sent, where something would be. */
  void ask() {
    if (step.get() == Step.CHECKED && file.get().filter(CheckedFile::sends).isPresent()) {
      step.set(Step.CONFIRMING);
    }
  }

  /** Back from the question to the rows. */
  void back() {
    if (step.get() == Step.CONFIRMING) {
      step.set(Step.CHECKED);
    }
  }

  /** Keeps the confirmation and begins to send. */
  void confirm() {
    if (step.get() != Step.CONFIRMING) {
      return;
    }
    CheckedFile checked = file.get().orElseThrow();
    step.set(Step.STARTING);
    BatchWorker.Work work =
        new BatchWorker.Work(
            checked.file(),
            checked.plan(),
            new Reasons(reasons, Map.of()),
            choices.get().settings(port.batches().nanos()),
            choices.get().delay());
    open = null; // the worker closes it
    Path confirmed = path;
    port.background()
        .run(
            () -> newestFirst(port.batches().worker().start(work)),
            batches -> {
              file.set(Optional.empty());
              started.accept(confirmed, batches);
            },
            this::refuse);
  }

  private List<BatchId> newestFirst(Set<BatchId> batches) {
    return batches.stream()
        .flatMap(id -> found(id).stream())
        .sorted(Comparator.comparingLong(BatchRow::entry).reversed())
        .map(BatchRow::id)
        .toList();
  }

  private Optional<BatchRow> found(BatchId id) {
    return port.batches().desk().batches().find(port.profile().projectId(), id);
  }

  /**
   * Writes the rows that are left out into a file to be corrected.
   *
   * @param target a workbook where its name ends so, else CSV
   */
  void saveLeftOut(Path target) {
    save(
        target,
        (checked, out) ->
            new RemainderFile(port.batches().desk().remainder(), port.words())
                .write(checked.file(), checked.plan(), FileAsk.format(target), out));
  }

  /** Writes all rows into a workbook, with what is the matter with them in colours. */
  void saveChecked(Path target) {
    save(
        target,
        (checked, out) -> {
          new CheckWorkbook(checked.file(), checked.plan(), checked.findings(), port.words())
              .write(out);
          return checked.plan().size();
        });
  }

  /** What is written of a file, and how many rows it has. */
  @FunctionalInterface
  private interface Content {
    int write(CheckedFile checked, OutputStream out) throws IOException;
  }

  private static int written(CheckedFile checked, Path target, Content content) throws IOException {
    if (ReportPlace.isOf(checked.file().path(), target)) {
      throw new BatchException(Message.of("batches.written-over", checked.file().name()));
    }
    return WholeFile.write(target, out -> content.write(checked, out));
  }

  private void save(Path target, Content content) {
    file.get()
        .ifPresent(
            checked ->
                port.background()
                    .run(
                        () -> written(checked, target, content),
                        rows -> note.set(port.words().say("batches.saved", rows, target)),
                        failure -> note.set(Causes.say("batches.unsaved", failure, port.words()))));
  }

  /** Lets go of the file; nothing of it is kept. */
  public void leave() {
    asked++;
    stale = false;
    file.set(Optional.empty());
    close();
  }

  private void close() {
    PaymentFile now = open;
    open = null;
    if (now != null) {
      now.close();
    }
  }

  /** The file's name, without folders. */
  String name() {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }

  /** What all rows of a file may be, where it does not say what they are; else none. */
  List<Operation> operations() {
    return operationAsked ? Templates.offered(port.methods()) : List.of();
  }

  ReadOnlyObjectProperty<Step> step() {
    return step.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<CheckedFile>> file() {
    return file.getReadOnlyProperty();
  }

  /** Why it cannot be used; empty if it can. */
  ReadOnlyStringProperty refusal() {
    return refusal.getReadOnlyProperty();
  }

  /** What came of the last thing that was saved. */
  ReadOnlyStringProperty note() {
    return note.getReadOnlyProperty();
  }

  /** How many rows were read so far. */
  ReadOnlyIntegerProperty read() {
    return read.getReadOnlyProperty();
  }

  ObjectProperty<SendChoices> choices() {
    return choices;
  }
}
