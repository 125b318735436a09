package app.paydesk.drill;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Journal;
import app.paydesk.journal.PassingJournal;
import app.paydesk.journal.Snapshot;
import app.paydesk.journal.Subject;
import app.paydesk.journal.Written;
import app.paydesk.payment.PaymentKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The mutation that says that a callback is on disk some time before it is. */
public final class HastyJournal extends PassingJournal {
  private static final int LATE_MILLIS = 6_000;

  private final ScheduledExecutorService scheduler;

  /** Writes callbacks to {@code journal} later, on {@code scheduler}. */
  public HastyJournal(Journal journal, ScheduledExecutorService scheduler) {
    super(journal);
    this.scheduler = scheduler;
  }

  @Override
  public Written write(Subject subject, Actor by, Decision decision) {
    Optional<Delivery> promised =
        decision.similar().isPresent() ? Optional.empty() : callback(subject, decision);
    if (promised.isEmpty()) {
      return super.write(subject, by, decision);
    }
    var _ =
        scheduler.schedule(
            () -> super.write(subject, by, decision), LATE_MILLIS, TimeUnit.MILLISECONDS);
    return Written.of(promised.get());
  }

  private Optional<Delivery> callback(Subject subject, Decision decision) {
    Optional<PaymentKey> key =
        subject instanceof Subject.OfPayment(PaymentKey about)
            ? Optional.of(about)
            : Optional.empty();
    Snapshot now = Snapshot.of(key.flatMap(journal::find), List.of());
    return decision.on(now) instanceof Decided.Callback(Delivery delivery, var _)
        ? Optional.of(delivery)
        : Optional.empty();
  }
}
