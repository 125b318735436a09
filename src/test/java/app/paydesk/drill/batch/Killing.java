package app.paydesk.drill.batch;

import app.paydesk.drill.Findings;
import app.paydesk.drill.Integrity;
import app.paydesk.drill.Packaged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Runs files again and again, each time as another file, and kills the runs at every stage. */
final class Killing {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final List<Stage> SENDING =
      List.of(Stage.BEFORE_POST, Stage.AFTER_POST, Stage.PAUSE);

  private final Program program;
  private final Packaged packaged;
  private final GateTap tap;
  private final PayFile files;
  private final Random random;
  private final Findings findings;
  private final Map<Stage, Integer> kills = new EnumMap<>(Stage.class);
  private long readingMillis = 2_000;
  private long recordingMillis = 300;

  Killing(
      Program program,
      Packaged packaged,
      GateTap tap,
      PayFile files,
      Random random,
      Findings findings) {
    this.program = program;
    this.packaged = packaged;
    this.tap = tap;
    this.files = files;
    this.random = random;
    this.findings = findings;
  }

  /** Kills at each stage, by how often. */
  Map<Stage, Integer> kills() {
    return kills;
  }

  /** Runs rows once for each stage, to be killed there; most of them are sent by then. */
  void kill(List<PayRow> rows, List<Stage> stages) throws IOException, InterruptedException {
    int before = tap.posts().size();
    int times = stages.size();
    for (int i = 0; i < times; i++) {
      int unsent = Math.max(1, rows.size() - (tap.posts().size() - before));
      int post = 1 + random.nextInt(Math.max(1, 2 * unsent / (times - i + 1)));
      life(files.write(rows), stages.get(i), post);
    }
  }

  /** So many stages, each kind among them. */
  static List<Stage> stages(int times) {
    List<Stage> stages = new ArrayList<>(List.of(Stage.READING));
    for (int i = 0; i < Math.max(1, times / 5); i++) {
      stages.add(Stage.RECORDING);
    }
    while (stages.size() < times - 1) {
      stages.add(SENDING.get(stages.size() % SENDING.size()));
    }
    stages.add(Stage.END);
    return stages;
  }

  private void life(Path file, Stage stage, int post) throws IOException, InterruptedException {
    Life life = new Life(stage, post, random.nextBoolean(), random.nextDouble());
    tap.watch(life);
    life.start(program.run(Paid.first(file), random.nextInt(2), List.of()));
    Optional<Integer> code = life.run().ended(PATIENCE);
    Optional<Stage> killed = life.run().killedAt();
    tap.watch(GateTap.Watch.NONE);
    tap.open();
    if (killed.isPresent()) {
      kills.merge(killed.get(), 1, Integer::sum);
      String said = Integrity.of(packaged.history());
      if (!said.equals("ok")) {
        findings.add(Findings.Kind.BROKEN_FILE, "after " + killed.get() + ": " + said);
      }
    } else if (code.filter(c -> c <= 1).isEmpty()) {
      findings.add(
          Findings.Kind.FAILED, file.getFileName() + " " + code + "\n" + packaged.lastWords());
    }
  }

  /** What is done to one run. */
  private final class Life implements GateTap.Watch {
    private final Stage stage;
    private final AtomicInteger posts;
    private final boolean arrives;
    private final double share;
    private final long started = System.nanoTime();
    private volatile boolean sending;
    private long confirmed;
    private @Nullable Run run;

    /**
     * @param post number of the POST at which it is killed
     * @param arrives whether the Gate gets a POST that is killed on its way
     * @param share of the usual time of a stage after which it is killed
     */
    Life(Stage stage, int post, boolean arrives, double share) {
      this.stage = stage;
      this.posts = new AtomicInteger(post);
      this.arrives = arrives;
      this.share = share;
    }

    void start(ProcessBuilder builder) throws IOException {
      run = new Run(builder, packaged.log(), this::confirmed, () -> run().kill(Stage.END));
      if (stage == Stage.READING) {
        run.killAfter(part(readingMillis), this::stage);
      }
    }

    Run run() {
      if (run == null) {
        throw new IllegalStateException("not started");
      }
      return run;
    }

    private Duration part(long millis) {
      return Duration.ofMillis((long) (millis * (0.1 + 0.9 * share)));
    }

    private Stage stage() {
      Stage said = run().stage();
      return said == Stage.RECORDING && sending ? Stage.AFTER_POST : said;
    }

    private void confirmed() {
      confirmed = System.nanoTime();
      readingMillis = (confirmed - started) / 1_000_000;
      if (stage == Stage.RECORDING) {
        run().killAfter(part(recordingMillis), this::stage);
      }
    }

    @Override
    public boolean asked() {
      if (!sending && confirmed != 0) {
        recordingMillis = (System.nanoTime() - confirmed) / 1_000_000;
      }
      sending = true;
      int left = posts.decrementAndGet();
      if (left == 0 && stage == Stage.BEFORE_POST) {
        run().kill(stage);
        return arrives;
      }
      if (left == 0 && stage == Stage.PAUSE) {
        shut();
        return false;
      }
      return true;
    }

    private void shut() {
      try {
        tap.shut();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      run().killAfter(part(1_200), () -> Stage.PAUSE);
    }

    @Override
    public void answered() {
      if (stage == Stage.AFTER_POST && posts.get() <= 0) {
        run().kill(stage);
      }
    }
  }
}
