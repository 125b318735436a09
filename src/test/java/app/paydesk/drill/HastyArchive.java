package app.paydesk.drill;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Archive;
import app.paydesk.journal.Delivery;
import app.paydesk.payment.PaymentKey;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The mutation that says that a callback is on disk some time before it is. */
public final class HastyArchive extends PassingArchive {
  private static final int LATE_MILLIS = 2_000;

  private final ScheduledExecutorService scheduler;
  private final AtomicLong promised = new AtomicLong(Long.MAX_VALUE / 2);

  /** Writes to {@code archive} later, on {@code scheduler}. */
  public HastyArchive(Archive archive, ScheduledExecutorService scheduler) {
    super(archive);
    this.scheduler = scheduler;
  }

  @Override
  public long keep(Actor by, Delivery delivery) {
    var _ =
        scheduler.schedule(
            () -> archive.keep(Actors.DESK, delivery), LATE_MILLIS, TimeUnit.MILLISECONDS);
    return promised.incrementAndGet();
  }

  @Override
  public Delivery apply(Actor by, Delivery delivery, PaymentKey payment, Application application) {
    var _ =
        scheduler.schedule(
            () -> archive.apply(Actors.DESK, delivery, payment, application),
            LATE_MILLIS,
            TimeUnit.MILLISECONDS);
    return delivery;
  }
}
