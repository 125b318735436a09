package app.paydesk.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A scheduler and a clock that move only when a test says so; tasks run in the test's thread. */
final class SteppedTime extends AbstractExecutorService implements ScheduledExecutorService {
  private final PriorityQueue<Task<?>> tasks =
      new PriorityQueue<>(
          Comparator.<Task<?>, Instant>comparing(t -> t.due).thenComparingLong(t -> t.number));
  private Instant now = Instant.parse("2026-03-02T10:00:00Z");
  private long number;

  Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Instant instant() {
        return read();
      }
    };
  }

  /** Moves on, and runs what falls due on the way, in order. */
  void pass(Duration time) {
    Instant end = read().plus(time);
    for (Task<?> task = next(end); task != null; task = next(end)) {
      task.run();
    }
    synchronized (this) {
      now = end;
    }
  }

  private synchronized Instant read() {
    return now;
  }

  private synchronized Task<?> next(Instant end) {
    Task<?> task = tasks.peek();
    if (task == null || task.due.isAfter(end)) {
      return null;
    }
    now = task.due;
    return tasks.remove();
  }

  @Override
  public synchronized ScheduledFuture<?> schedule(Runnable run, long delay, TimeUnit unit) {
    Task<Void> task = new Task<>(run, now.plus(Duration.of(delay, unit.toChronoUnit())), ++number);
    tasks.add(task);
    return task;
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> call, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(Runnable r, long d, long p, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(Runnable r, long d, long p, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void execute(Runnable command) {
    var _ = schedule(command, 0, TimeUnit.SECONDS);
  }

  @Override
  public void shutdown() {}

  @Override
  public List<Runnable> shutdownNow() {
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return true;
  }

  private static final class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {
    private final Instant due;
    private final long number;

    Task(Runnable run, Instant due, long number) {
      super(run, null);
      this.due = due;
      this.number = number;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return 0;
    }

    @Override
    public int compareTo(Delayed other) {
      return 0;
    }
  }
}
