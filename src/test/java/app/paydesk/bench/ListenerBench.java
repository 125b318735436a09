package app.paydesk.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code paydesk listen} beside Debian's webhook with a script that appends and flushes, and beside
 * what SQLite and HMAC alone reach on this machine; then {@code kill -9} under load.
 */
public final class ListenerBench {
  private static final List<Integer> CONNECTIONS = List.of(1, 16, 64);
  private static final int USUAL = 16;
  private static final Duration COLD = Duration.ofSeconds(5);
  private static final Duration WARMING_UP = Duration.ofSeconds(20);

  /** A processor that had little to do for a while takes seconds to be as fast as before. */
  private static final Duration LEAD_IN = Duration.ofSeconds(3);

  private static final int LEFT_FOR_THE_END = 20_000;

  /** One of those who are measured, with the number of its next callback and where they end. */
  private record Contestant(String name, Load.Opener opener, AtomicInteger next, int end) {
    /** One that does not care whether it saw a callback before. */
    Contestant(String name, Load.Opener opener) {
      this(name, opener, new AtomicInteger(), Integer.MAX_VALUE);
    }
  }

  private final Programs programs;
  private final Path folder;
  private final Duration time;
  private final String secret = UUID.randomUUID().toString();
  private final Traffic traffic = new Traffic(secret);
  private final Set<Integer> taken = new HashSet<>();

  private ListenerBench(Programs programs, Path folder, Duration time) {
    this.programs = programs;
    this.folder = folder;
    this.time = time;
  }

  /** {@code main(paydesk, folder, seconds)}: 1 if a callback that was acknowledged is missing. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of(args[1]), "bench");
    Duration time = Duration.ofSeconds(Long.parseLong(args[2]));
    Programs programs = new Programs(Path.of(args[0]), folder);
    System.exit(new ListenerBench(programs, folder, time).run());
  }

  private int run() throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%d processors, %s %s, Java %s, load average %.1f before the run%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.specification.version"),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.out.printf(
        Locale.ROOT,
        "Signed callbacks about %d payouts that the history knows, one in %d a repeat, over"
            + " connections that stay open. Each contestant runs %d s to warm up, then %d s a row"
            + " after a lead-in of %d s. HMAC-SHA512 alone: %.0f a second; parsed and checked: %.0f"
            + " a second; one thread.%n%n",
        Traffic.PAYMENTS,
        Traffic.REPEAT_EVERY,
        WARMING_UP.toSeconds(),
        time.toSeconds(),
        LEAD_IN.toSeconds(),
        BareLimit.hmacsPerSecond(secret, traffic),
        BareLimit.checksPerSecond(secret, traffic));
    programs.profile(secret);
    traffic.prepare(programs.history());
    Path copy = Files.copy(programs.history(), folder.resolve("bare.db"));
    Programs.Listening hook = programs.webhook();
    Programs.Listening paydesk = programs.paydesk();
    Contestant ours =
        new Contestant(
            "paydesk listen",
            Load.posts(paydesk.address(), traffic),
            new AtomicInteger(),
            traffic.size() - LEFT_FOR_THE_END);
    try (BareLimit limit = new BareLimit(copy, traffic)) {
      Contestant bare = new Contestant("bare SQLite", limit.steps());
      Contestant other = new Contestant("webhook", Load.posts(hook.address(), traffic));
      compare(ours, List.of(bare, other));
    } finally {
      hook.process().destroyForcibly();
    }
    return killed(paydesk.process(), ours);
  }

  private void compare(Contestant ours, List<Contestant> others) throws InterruptedException {
    System.out.println("| connections | | a second | p50 ms | p99 ms | paydesk against it |");
    System.out.println("|--:|---|--:|--:|--:|--:|");
    Load.Result cold = measured(ours, USUAL, COLD);
    measured(ours, USUAL, WARMING_UP.minus(COLD));
    for (Contestant other : others) {
      measured(other, USUAL, WARMING_UP);
    }
    row(USUAL, ours.name() + ", first " + COLD.toSeconds() + " s after its start", cold, "");
    for (int connections : CONNECTIONS) {
      Load.Result mine = led(ours, connections);
      row(connections, ours.name(), mine, "");
      for (Contestant other : others) {
        Load.Result its = led(other, connections);
        double ratio = mine.perSecond() / its.perSecond();
        row(connections, other.name(), its, String.format(Locale.ROOT, "%.2f ×", ratio));
      }
    }
  }

  private Load.Result led(Contestant who, int connections) throws InterruptedException {
    measured(who, connections, LEAD_IN);
    return measured(who, connections, time);
  }

  private Load.Result measured(Contestant who, int connections, Duration time)
      throws InterruptedException {
    Load.Result result = Load.run(who.opener(), connections, who.next(), who.end(), time);
    if (who.end() < Integer.MAX_VALUE) {
      taken.addAll(result.taken());
    }
    return result;
  }

  private static void row(int connections, String name, Load.Result result, String ratio) {
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.0f | %.1f | %.1f | %s |%s%n",
        connections,
        name,
        result.perSecond(),
        result.p50(),
        result.p99(),
        ratio,
        result.refused() == 0 ? "" : " refused: " + result.refused());
  }

  private int killed(Process paydesk, Contestant ours) throws Exception {
    Thread end =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    paydesk.waitFor(3, TimeUnit.SECONDS);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  paydesk.destroyForcibly();
                });
    AtomicInteger next = new AtomicInteger(traffic.size() - LEFT_FOR_THE_END);
    Load.Result last = Load.run(ours.opener(), USUAL, next, traffic.size(), Duration.ofSeconds(30));
    end.join();
    paydesk.waitFor();
    taken.addAll(last.taken());
    Kept kept = Kept.read(programs.history());
    long missing = taken.stream().filter(number -> !kept.has(traffic.body(number))).count();
    System.out.printf(
        Locale.ROOT,
        "%nkill -9 under load: %d acknowledged in all, %d in the last run, %d of them missing;"
            + " integrity %s%n",
        taken.size(),
        last.taken().size(),
        missing,
        kept.integrity());
    return missing == 0 && kept.integrity().equals("ok") ? 0 : 1;
  }
}
