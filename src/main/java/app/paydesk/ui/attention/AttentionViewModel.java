package app.paydesk.ui.attention;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Subject;
import app.paydesk.payment.Concern;
import app.paydesk.payment.Concerns;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.ui.AttentionPort;
import app.paydesk.ui.ListenerState;
import app.paydesk.ui.control.Causes;
import app.paydesk.ui.control.Latest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What needs attention, or what was settled, and the settling of it. */
public final class AttentionViewModel {
  /** Entries of a section that are shown. */
  static final int MOST = 200;

  private final AttentionPort desktop;
  private final AttentionReader reader;
  private final BooleanProperty settled = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<List<Section>>> sections =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Latest reads = new Latest();
  private final Latest newest = new Latest();
  private final BooleanProperty unused = new SimpleBooleanProperty();
  private final ObjectProperty<ListenerState> listener;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObjectProperty<List<AttentionLine>> settling =
      new SimpleObjectProperty<>(List.of());

  public AttentionViewModel(AttentionPort desktop) {
    this.desktop = desktop;
    this.reader = new AttentionReader(desktop);
    this.listener = new SimpleObjectProperty<>(desktop.listener().get());
    settled.addListener(
        (_, _, _) -> {
          settling.set(List.of());
          refresh();
        });
  }

  /** Reads the sections again. */
  public void refresh() {
    boolean wanted = settled.get();
    desktop
        .background()
        .run(
            () -> wanted ? reader.settled() : reader.open(),
            reads.only(found -> show(wanted, found)),
            failure -> failed("problem.history", failure));
    desktop
        .background()
        .run(
            () -> desktop.archive().figures(desktop.profile().projectId()).payments() == 0,
            newest.only(unused::set),
            failure -> failed("problem.history", failure));
    listener.set(desktop.listener().get());
  }

  /** What to say where there is nothing to show. */
  public Nothing nothing() {
    ListenerState state = listener.get();
    if (settled.get()) {
      return new Nothing(true, desktop.words().say("settle.none"));
    }
    if (!state.listening() && !state.problem().isEmpty()) {
      return new Nothing(false, desktop.words().say("attention.none.deaf", state.problem()));
    }
    return new Nothing(
        true, desktop.words().say(unused.get() ? "attention.none.new" : "attention.none"));
  }

  /**
   * A sentence in place of a list.
   *
   * @param fine whether there is nothing to do
   */
  public record Nothing(boolean fine, String sentence) {}

  /** Tells of each change of what {@link #nothing} says. */
  void onNothing(Runnable changed) {
    unused.subscribe(changed);
    listener.subscribe(changed);
  }

  private void show(boolean wanted, List<Section> found) {
    problem.set("");
    if (wanted == settled.get() && !Optional.of(found).equals(sections.get())) {
      sections.set(Optional.of(found));
    }
  }

  /** Keeps that a person settled the entries to settle, then shows what is left. */
  void settle(String reason) {
    List<AttentionLine> entries = settling.get();
    desktop
        .background()
        .run(
            () -> {
              keep(entries, reason.strip());
              return entries;
            },
            _ -> {
              settling.set(List.of());
              refresh();
            },
            failure -> failed("settle.failed", failure));
  }

  private void keep(List<AttentionLine> entries, String reason) {
    Instant now = desktop.clock().instant();
    Actor person = desktop.person().get();
    List<Long> deliveries =
        entries.stream()
            .filter(AttentionLine.Callback.class::isInstance)
            .map(e -> ((AttentionLine.Callback) e).notice().delivery())
            .toList();
    if (!deliveries.isEmpty()) {
      Decided settled = new Decided.Settled(desktop.profile().projectId(), deliveries, reason, now);
      desktop.journal().write(new Subject.OfHistory(), person, _ -> settled);
    }
    for (AttentionLine entry : entries) {
      switch (entry) {
        case AttentionLine.Payment payment ->
            desktop
                .journal()
                .write(
                    payment.key(),
                    person,
                    known ->
                        new Decided.Events(
                            Concerns.settling(known.payment().orElseThrow(), reason, now)));
        case AttentionLine.Overdue overdue ->
            desktop
                .journal()
                .write(
                    overdue.row().key(),
                    person,
                    Decision.events(
                        new PaymentEvent.Settled(
                            now, List.of(Concern.overdue(overdue.row().ref())), reason)));
        case AttentionLine.Callback _, AttentionLine.Waiting _ -> {}
      }
    }
  }

  private void failed(String key, Exception failure) {
    problem.set(Causes.say(key, failure, desktop.words()));
  }

  /** What is shown; empty until it was read. */
  ReadOnlyObjectProperty<Optional<List<Section>>> sections() {
    return sections.getReadOnlyProperty();
  }

  /** Whether what was settled is shown instead of what is open. */
  BooleanProperty settledShown() {
    return settled;
  }

  /** The entries that a person is about to settle. */
  ObjectProperty<List<AttentionLine>> settling() {
    return settling;
  }

  /** Why it could not be read; empty if it could. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
