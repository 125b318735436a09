package app.paydesk.drill;

import app.paydesk.payment.Archive;
import app.paydesk.payment.Delivery;
import app.paydesk.payment.DeliveryQuery;
import app.paydesk.payment.Notices;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentQuery;
import app.paydesk.payment.PaymentRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The mutation that says that a callback is on disk some time before it is. */
public final class HastyArchive implements Archive {
  private static final int LATE_MILLIS = 2_000;

  private final Archive archive;
  private final ScheduledExecutorService scheduler;
  private final AtomicLong promised = new AtomicLong(Long.MAX_VALUE / 2);

  /** Writes to {@code archive} later, on {@code scheduler}. */
  public HastyArchive(Archive archive, ScheduledExecutorService scheduler) {
    this.archive = archive;
    this.scheduler = scheduler;
  }

  @Override
  public long keep(Delivery delivery) {
    var _ = scheduler.schedule(() -> archive.keep(delivery), LATE_MILLIS, TimeUnit.MILLISECONDS);
    return promised.incrementAndGet();
  }

  @Override
  public Delivery apply(Delivery delivery, PaymentKey payment, Application application) {
    var _ =
        scheduler.schedule(
            () -> archive.apply(delivery, payment, application),
            LATE_MILLIS,
            TimeUnit.MILLISECONDS);
    return delivery;
  }

  @Override
  public void judged(Delivery delivery) {
    archive.judged(delivery);
  }

  @Override
  public Notices notices() {
    return archive.notices();
  }

  @Override
  public Optional<Delivery> delivery(long id) {
    return archive.delivery(id);
  }

  @Override
  public List<Delivery> deliveries(DeliveryQuery query) {
    return archive.deliveries(query);
  }

  @Override
  public int clearAside(long projectId, Optional<Instant> before, Instant at) {
    return archive.clearAside(projectId, before, at);
  }

  @Override
  public List<Delivery> unjudged(long projectId) {
    return archive.unjudged(projectId);
  }

  @Override
  public List<PaymentRow> rows(PaymentQuery query) {
    return archive.rows(query);
  }

  @Override
  public Figures figures(long projectId) {
    return archive.figures(projectId);
  }
}
