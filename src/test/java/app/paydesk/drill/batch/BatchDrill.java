package app.paydesk.drill.batch;

import app.paydesk.drill.DrillProfile;
import app.paydesk.drill.Findings;
import app.paydesk.drill.Packaged;
import app.paydesk.drill.Provider;
import app.paydesk.drill.QuietPorts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Pays files of rows by the packaged program against a sandbox with faults, kills it at every stage
 * and runs the rows again in other files; at the end each is held against the sandbox's ledger.
 */
public final class BatchDrill {
  private static final int MOST_ROUNDS = 5;

  private final BatchOptions options;
  private final List<PayRow> rows;
  private final Findings findings = new Findings();
  private final Instant started = Instant.now();

  BatchDrill(BatchOptions options) {
    this.options = options;
    this.rows = PayRows.of(options.seed(), options.rows());
  }

  /** Runs it in a folder of its own below {@code target} and prints the table. */
  public static void main(String[] args) throws Exception {
    BatchOptions options = BatchOptions.full(Path.of("target")).with(List.of(args));
    String name = options.mutation().word() + "-" + options.seed() + "-";
    Files.createDirectories(options.folder());
    Path folder = Files.createTempDirectory(options.folder(), name);
    BatchReport report = new BatchDrill(options.with("--folder", folder.toString())).run();
    System.out.println(report);
    for (Findings.Kind kind : Findings.Kind.values()) {
      report.findings().of(kind).forEach(what -> System.out.println(kind.words() + ": " + what));
    }
    System.exit(report.findings().count() == 0 ? 0 : 1);
  }

  BatchReport run() throws IOException, InterruptedException {
    Path folder = options.folder().toAbsolutePath();
    Path mutant = Mutant.compile(options.mutation(), options.program().resolve("lib"), folder);
    Packaged packaged = new Packaged(options.program(), folder, BatchClerk.class.getName(), mutant);
    QuietPorts ports = new QuietPorts();
    int gatePort = ports.free();
    int tapPort = ports.free();
    Path secret = DrillProfile.secret(folder, options.seed());
    URI listener = DrillProfile.add(packaged, tapPort, ports.free(), secret);
    try (Provider gate = new Provider(packaged, options.provider(), gatePort, secret, listener);
        GateTap tap = new GateTap(tapPort, URI.create("http://127.0.0.1:" + gatePort))) {
      Program program = new Program(options, packaged);
      Random random = new Random(options.seed());
      PayFile files = new PayFile(Files.createDirectories(folder.resolve("files")), random);
      Killing killing = new Killing(program, packaged, tap, files, random, findings);
      killing(killing);
      Ending ending = new Ending(program, packaged, files, byPayee(), findings);
      ending.pay(rows);
      int asked = 0;
      if (!options.brief()) {
        ending.settle();
        asked = asked(ending, gate, tap, packaged);
        ending.again(rows);
      }
      BatchAudit audit = new BatchAudit(rows, gate.payments(), tap.posts(), findings);
      audit.of(packaged.history());
      return new BatchReport(
          options,
          rows,
          killing.kills(),
          audit.once(),
          audit.never().size(),
          asked,
          tap.posts().values().stream().mapToInt(Integer::intValue).sum(),
          ending.inRemainders(),
          gate.faults(),
          Duration.between(started, Instant.now()),
          findings);
    }
  }

  private void killing(Killing killing) throws IOException, InterruptedException {
    if (!options.stages().isEmpty()) {
      killing.kill(rows, options.stages());
      return;
    }
    List<List<PayRow>> parts = PayRows.files(rows, options.files());
    int each = options.kills() / (parts.size() + 1);
    for (List<PayRow> part : parts) {
      killing.kill(part, Killing.stages(each));
    }
    killing.kill(rows, Killing.stages(options.kills() - each * parts.size()));
  }

  /** Rows that failed and about which the provider has to be asked: it is, and they are paid. */
  private int asked(Ending ending, Provider gate, GateTap tap, Packaged packaged)
      throws IOException, InterruptedException {
    int asked = 0;
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      BatchAudit audit = new BatchAudit(rows, gate.payments(), tap.posts(), new Findings());
      audit.of(packaged.history());
      if (audit.never().isEmpty()) {
        return asked;
      }
      asked += audit.never().size();
      ending.payAsked(audit.never(), round);
    }
    return asked;
  }

  private Map<String, PayRow> byPayee() {
    Map<String, PayRow> byPayee = new HashMap<>();
    rows.forEach(row -> byPayee.put(row.customer(), row));
    return byPayee;
  }
}
