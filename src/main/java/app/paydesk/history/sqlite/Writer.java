package app.paydesk.history.sqlite;

import app.paydesk.journal.ChangeFeed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. All work that waits goes into one transaction, so that many callers
 * share one flush to disk. Where a piece fails, all are done again with a savepoint for each, so
 * that it leaves the others alone; a savepoint makes SQLite copy each page that it touches, which
 * is too dear to have for nothing. Callers go on only when their piece is on disk.
 */
final class Writer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int MOST_TOGETHER = 256;

  /** Nobody wants to write for so long: time for the chore. */
  private static final long QUIET_MILLIS = 20;

  /** So often it is looked whether a chore is urgent. */
  private static final long SPACING = TimeUnit.MILLISECONDS.toNanos(250);

  /** An urgent chore takes one part in so many of a busy time. */
  private static final int SHARE = 50;

  /** What is to be done at some time, a step in a transaction. */
  interface Chore {
    /** Whether it can wait no longer for a quiet moment. */
    boolean isUrgent(Connection connection) throws SQLException;

    /** Does a little; false if nothing was left to do. */
    boolean step(Connection connection) throws SQLException;
  }

  private final Connection connection;
  private final FilePlace place;
  private final DatabaseFaults faults;
  private final ChangeFeed feed;
  private final Chore chore;
  private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
  private final Job<Object> end;
  private final Thread thread;
  private boolean closed;
  private boolean choreLeft = true;
  private long choreDue = System.nanoTime();

  Writer(
      Connection connection, FilePlace place, DatabaseFaults faults, ChangeFeed feed, Chore chore) {
    this.connection = connection;
    this.place = place;
    this.faults = faults;
    this.feed = feed;
    this.chore = chore;
    end = new Job<>(_ -> this, faults);
    thread = Thread.ofPlatform().name("history-writer").start(this::work);
  }

  /** Does the work in the next transaction and gives its result once that is on disk. */
  <T> T write(Job.Work<T> work) {
    Job<T> job = new Job<>(work, faults);
    synchronized (this) {
      if (closed) {
        throw faults.closed();
      }
      queue.add(job);
    }
    return job.await();
  }

  /** Ends after all work that waits is done. */
  @Override
  public void close() {
    synchronized (this) {
      if (!closed) {
        closed = true;
        queue.add(end);
      }
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  // Nothing ends this thread but its end: callers wait for it without limit.
  private void work() {
    boolean last = false;
    while (!last) {
      List<Job<?>> together = new ArrayList<>();
      try {
        last = turn(together);
      } catch (InterruptedException e) {
        LOG.debug("the writer is not to be interrupted");
      } catch (RuntimeException | Error e) {
        LOG.error("the history writer goes on after a fault", e);
        last = together.contains(end);
        choreLeft = false;
        rollback();
        together.forEach(job -> job.fail(e));
      }
    }
  }

  private boolean turn(List<Job<?>> together) throws InterruptedException {
    Job<?> first = choreLeft ? queue.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : queue.take();
    if (first == null) {
      step();
      return false;
    }
    together.add(first);
    queue.drainTo(together, MOST_TOGETHER - 1);
    List<Job<?>> work = together.stream().filter(job -> job != end).toList();
    if (!work.isEmpty()) {
      commit(work);
      choreLeft = true;
      stepIfUrgent();
    }
    return work.size() < together.size();
  }

  private void stepIfUrgent() {
    long began = System.nanoTime();
    if (began - choreDue < 0) {
      return;
    }
    choreDue = began + SPACING;
    try {
      if (chore.isUrgent(connection)) {
        step();
        choreDue = began + SHARE * (System.nanoTime() - began);
      }
    } catch (SQLException e) {
      LOG.warn("could not look whether a chore is urgent: {}", e.getMessage());
    }
  }

  private void step() {
    try {
      Sql.update(connection, "BEGIN IMMEDIATE");
      choreLeft = chore.step(connection);
      Sql.update(connection, "COMMIT");
    } catch (SQLException e) {
      LOG.warn("a chore of the history waits: {}", e.getMessage());
      rollback();
      choreLeft = false;
    }
  }

  /** What is done with each piece of a transaction. */
  @FunctionalInterface
  private interface Step {
    void on(Job<?> job) throws SQLException;
  }

  private void commit(List<Job<?>> together) {
    try {
      transaction(together, job -> job.run(connection));
    } catch (SQLException e) {
      again(together, faults.journal(e));
    } catch (RuntimeException e) {
      again(together, e);
    } catch (Error e) {
      together.forEach(job -> job.fail(e));
    }
  }

  private void again(List<Job<?>> together, RuntimeException failure) {
    if (together.size() == 1) {
      together.getFirst().fail(failure);
      return;
    }
    try {
      transaction(together, job -> job.attempt(connection));
    } catch (SQLException e) {
      LOG.debug("each piece gets its own transaction: {}", e.getMessage());
      together.forEach(job -> commit(List.of(job)));
    } catch (RuntimeException | Error e) {
      together.forEach(job -> job.fail(e));
    }
  }

  /** Settles all if it is on disk; else nothing of it is. */
  private void transaction(List<Job<?>> together, Step step) throws SQLException {
    boolean durable = false;
    try {
      Sql.update(connection, "BEGIN IMMEDIATE");
      for (Job<?> job : together) {
        step.on(job);
      }
      place.require();
      Sql.update(connection, "COMMIT");
      durable = true;
    } finally {
      if (!durable) {
        rollback();
      }
    }
    together.forEach(Job::settle);
    announce();
  }

  private void rollback() {
    try {
      Sql.run(connection, "ROLLBACK");
    } catch (SQLException e) {
      LOG.debug("nothing to roll back: {}", e.getMessage());
    }
  }

  private void announce() {
    try {
      feed.changed();
    } catch (RuntimeException e) {
      LOG.warn("a listener of the change feed failed", e);
    }
  }
}
