package app.paydesk.history.sqlite;

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
 * A connection that prepares each statement of {@link Sql} once. For one thread, and for statements
 * that are done before the same text is asked for again.
 */
final class StatementCache implements InvocationHandler {
  private static final int MOST = 100;

  private final Connection connection;
  private final Map<String, PreparedStatement> kept = new HashMap<>();

  /** What is done with a statement. */
  @FunctionalInterface
  interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

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

  /** Uses the statement that this connection keeps; any other connection prepares a new one. */
  static <T> T use(Connection connection, String sql, Use<T> use) throws SQLException {
    if (Proxy.isProxyClass(connection.getClass())
        && Proxy.getInvocationHandler(connection) instanceof StatementCache cache
        && (cache.kept.size() < MOST || cache.kept.containsKey(sql))) {
      return cache.use(sql, use);
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return use.of(statement);
    }
  }

  private <T> T use(String sql, Use<T> use) throws SQLException {
    PreparedStatement statement = kept.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      kept.put(sql, statement);
    }
    try {
      return use.of(statement);
    } catch (SQLException e) {
      kept.remove(sql);
      statement.close();
      throw e;
    }
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getName().equals("close")) {
      for (PreparedStatement statement : kept.values()) {
        statement.close();
      }
      kept.clear();
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
