package app.paydesk.history.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/** A few connections that only read; opened when first needed. */
final class Readers implements AutoCloseable {
  private static final int MOST = 4;

  /** Opens a connection. */
  @FunctionalInterface
  interface Opener {
    Connection open() throws SQLException;
  }

  private final Opener opener;
  private final DatabaseFaults faults;
  private final Semaphore free = new Semaphore(MOST);
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  Readers(Opener opener, DatabaseFaults faults) {
    this.opener = opener;
    this.faults = faults;
  }

  /** Reads in one snapshot of the database. */
  <T> T read(Job.Work<T> work) {
    return once(
        connection -> {
          Sql.update(connection, "BEGIN");
          try {
            return work.run(connection);
          } finally {
            Sql.update(connection, "ROLLBACK");
          }
        });
  }

  /** Reads by one statement, which is its own snapshot. */
  <T> T once(Job.Work<T> statement) {
    free.acquireUninterruptibly();
    try {
      if (closed) {
        throw faults.closed();
      }
      Connection connection = take();
      boolean sound = false;
      try {
        T found = statement.run(connection);
        sound = true;
        return found;
      } finally {
        if (sound) {
          idle.push(connection);
        } else {
          connection.close();
        }
      }
    } catch (SQLException e) {
      throw faults.journal(e);
    } finally {
      free.release();
    }
  }

  private Connection take() throws SQLException {
    Connection connection = idle.poll();
    return connection == null ? opener.open() : connection;
  }

  /** Waits for those who read. */
  @Override
  public void close() {
    free.acquireUninterruptibly(MOST);
    closed = true;
    try {
      for (Connection one = idle.poll(); one != null; one = idle.poll()) {
        one.close();
      }
    } catch (SQLException e) {
      throw faults.journal(e);
    } finally {
      free.release(MOST);
    }
  }
}
