package app.paydesk.callback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/**
 * Takes note of what nobody expects in the log: exceptions, errors, and warnings of anyone but
 * Paydesk.
 */
public final class FuzzLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
  private final Logger root =
      ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();

  public static FuzzLog open() {
    FuzzLog log = new FuzzLog();
    log.setContext(log.root.getLoggerContext());
    log.start();
    log.root.setLevel(Level.WARN);
    log.root.iteratorForAppenders().forEachRemaining(FuzzLog::silence);
    log.root.addAppender(log);
    return log;
  }

  public Queue<String> surprises() {
    return surprises;
  }

  @Override
  public void close() {
    root.detachAppender(this);
    root.setLevel(level);
    root.iteratorForAppenders().forEachRemaining(Appender::clearAllFilters);
  }

  private static void silence(Appender<ILoggingEvent> appender) {
    appender.addFilter(
        new Filter<>() {
          @Override
          public FilterReply decide(ILoggingEvent event) {
            return FilterReply.DENY;
          }
        });
  }

  @Override
  protected void append(ILoggingEvent event) {
    boolean ours = event.getLoggerName().startsWith("app.paydesk");
    if (!ours
        || event.getThrowableProxy() != null
        || event.getLevel().isGreaterOrEqual(Level.ERROR)) {
      surprises.add(event.getLoggerName() + ": " + event.getFormattedMessage());
    }
  }
}
