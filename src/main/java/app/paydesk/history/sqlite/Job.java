package app.paydesk.history.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A piece of work for the writer and the caller who waits for it. */
final class Job<T> {
  /** What to do with the connection; run again from the start if its transaction was undone. */
  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  private final Work<T> work;
  private final DatabaseFaults faults;
  private final CountDownLatch settled = new CountDownLatch(1);
  private @Nullable T result;
  private @Nullable Throwable failure;

  Job(Work<T> work, DatabaseFaults faults) {
    this.work = work;
    this.faults = faults;
  }

  /** Does the work; if it fails, the transaction is of no use any longer. */
  void run(Connection connection) throws SQLException {
    failure = null;
    result = work.run(connection);
  }

  /**
   * Does the work; if it fails, the connection is as before it.
   *
   * @throws SQLException if the whole transaction is lost
   */
  void attempt(Connection connection) throws SQLException {
    result = null;
    failure = null;
    Sql.run(connection, "SAVEPOINT job");
    try {
      result = work.run(connection);
    } catch (SQLException e) {
      failure = faults.journal(e);
      undo(connection, e);
    } catch (RuntimeException e) {
      failure = e;
      Sql.run(connection, "ROLLBACK TO job");
    }
    Sql.run(connection, "RELEASE job");
  }

  private static void undo(Connection connection, SQLException cause) throws SQLException {
    try {
      Sql.run(connection, "ROLLBACK TO job");
    } catch (SQLException gone) {
      cause.addSuppressed(gone);
      throw cause;
    }
  }

  /** Lets the caller go on without a result, unless it has one. */
  void fail(Throwable cause) {
    if (settled.getCount() == 0) {
      return;
    }
    result = null;
    failure = cause;
    settle();
  }

  /** Lets the caller go on. */
  void settle() {
    settled.countDown();
  }

  /** Waits through interrupts: whether it is on disk must be known. */
  T await() {
    boolean interrupted = false;
    while (true) {
      try {
        settled.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return outcome();
  }

  private T outcome() {
    switch (failure) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null -> {}
      default -> throw new IllegalStateException(failure);
    }
    if (result == null) {
      throw new IllegalStateException("work without a result");
    }
    return result;
  }
}
