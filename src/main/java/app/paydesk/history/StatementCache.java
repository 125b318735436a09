package app.paydesk.history;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection that prepares each statement once. Whoever asks for one closes it as usual; it is
 * kept for the next who asks. For one thread, and for statements that are done before the same text
 * is asked for again.
 */
final class StatementCache implements InvocationHandler {
  private static final int MOST = 100;

  private final Connection connection;
  private final Map<String, PreparedStatement> kept = new HashMap<>();

  private StatementCache(Connection connection) {
    this.connection = connection;
  }

  static Connection over(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            StatementCache.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new StatementCache(connection));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getName().equals("prepareStatement")
        && arguments != null
        && arguments.length == 1
        && (kept.size() < MOST || kept.containsKey((String) arguments[0]))) {
      return prepared((String) arguments[0]);
    }
    if (method.getName().equals("close")) {
      for (PreparedStatement statement : kept.values()) {
        statement.close();
      }
      kept.clear();
    }
    return call(connection, method, arguments);
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement known = kept.get(sql);
    PreparedStatement statement =
        known == null || known.isClosed() ? connection.prepareStatement(sql) : known;
    kept.put(sql, statement);
    return (PreparedStatement)
        Proxy.newProxyInstance(
            StatementCache.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (_, method, arguments) -> {
              boolean done = method.getName().equals("close");
              try {
                return done ? null : call(statement, method, arguments);
              } catch (SQLException e) {
                kept.remove(sql);
                statement.close();
                throw e;
              }
            });
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
