package app.paydesk;

import app.paydesk.card.CardMask;
import app.paydesk.words.Visible;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Sends the log to a file below the home, and warnings of commands to stderr. */
public final class Logging {
  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSX, UTC} %-5level %logger{0} %replace(%msg){'\\R', ' '}%n";

  private Logging() {}

  /** Commands: only warnings, to stderr, as stdout is for their results. */
  public static void toStderr() {
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setTarget("System.err");
    start(appender, Level.WARN);
  }

  /** The console: {@code logs/paydesk.log}, a file a day of at most 10 MB, thirty kept. */
  public static void toFile(Path home) {
    Path file = home.resolve("logs/paydesk.log");
    if (Files.isSymbolicLink(file) || Files.isSymbolicLink(home.resolve("logs"))) {
      toStderr();
      LoggerFactory.getLogger(Logging.class)
          .warn(
              "{} is a link, so that lines would go into a file elsewhere; there is no log.", file);
      return;
    }
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setFile(file.toString());
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> roll = new SizeAndTimeBasedRollingPolicy<>();
    roll.setContext(context);
    roll.setParent(appender);
    roll.setFileNamePattern(home.resolve("logs/paydesk-%d.%i.log").toString());
    roll.setMaxFileSize(FileSize.valueOf("10MB"));
    roll.setTotalSizeCap(FileSize.valueOf("200MB"));
    roll.setMaxHistory(30);
    roll.start();
    appender.setRollingPolicy(roll);
    start(appender, Level.INFO);
  }

  private static void start(OutputStreamAppender<ILoggingEvent> appender, Level level) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    PatternLayout lines = new SafeLines();
    lines.setContext(context);
    lines.setPattern(PATTERN);
    lines.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(lines);
    encoder.start();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.setLevel(level);
    root.addAppender(appender);
  }

  /** Lines in which foreign text, also that of an exception, neither commands nor leaks. */
  private static final class SafeLines extends PatternLayout {
    @Override
    public String doLayout(ILoggingEvent event) {
      return Visible.text(CardMask.masked(super.doLayout(event)));
    }
  }
}
