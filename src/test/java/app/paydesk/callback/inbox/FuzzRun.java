package app.paydesk.callback.inbox;

import app.paydesk.callback.Documented;
import app.paydesk.callback.FuzzCaller;
import app.paydesk.callback.FuzzLog;
import app.paydesk.callback.listen.CallbackListener;
import app.paydesk.callback.listen.Fuzz;
import app.paydesk.callback.listen.ListenerLimits;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteArchive;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.Actors;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Writes;
import app.paydesk.journal.list.Archive;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.profile.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Many fuzzed deliveries into a real history, most in-process, a share over real connections. */
final class FuzzRun implements AutoCloseable {
  private static final int CALLERS = 4;
  private static final int CONNECTION_ONE_IN = 20;
  private static final int MOST_BODIES = 10_000;
  private static final ListenerLimits LIMITS =
      new ListenerLimits(64 << 10, 8 << 10, Duration.ofMillis(300), 64);

  /**
   * How it stands.
   *
   * @param cut connections that were closed before all was sent
   * @param aside how many of strangers are kept aside; they are cleared after each report
   */
  record Report(long deliveries, long connections, long cut, long valid, int aside) {}

  private final SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());
  private final Set<String> taken = ConcurrentHashMap.newKeySet();
  private final AtomicLong deliveries = new AtomicLong();
  private final AtomicLong connections = new AtomicLong();
  private final AtomicLong cut = new AtomicLong();
  private final AtomicLong valid = new AtomicLong();
  private final List<Fuzz> fuzzes = new ArrayList<>();
  private final FuzzLog log = FuzzLog.open();
  private final HistoryDatabase history;
  private final HistoryDatabase other;
  private final SqliteArchive archive;
  private final SqliteJournal journal;
  private final Inbox inbox;

  FuzzRun(Path folder, long seed) {
    history = HistoryDatabase.open(folder.resolve("fuzz.db"), new ChangeFeed());
    other = HistoryDatabase.open(folder.resolve("valid.db"), new ChangeFeed());
    archive = new SqliteArchive(history);
    journal = new SqliteJournal(history);
    inbox = new Inbox(Documented.CUP_PROJECT, key, journal, archive, Clock.systemUTC());
    for (int caller = 0; caller < CALLERS; caller++) {
      fuzzes.add(new Fuzz(seed * CALLERS + caller, key));
    }
  }

  /** {@code main(deliveries, seed)}: prints the figures; 1 if anything is wrong. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("fuzz");
    long start = System.nanoTime();
    try (FuzzRun run = new FuzzRun(folder, Long.parseLong(args[1]))) {
      System.out.println(
          "| deliveries | over connections | valid | kept aside | heap MB | RSS MB |");
      System.out.println("|--:|--:|--:|--:|--:|--:|");
      run.send(Long.parseLong(args[0]), 100_000, FuzzRun::print);
      long changed = run.unexplained();
      System.out.printf(
          Locale.ROOT,
          "%n%d s, %d connections cut by the listener, %d payments changed by what is not valid,"
              + " %d unexpected lines in the log%n",
          (System.nanoTime() - start) / 1_000_000_000,
          run.cut.get(),
          changed,
          run.surprises().size());
      run.surprises().stream().limit(10).forEach(System.out::println);
      System.exit(run.surprises().isEmpty() && changed == 0 ? 0 : 1);
    }
  }

  private static void print(Report report) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %d | %d | %d | %s |%n",
        report.deliveries(),
        report.connections(),
        report.valid(),
        report.aside(),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        resident());
  }

  private static String resident() {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.toString(Long.parseLong(line.replaceAll("\\D", "")) >> 10))
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  /** Sends from a few callers at once and reports after each round. */
  void send(long count, long round, Consumer<Report> reports) throws Exception {
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        CallbackListener listener =
            new CallbackListener(new Profile.Listen("127.0.0.1", 0, "/c"), inbox, LIMITS)) {
      listener.start();
      int port = listener.address().getPort();
      for (long sent = 0; sent < count; sent += round) {
        long each = Math.min(round, count - sent) / CALLERS;
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (Fuzz fuzz : fuzzes) {
          FuzzCaller caller = new FuzzCaller(fuzz, port, "/c");
          calls.add(() -> call(fuzz, caller, each));
        }
        for (Future<Boolean> done : callers.invokeAll(calls)) {
          done.get();
        }
        reports.accept(report());
      }
    }
  }

  private boolean call(Fuzz fuzz, FuzzCaller caller, long count) {
    for (long i = 0; i < count; i++) {
      if (fuzz.any(CONNECTION_ONE_IN) == 0) {
        connections.incrementAndGet();
        try {
          caller.send().ifPresent(this::taken);
        } catch (IOException e) {
          cut.incrementAndGet();
        }
      } else {
        byte[] body = fuzz.body();
        if (inbox.receive(body, fuzz.headers(), "192.0.2." + i % 200).status() == 200) {
          taken(body);
        }
      }
      deliveries.incrementAndGet();
    }
    return true;
  }

  private void taken(byte[] body) {
    valid.incrementAndGet();
    if (taken.size() < MOST_BODIES) {
      taken.add(new String(body, StandardCharsets.ISO_8859_1));
    }
  }

  private Report report() {
    int aside = 0;
    for (Delivery.Verdict strange :
        List.of(
            Delivery.Verdict.WRONG_SIGNATURE,
            Delivery.Verdict.NOT_JSON,
            Delivery.Verdict.TOO_LARGE)) {
      aside +=
          archive.deliveries(Documented.CUP_PROJECT, "", Optional.of(strange), MOST_BODIES).size();
    }
    Writes.clearAside(
        journal, Actors.DESK, Documented.CUP_PROJECT, Optional.empty(), Instant.now());
    inbox.recount();
    return new Report(deliveries.get(), connections.get(), cut.get(), valid.get(), aside);
  }

  /** Payments that stand otherwise than in a history that only ever saw what is valid. */
  int unexplained() {
    SqliteArchive clean = new SqliteArchive(other);
    Inbox calm =
        new Inbox(Documented.CUP_PROJECT, key, new SqliteJournal(other), clean, Clock.systemUTC());
    taken.forEach(
        body -> calm.receive(body.getBytes(StandardCharsets.ISO_8859_1), "", "192.0.2.1"));
    Set<List<Object>> here = states(archive);
    Set<List<Object>> there = states(clean);
    Set<List<Object>> both = new HashSet<>(here);
    both.retainAll(there);
    return here.size() + there.size() - 2 * both.size();
  }

  private static Set<List<Object>> states(Archive archive) {
    Set<List<Object>> states = new HashSet<>();
    for (var row : archive.rows(PaymentQuery.newest(Documented.CUP_PROJECT, 10_000))) {
      states.add(
          List.of(
              row.key(),
              row.ref(),
              row.operation(),
              row.amount(),
              row.payee(),
              row.standing(),
              row.status(),
              row.code()));
    }
    return states;
  }

  long valid() {
    return valid.get();
  }

  Queue<String> surprises() {
    return log.surprises();
  }

  @Override
  public void close() {
    log.close();
    history.close();
    other.close();
    key.close();
  }
}
