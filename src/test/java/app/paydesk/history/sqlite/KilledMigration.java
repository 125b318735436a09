package app.paydesk.history.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

/** Brings a history up to date in a process of its own, which dies at one of its commits. */
final class KilledMigration {
  /** What the process ends with where it died, as after signal 9. */
  static final int DIED = 128 + 9;

  private KilledMigration() {}

  /** When to die. */
  enum Moment {
    /** All of a step is written, and nothing of it is committed. */
    BEFORE,
    /** The step is committed, and nothing else is done. */
    AFTER
  }

  /** Arguments: file, environment, project, secret, number of the commit, moment. */
  public static void main(String[] args) {
    Death death = new Death(Integer.parseInt(args[4]), Moment.valueOf(args[5]));
    OldMigration.complete(
        Path.of(args[0]), new Owner(args[1], Long.parseLong(args[2])), args[3], death::watch);
  }

  /** Counts commits and ends the process without any of its farewells. */
  private static final class Death extends ProgressHandler implements SQLiteCommitListener {
    private final AtomicInteger left;
    private final Moment moment;

    Death(int commit, Moment moment) {
      this.left = new AtomicInteger(commit);
      this.moment = moment;
    }

    void watch(Connection connection) {
      try {
        connection.unwrap(SQLiteConnection.class).addCommitListener(this);
        if (moment == Moment.AFTER) {
          ProgressHandler.setHandler(connection, 1, this);
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void onCommit() {
      if (left.decrementAndGet() == 0 && moment == Moment.BEFORE) {
        Runtime.getRuntime().halt(DIED);
      }
    }

    @Override
    public void onRollback() {}

    @Override
    protected int progress() {
      if (left.get() <= 0) {
        Runtime.getRuntime().halt(DIED);
      }
      return 0;
    }
  }
}
