package app.paydesk.drill;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * How to run the drill.
 *
 * @param payments how many payments and refunds are planned; about a quarter are refunds of
 *     purchases that never succeed, and are not made
 * @param atOnce how many orders are at the desk at a time
 * @param times how much faster than time the program's clock runs
 * @param pace milliseconds between two steps of a payment in the sandbox
 * @param program the packaged program's folder
 * @param folder where homes, ledgers and logs are left
 */
public record Options(
    long seed,
    int payments,
    int kills,
    String faults,
    Mutation mutation,
    int atOnce,
    int times,
    int pace,
    Path program,
    Path folder) {
  static final String ALL_FAULTS =
      "drop-before:0.02,drop-after:0.02,delay:0.06,500-after:0.02,half-reply:0.02,"
          + "html-403:0.01,html-403-after:0.01,html-502:0.01,html-502-after:0.01,twice:0.01,"
          + "duplicate:0.05,reorder:0.05,lose:0.05,late:0.02,bad-signature:0.02,slow-loris:0.005,"
          + "awaiting-retry:0.02,retries-fail:0.01,try-again:0.03,split:0.02,split-in-part:0.02,"
          + "clarified:0.02,clarification-expired:0.01,late-error:0.01,refund-undone:0.04,"
          + "bank-form:0.04,callbacks-off:0.02";

  /** The full run. */
  public static Options full(Path target) {
    return new Options(
        20261122,
        14_000,
        250,
        ALL_FAULTS,
        Mutation.NONE,
        150,
        60,
        40,
        target.resolve("paydesk"),
        target.resolve("drill"));
  }

  /** These options with those of a command line set. */
  Options with(List<String> words) {
    Options options = this;
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      options = options.with(rest.next(), rest.next());
    }
    return options;
  }

  /** These options with one of them set. */
  public Options with(String name, String value) {
    return new Options(
        name.equals("--seed") ? Long.parseLong(value) : seed,
        name.equals("--payments") ? Integer.parseInt(value) : payments,
        name.equals("--kills") ? Integer.parseInt(value) : kills,
        name.equals("--faults") ? value : faults,
        name.equals("--mutation") ? Mutation.of(value) : mutation,
        name.equals("--at-once") ? Integer.parseInt(value) : atOnce,
        name.equals("--times") ? Integer.parseInt(value) : times,
        name.equals("--pace") ? Integer.parseInt(value) : pace,
        program,
        name.equals("--folder") ? Path.of(value) : folder);
  }
}
