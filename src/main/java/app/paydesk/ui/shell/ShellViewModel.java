package app.paydesk.ui.shell;

import app.paydesk.journal.RestoreHold;
import app.paydesk.journal.RestoreHolds;
import app.paydesk.journal.list.Archive;
import app.paydesk.method.Operation;
import app.paydesk.payment.Ageing;
import app.paydesk.payment.PaymentKey;
import app.paydesk.ui.Desktop;
import app.paydesk.ui.HomeNotices;
import app.paydesk.ui.ListenerState;
import app.paydesk.ui.attention.AttentionViewModel;
import app.paydesk.ui.backup.BackupModel;
import app.paydesk.ui.batch.BatchesModel;
import app.paydesk.ui.callbacks.CallbacksViewModel;
import app.paydesk.ui.control.Heartbeat;
import app.paydesk.ui.control.Latest;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.payments.PaymentsViewModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Which screen is shown and how things stand around it. */
public final class ShellViewModel implements AutoCloseable {
  /** Notices of a sort that are counted; beyond it the figure says no more. */
  private static final int MOST_NOTICES = 1_000;

  private final Desktop desktop;
  private final PaymentsViewModel payments;
  private final AttentionViewModel attention;
  private final CallbacksViewModel callbacks;
  private final BatchesModel batches;
  private final BackupModel backup;
  private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.PAYMENTS);
  private final ReadOnlyObjectWrapper<Archive.Figures> figures =
      new ReadOnlyObjectWrapper<>(new Archive.Figures(0, 0, 0, 0, Optional.empty()));
  private final ReadOnlyObjectWrapper<ListenerState> listener;
  private final ReadOnlyObjectWrapper<Optional<RestoreHold>> hold =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Latest newestHold = new Latest();
  private final ReadOnlyObjectWrapper<List<HomeNotices.Notice>> homeNotices =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Latest newestHomeNotices = new Latest();
  private final ReadOnlyLongWrapper notices = new ReadOnlyLongWrapper();
  private final Latest newestFigures = new Latest();
  private final Latest newestNotices = new Latest();
  private final AutoCloseable listening;
  private final Heartbeat heartbeat;

  public ShellViewModel(Desktop desktop, TimeTexts times) {
    this.desktop = desktop;
    this.payments = new PaymentsViewModel(desktop, times);
    this.attention = new AttentionViewModel(desktop);
    this.callbacks = new CallbacksViewModel(desktop, times);
    this.batches = new BatchesModel(desktop);
    this.backup = new BackupModel(desktop);
    this.listener = new ReadOnlyObjectWrapper<>(desktop.listener().get());
    this.listening = desktop.changes().listen(desktop.hop().coalesced(this::refresh));
    this.heartbeat = new Heartbeat(this::beat);
  }

  /** Reads again what the shown screen and the bars show. */
  public void refresh() {
    listener.set(desktop.listener().get());
    desktop
        .background()
        .run(
            () -> desktop.archive().figures(desktop.profile().projectId()),
            newestFigures.only(figures::set),
            _ -> {});
    lookForHold();
    lookAtHome();
    countNotices();
    refreshScreen();
  }

  private void beat() {
    payments.beat();
    lookAtHome();
    countNotices();
  }

  private void lookAtHome() {
    desktop
        .background()
        .run(
            () -> desktop.homeNotices().standing(),
            newestHomeNotices.only(homeNotices::set),
            _ -> {});
  }

  /** A person read what there is to know of the home's folder. */
  void knowHome() {
    desktop
        .background()
        .run(
            () -> {
              desktop.homeNotices().known();
              return desktop.homeNotices().standing();
            },
            newestHomeNotices.only(homeNotices::set),
            _ -> {});
  }

  private void lookForHold() {
    desktop
        .background()
        .run(
            () -> desktop.journal().restoreHolds().standing(desktop.profile().projectId()),
            newestHold.only(hold::set),
            _ -> {});
  }

  /** Lets payments be sent again after a restore, for a reason that is kept. */
  void release(String reason) {
    desktop
        .background()
        .run(
            () -> {
              RestoreHolds holds = desktop.journal().restoreHolds();
              long project = desktop.profile().projectId();
              holds.end(project, reason, desktop.clock().instant());
              return holds.standing(project);
            },
            newestHold.only(hold::set),
            _ -> {});
  }

  private void countNotices() {
    Map<String, Instant> overdue =
        Ageing.overdue(
            desktop.profile().agreement(),
            desktop.methods().forms().stream().map(Operation::key).toList(),
            desktop.clock().instant());
    desktop
        .background()
        .run(
            () ->
                desktop
                    .archive()
                    .notices()
                    .open(desktop.profile().projectId(), overdue, MOST_NOTICES),
            newestNotices.only(notices::set),
            _ -> {});
  }

  private void refreshScreen() {
    switch (screen.get()) {
      case PAYMENTS -> payments.refresh();
      case ATTENTION -> attention.refresh();
      case CALLBACKS -> callbacks.refresh();
      case BATCHES -> batches.refresh();
      case NEW_PAYMENT, BACKUP -> {}
    }
  }

  /** Turns to a screen. */
  public void show(Screen next) {
    screen.set(next);
    switch (next) {
      case ATTENTION -> attention.refresh();
      case PAYMENTS -> payments.refresh();
      case CALLBACKS -> callbacks.refresh();
      case BATCHES -> batches.refresh();
      case NEW_PAYMENT, BACKUP -> {}
    }
  }

  /** Turns to a payment. */
  public void open(PaymentKey key, String ref) {
    payments.open(key, ref);
    show(Screen.PAYMENTS);
  }

  /** Turns to a callback. */
  public void callback(long delivery) {
    callbacks.open(delivery);
    show(Screen.CALLBACKS);
  }

  public ReadOnlyObjectProperty<Screen> screen() {
    return screen;
  }

  public PaymentsViewModel payments() {
    return payments;
  }

  AttentionViewModel attention() {
    return attention;
  }

  public BatchesModel batches() {
    return batches;
  }

  BackupModel backup() {
    return backup;
  }

  public CallbacksViewModel callbacks() {
    return callbacks;
  }

  ReadOnlyObjectProperty<Archive.Figures> figures() {
    return figures.getReadOnlyProperty();
  }

  /** What keeps payments from being sent after a restore. */
  ReadOnlyObjectProperty<Optional<RestoreHold>> hold() {
    return hold.getReadOnlyProperty();
  }

  /** What to know of the home's folder. */
  ReadOnlyObjectProperty<List<HomeNotices.Notice>> homeNotices() {
    return homeNotices.getReadOnlyProperty();
  }

  /** How many notices are open beside the operations that are. */
  ReadOnlyLongProperty notices() {
    return notices.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ListenerState> listener() {
    return listener.getReadOnlyProperty();
  }

  /** Hears of no more changes. */
  @Override
  public void close() {
    heartbeat.close();
    batches.close();
    try {
      listening.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
