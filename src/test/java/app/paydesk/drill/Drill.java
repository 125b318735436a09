package app.paydesk.drill;

import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Runs the drill: the packaged program takes orders, is struck by faults and killed, and at the end
 * its history is held against what truly moved. Everything but the time of the kills to the
 * microsecond comes from the seed.
 */
public final class Drill {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Options options;
  private final Plan plan;
  private final Clerk clerk;
  private final Findings findings = new Findings();
  private final QuietPorts ports = new QuietPorts();
  private final Packaged program;
  private final Instant started = Instant.now();
  private int kills;

  Drill(Options options) throws IOException {
    this.options = options;
    this.plan = Plan.of(options.seed(), options.payments(), options.kills());
    this.clerk = new Clerk(plan, options.atOnce());
    Files.createDirectories(options.folder());
    this.program = new Packaged(options.program(), options.folder());
  }

  /** Runs it in a folder of its own below {@code target} and prints the table. */
  public static void main(String[] args) throws Exception {
    Options options = Options.full(Path.of("target")).with(List.of(args));
    String name = options.mutation().word() + "-" + options.seed() + "-";
    Files.createDirectories(options.folder());
    Path folder = Files.createTempDirectory(options.folder(), name);
    Report report = new Drill(options.with("--folder", folder.toString())).run();
    System.out.println(report);
    for (Findings.Kind kind : Findings.Kind.values()) {
      report.findings().of(kind).forEach(what -> System.out.println(kind.words() + ": " + what));
    }
    System.exit(report.findings().count() == 0 ? 0 : 1);
  }

  Report run() throws IOException, InterruptedException, SQLException {
    int port = ports.free();
    Path secret = DrillProfile.secret(options.folder(), options.seed());
    URI listener = DrillProfile.add(program, port, ports.free(), secret);
    try (Tap tap = new Tap(listener);
        Provider gate = new Provider(program, options, port, secret, tap.address())) {
      lives(gate);
      clerk.open().keySet().forEach(ref -> findings.add(Findings.Kind.UNKNOWN, ref + " is open"));
      try (SigningKey key = SigningKey.of(Files.readString(secret).toCharArray())) {
        new Audit(clerk, gate.payments(), findings, key).of(program.history(), tap);
      }
      if (tap.taken().isEmpty()) {
        findings.add(
            Findings.Kind.FAILED, "no callback was answered with 200\n" + program.lastWords());
      }
      int refunds = (int) clerk.answered().stream().filter(r -> clerk.order(r).refund()).count();
      return new Report(
          options,
          clerk.answered().size() - refunds,
          refunds,
          clerk.refused().size(),
          kills,
          tap.taken().size(),
          gate.faults(),
          Duration.between(started, Instant.now()),
          findings);
    }
  }

  private void lives(Provider gate) throws IOException, InterruptedException {
    Iterator<Plan.End> ends = plan.lives().iterator();
    boolean done = false;
    while (!done) {
      Optional<Plan.End> end = ends.hasNext() ? Optional.of(ends.next()) : Optional.empty();
      try (Life life =
          new Life(
              program.desk(
                  options.mutation().word(),
                  started.toString(),
                  Integer.toString(options.times())))) {
        done = live(life, gate, end);
      } catch (TimeoutException silent) {
        findings.add(Findings.Kind.FAILED, silent.getMessage());
        done = true;
      }
      if (!done) {
        kills++;
        if (kills % 10 == 0) {
          System.err.println(kills + " kills, " + clerk.answered().size() + " orders answered");
        }
        String said = Integrity.of(program.history());
        if (!said.equals("ok")) {
          findings.add(Findings.Kind.BROKEN_FILE, "after kill " + kills + ": " + said);
        }
      }
    }
  }

  /** Whether all orders have ended; else this life was ended. */
  private boolean live(Life life, Provider gate, Optional<Plan.End> end)
      throws IOException, InterruptedException, TimeoutException {
    end.filter(e -> e.answers() == 0).ifPresent(e -> life.killAfter(e.then()));
    int answers = 0;
    while (true) {
      Optional<JsonObject> said = life.line(PATIENCE);
      if (said.isEmpty()) {
        if (!life.killed()) {
          throw new IOException("the desk ended by itself\n" + program.lastWords());
        }
        return false;
      }
      JsonObject line = said.get();
      if (line.get("ready").isPresent()) {
        clerk.again().forEach(life::give);
      } else {
        line.text("page").ifPresent(page -> gate.visit(page, clerk.order(ref(line)).customer()));
        line.text("failed")
            .ifPresent(why -> findings.add(Findings.Kind.FAILED, ref(line) + ": " + why));
        if (clerk.told(line) && ++answers == end.map(Plan.End::answers).orElse(-1)) {
          life.killAfter(end.get().then());
        }
      }
      clerk.next().forEach(life::give);
      if (clerk.done()) {
        life.leave();
        return true;
      }
    }
  }

  private static String ref(JsonObject line) {
    return line.text("ref").orElseThrow();
  }
}
