package app.paydesk.drill.batch;

import app.paydesk.drill.Findings;
import app.paydesk.drill.Packaged;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pays what is left in order: all rows in one file, then remainder after remainder. */
final class Ending {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int MOST_ROUNDS = 9;
  private static final List<String> ONCE_MORE = List.of("--reason", "duplicate=the first failed");

  private final Program program;
  private final Packaged packaged;
  private final PayFile files;
  private final Map<String, PayRow> rows;
  private final Findings findings;
  private final List<Paid> paid = new ArrayList<>();
  private int inRemainders;

  /**
   * @param rows by who is paid
   */
  Ending(
      Program program,
      Packaged packaged,
      PayFile files,
      Map<String, PayRow> rows,
      Findings findings) {
    this.program = program;
    this.packaged = packaged;
    this.files = files;
    this.rows = rows;
    this.findings = findings;
  }

  /** Pays all rows, and those once more that surely failed while others are still unknown. */
  void pay(List<PayRow> all) throws IOException, InterruptedException {
    paid.add(Paid.first(files.write(all)));
    run(paid.getFirst(), List.of());
    remainders();
  }

  /** Settles what is open, and pays once more what failed, until nothing is left. */
  void settle() throws IOException, InterruptedException {
    program.quicken();
    program.settle(paid);
    for (int round = 0; round < MOST_ROUNDS && remainders(); round++) {
      program.settle(paid);
    }
  }

  /** Pays rows about which the provider was asked, who says that they failed. */
  void payAsked(List<PayRow> failed, int round) throws IOException, InterruptedException {
    Paid file = new Paid(files.write(failed), "asked-" + round);
    paid.add(file);
    run(file, ONCE_MORE);
    settle();
  }

  /** Runs all rows once more, when all are paid. */
  void again(List<PayRow> all) throws IOException, InterruptedException {
    run(Paid.first(files.write(all)), List.of());
  }

  /** How many rows the remainders had. */
  int inRemainders() {
    return inRemainders;
  }

  private boolean remainders() throws IOException, InterruptedException {
    boolean any = false;
    for (Paid file : List.copyOf(paid)) {
      Path remainder = file.path().resolveSibling("rest-of-" + file.path().getFileName());
      program.remainder(file, remainder);
      int lines = PayFile.read(remainder).size() - 1;
      if (lines > 0) {
        any = true;
        inRemainders += lines;
        Paid whole = Paid.first(files.withCards(remainder, rows::get));
        paid.add(whole);
        run(whole, ONCE_MORE);
      }
    }
    return any;
  }

  private void run(Paid file, List<String> more) throws IOException, InterruptedException {
    Run run = new Run(program.run(file, 0, more), packaged.log(), () -> {}, () -> {});
    Optional<Integer> code = run.ended(PATIENCE);
    if (code.filter(c -> c <= 1).isEmpty()) {
      findings.add(
          Findings.Kind.FAILED,
          file.path().getFileName() + " " + code + "\n" + packaged.lastWords());
    }
  }
}
