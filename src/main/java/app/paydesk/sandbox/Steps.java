package app.paydesk.sandbox;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what comes later, at the sandbox's pace, until it is closed. */
final class Steps implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

  private final ScheduledExecutorService scheduler;
  private final Duration pace;
  private volatile boolean closed;

  Steps(ScheduledExecutorService scheduler, Duration pace) {
    this.scheduler = scheduler;
    this.pace = pace;
  }

  void after(int steps, Runnable next) {
    after(pace.multipliedBy(steps), next);
  }

  void after(Duration delay, Runnable next) {
    if (closed) {
      return;
    }
    try {
      var _ = scheduler.schedule(() -> run(next), delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("The sandbox is closing, a step is left out");
    }
  }

  private void run(Runnable next) {
    if (closed) {
      return;
    }
    try {
      next.run();
    } catch (RuntimeException e) {
      LOG.error("A step of the sandbox failed", e);
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
