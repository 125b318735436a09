package app.paydesk.drill.batch;

import app.paydesk.drill.Options;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * How to run the drill of payment files.
 *
 * @param rows how many are paid
 * @param files in how many files they come at first
 * @param stages at which to kill, one life for each; empty for as many as {@code kills} says
 * @param times how much faster than time the clock runs once all rows were sent
 * @param brief whether it ends before what is open is settled
 * @param target where the program was packaged
 * @param folder where homes, ledgers and logs are left
 */
record BatchOptions(
    long seed,
    int rows,
    int files,
    int kills,
    String faults,
    Mutation mutation,
    List<Stage> stages,
    int times,
    boolean brief,
    Path target,
    Path folder) {
  static final String ALL_FAULTS =
      "drop-before:0.01,drop-after:0.02,delay:0.05,500-after:0.02,half-reply:0.02,"
          + "html-403:0.01,html-403-after:0.01,html-502:0.01,html-502-after:0.01,twice:0.01,"
          + "duplicate:0.05,reorder:0.05,lose:0.05,late:0.02,bad-signature:0.02,"
          + "awaiting-retry:0.02,retries-fail:0.01,clarified:0.01,clarification-expired:0.01,"
          + "late-error:0.01,callbacks-off:0.02";

  /** The full run. */
  static BatchOptions full(Path target) {
    return new BatchOptions(
        20261130,
        15_000,
        10,
        132,
        ALL_FAULTS,
        Mutation.NONE,
        List.of(),
        60,
        false,
        target,
        target.resolve("batch-drill"));
  }

  /** These options with those of a command line set. */
  BatchOptions with(List<String> words) {
    BatchOptions options = this;
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      options = options.with(rest.next(), rest.next());
    }
    return options;
  }

  BatchOptions with(String name, String value) {
    return new BatchOptions(
        name.equals("--seed") ? Long.parseLong(value) : seed,
        name.equals("--rows") ? Integer.parseInt(value) : rows,
        name.equals("--files") ? Integer.parseInt(value) : files,
        name.equals("--kills") ? Integer.parseInt(value) : kills,
        name.equals("--faults") ? value : faults,
        name.equals("--mutation") ? Mutation.of(value) : mutation,
        name.equals("--stages") ? Stage.list(value) : stages,
        name.equals("--times") ? Integer.parseInt(value) : times,
        name.equals("--brief") ? Boolean.parseBoolean(value) : brief,
        target,
        name.equals("--folder") ? Path.of(value) : folder);
  }

  Path program() {
    return target.resolve("paydesk");
  }

  /** What the sandbox is told. */
  Options provider() {
    return Options.full(target)
        .with("--seed", Long.toString(seed))
        .with("--faults", faults)
        .with("--folder", folder.toString());
  }
}
