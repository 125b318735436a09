package app.paydesk.callback;

import app.paydesk.gate.SigningKey;
import app.paydesk.history.HistoryDatabase;
import app.paydesk.history.SqliteArchive;
import app.paydesk.payment.ChangeFeed;
import app.paydesk.payment.Delivery;
import app.paydesk.profile.Profile;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Many fuzzed deliveries into a real history, most in-process, a share over real connections. */
public final class FuzzRun {
  /**
   * What came of it.
   *
   * @param cut connections that were closed before all was sent
   * @param surprises lines of the log with an exception, or errors
   * @param unexplained payments in the history that no valid delivery speaks of
   */
  record Result(
      long deliveries,
      long sockets,
      long cut,
      long valid,
      Queue<String> surprises,
      long unexplained) {}

  private FuzzRun() {}

  /** {@code main(deliveries, sockets, seed)}: prints the figures; 1 if anything is wrong. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("fuzz");
    long start = System.nanoTime();
    long before = heap();
    Result result =
        run(folder, Long.parseLong(args[0]), Long.parseLong(args[1]), Long.parseLong(args[2]));
    System.out.printf(
        Locale.ROOT,
        "%d deliveries in-process and %d over connections (%d cut) in %d s, %d valid; heap %d MB"
            + " before, %d MB after; %d surprises in the log, %d payments changed by what is not"
            + " valid%n",
        result.deliveries(),
        result.sockets(),
        result.cut(),
        (System.nanoTime() - start) / 1_000_000_000,
        result.valid(),
        before,
        heap(),
        result.surprises().size(),
        result.unexplained());
    result.surprises().stream().limit(10).forEach(System.out::println);
    System.exit(result.surprises().isEmpty() && result.unexplained() == 0 ? 0 : 1);
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  static Result run(Path folder, long deliveries, long sockets, long seed) throws Exception {
    Queue<String> surprises = new ConcurrentLinkedQueue<>();
    Watch watch = new Watch(surprises);
    watch.begin();
    try (HistoryDatabase history =
        HistoryDatabase.open(folder.resolve("fuzz.db"), new ChangeFeed())) {
      SqliteArchive archive = new SqliteArchive(history);
      SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());
      Inbox inbox = new Inbox(Documented.CUP_PROJECT, key, archive, Clock.systemUTC());
      Fuzz fuzz = new Fuzz(seed, key);
      long valid = 0;
      for (long i = 0; i < deliveries; i++) {
        Answer answer = inbox.receive(fuzz.body(), "", "192.0.2." + i % 200);
        valid += answer.status() == 200 ? 1 : 0;
      }
      long cut = connections(fuzz, inbox, sockets);
      long told =
          archive
              .deliveries(Documented.CUP_PROJECT, "", Optional.of(Delivery.Verdict.VALID), 10_000)
              .stream()
              .flatMap(d -> d.paymentId().stream())
              .distinct()
              .count();
      long payments = archive.figures(Documented.CUP_PROJECT).payments();
      return new Result(deliveries, sockets, cut, valid, surprises, Math.abs(payments - told));
    } finally {
      watch.end();
    }
  }

  private static long connections(Fuzz fuzz, Inbox inbox, long count) throws Exception {
    ListenerLimits limits = new ListenerLimits(64 << 10, 8 << 10, Duration.ofMillis(300), 64);
    long cut = 0;
    try (CallbackListener listener =
        new CallbackListener(new Profile.Listen("127.0.0.1", 0, "/c"), inbox, limits)) {
      listener.start();
      for (long i = 0; i < count; i++) {
        try {
          fuzz.send(listener.address().getPort(), "/c", i % 97 == 0);
        } catch (IOException e) {
          cut++;
        }
      }
    }
    return cut;
  }

  /** Takes note of every error and exception that reaches the log. */
  private static final class Watch extends AppenderBase<ILoggingEvent> {
    private final Queue<String> surprises;
    private final Logger root =
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();

    Watch(Queue<String> surprises) {
      this.surprises = surprises;
    }

    void begin() {
      setContext(root.getLoggerContext());
      start();
      root.setLevel(Level.WARN);
      root.iteratorForAppenders().forEachRemaining(Watch::silence);
      root.addAppender(this);
    }

    void end() {
      root.detachAppender(this);
      root.setLevel(level);
      root.iteratorForAppenders().forEachRemaining(a -> a.clearAllFilters());
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
      if (event.getThrowableProxy() != null || event.getLevel().isGreaterOrEqual(Level.ERROR)) {
        surprises.add(event.getLoggerName() + ": " + event.getFormattedMessage());
      }
    }
  }
}
