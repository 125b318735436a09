package app.paydesk.history.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Several chores that are done side by side, a step of each in one transaction. */
record IdleTasks(List<? extends Writer.Chore> all) implements Writer.Chore {

  @Override
  public boolean isUrgent(Connection connection) throws SQLException {
    for (Writer.Chore chore : all) {
      if (chore.isUrgent(connection)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean step(Connection connection) throws SQLException {
    boolean left = false;
    for (Writer.Chore chore : all) {
      left |= chore.step(connection);
    }
    return left;
  }
}
