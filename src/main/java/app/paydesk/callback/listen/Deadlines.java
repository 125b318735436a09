package app.paydesk.callback.listen;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose request is not whole in time, however steadily its bytes drip. An idle
 * time limit alone would let one byte every few seconds hold a connection for hours.
 */
final class Deadlines extends AbstractLifeCycle implements Connection.Listener {
  private static final long NEVER = Long.MAX_VALUE;

  private final Map<Connection, Long> deadlines = new ConcurrentHashMap<>();
  private final Scheduler scheduler;
  private final Duration patience;

  Deadlines(Scheduler scheduler, Duration patience) {
    this.scheduler = scheduler;
    this.patience = patience;
  }

  @Override
  protected void doStart() {
    sweepLater();
  }

  @Override
  public void onOpened(Connection connection) {
    // Of the two of a TLS connection, the inner one knows its requests; it is opened as early.
    if (!(connection instanceof SslConnection)) {
      deadlines.put(connection, soon());
    }
  }

  @Override
  public void onClosed(Connection connection) {
    deadlines.remove(connection);
  }

  /** The request is whole; from here on the time is ours. */
  void arrived(Connection connection) {
    deadlines.computeIfPresent(connection, (_, _) -> NEVER);
  }

  /** Answered; the next request may come. */
  void answered(Connection connection) {
    deadlines.computeIfPresent(connection, (_, _) -> soon());
  }

  private long soon() {
    return System.nanoTime() + patience.toNanos();
  }

  private void sweepLater() {
    scheduler.schedule(this::sweep, patience.dividedBy(4));
  }

  private void sweep() {
    long now = System.nanoTime();
    deadlines.forEach(
        (connection, deadline) -> {
          if (deadline != NEVER && deadline - now < 0) {
            connection.getEndPoint().close(new TimeoutException("request not whole in time"));
          }
        });
    if (isRunning()) {
      sweepLater();
    }
  }
}
