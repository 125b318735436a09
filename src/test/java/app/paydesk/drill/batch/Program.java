package app.paydesk.drill.batch;

import app.paydesk.drill.Packaged;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The commands that the drill gives: those of the packaged program as far as can be. */
final class Program {
  private static final List<String> REASONS =
      List.of(
          "--reason",
          "equal-row=two bills of one amount",
          "--reason",
          "like-row=two bills of one amount");

  /** These lives are short. */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  private final Packaged packaged;
  private final boolean mutated;
  private final int times;
  private Instant fast = Instant.EPOCH;
  private boolean quick;

  Program(BatchOptions options, Packaged packaged) {
    this.packaged = packaged;
    this.mutated = options.mutation() != Mutation.NONE;
    this.times = options.times();
  }

  /** From now on its clock runs fast. */
  void quicken() {
    fast = Instant.now();
    quick = true;
  }

  /** Pays a file. */
  ProcessBuilder run(Paid file, int wait, List<String> more) {
    List<String> words =
        new ArrayList<>(List.of("batch", "run", file.path().toString(), "--yes", "--profile"));
    words.addAll(List.of(Packaged.PROFILE, "--pace", "2000", "--at-once", "24"));
    words.addAll(List.of("--wait", Integer.toString(wait)));
    words.addAll(List.of("--new-run", file.run()));
    words.addAll(REASONS);
    words.addAll(more);
    return builder(words);
  }

  /** Writes what of a file surely did not go. */
  void remainder(Paid file, Path out) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(List.of("batch", "remainder", file.path().toString(), "--profile"));
    words.addAll(List.of(Packaged.PROFILE, "--out", out.toString(), "--new-run", file.run()));
    words.addAll(REASONS);
    require(packaged.start(builder(words)), "no remainder of " + file.path());
  }

  /** Waits until nothing of the files is open, see {@link Settling}. */
  void settle(List<Paid> files) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("settle"));
    files.forEach(file -> words.addAll(List.of(file.path().toString(), file.run())));
    require(packaged.start(driven(words)), "rows could not be settled");
  }

  private void require(Process process, String otherwise) throws IOException, InterruptedException {
    process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    if (process.waitFor() != 0) {
      throw new IOException(otherwise + "\n" + packaged.lastWords());
    }
  }

  private ProcessBuilder builder(List<String> words) {
    return mutated || quick ? driven(words) : genuine(words);
  }

  private ProcessBuilder genuine(List<String> words) {
    return atHome(packaged.program(words.toArray(String[]::new)));
  }

  private ProcessBuilder driven(List<String> words) {
    List<String> all = new ArrayList<>();
    all.add((quick ? fast : Instant.now()).toString());
    all.add(Integer.toString(quick ? times : 1));
    all.addAll(words);
    return atHome(packaged.driven(all.toArray(String[]::new)));
  }

  private ProcessBuilder atHome(ProcessBuilder builder) {
    builder.environment().put("PAYDESK_HOME", packaged.home().toString());
    builder
        .environment()
        .merge("PAYDESK_JAVA_OPTIONS", QUICK_START, (set, quick) -> quick + " " + set);
    return builder;
  }
}
