package app.paydesk.cli;

import app.paydesk.cli.batch.BatchCheckCommand;
import app.paydesk.cli.batch.BatchCommand;
import app.paydesk.cli.batch.BatchMapCommand;
import app.paydesk.cli.batch.BatchMaskCommand;
import app.paydesk.cli.batch.BatchRemainderCommand;
import app.paydesk.cli.batch.BatchResultCommand;
import app.paydesk.cli.batch.BatchRunCommand;
import app.paydesk.cli.batch.BatchStatusCommand;
import app.paydesk.cli.batch.BatchWithdrawCommand;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.wire.Gate;
import app.paydesk.gate.wire.GateRequest;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Agreement;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.money.CurrencyCode;
import app.paydesk.payment.PaymentId;
import app.paydesk.session.GateLine;
import app.paydesk.session.SessionParts;
import app.paydesk.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/** {@code paydesk batch} on a home of its own, with the quick sandbox in this process. */
final class BatchConsole {
  static final String HEADER =
      "operation;general.payment_id;account.number;customer.id;customer.ip_address;"
          + "customer.first_name;customer.last_name;customer.phone;customer.email;"
          + "customer.address;payment.amount;payment.currency";
  private static final long QUICKER = 100;

  private final Path folder;
  private final Home home;
  private final Methods methods = Methods.installed();
  private final Words words = Words.of(Locale.ENGLISH, methods.bundles());
  private final Map<String, Integer> sent = new ConcurrentHashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private UnaryOperator<Gate> way = gate -> gate;

  BatchConsole(Path folder) {
    this.folder = folder;
    this.home = new Home(Map.of("PAYDESK_HOME", folder.resolve("home").toString()), "", folder);
  }

  /** A row that pays an account, under a payment ID of its own or, where blank, a derived one. */
  static String row(String payment, String account, long minor) {
    return "upi-payout;%s;%s@upi;c-%s;185.123.193.224;Ada;Lovelace;919812345678;ada@example.com;Road 1;%d;INR"
        .formatted(payment, account, account, minor);
  }

  /** From now on the Gate is reached by another way. */
  void through(UnaryOperator<Gate> other) {
    way = other;
  }

  /** A Gate that nobody reaches. */
  static Gate unreached(Gate gate) {
    return _ -> new GateReply.Unanswered(GateReply.Why.NOT_CONNECTED, "", Duration.ZERO);
  }

  /** A Gate that takes all, and never says what became of it. */
  static Gate silent(Gate gate) {
    return _ -> new GateReply.Accepted("req-1", JsonObject.empty(), Duration.ZERO);
  }

  /** A Gate that declines all, as it does not know the payee. */
  static Gate refusing(Gate gate) {
    return _ -> new GateReply.Refused(400, "2004", "no", List.of(), Duration.ZERO);
  }

  Path file(String name, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADER + "\n" + String.join("\n", rows) + "\n");
  }

  /** How often each payment ID was posted. */
  Map<String, Integer> sent() {
    return Map.copyOf(sent);
  }

  /** How often anything was posted. */
  int posts() {
    return sent.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What was printed by the command that ran last. */
  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What was said to people by the command that ran last. */
  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** The JSON objects among what was printed that have such a member. */
  List<JsonObject> lines(String member) throws JsonException {
    List<JsonObject> lines = new ArrayList<>();
    for (String line : out().lines().toList()) {
      JsonObject object = Json.object(line);
      if (object.get(member).isPresent()) {
        lines.add(object);
      }
    }
    return lines;
  }

  /** Pays a customer outside of any batch. */
  void pay(String payment) {
    Operation operation = methods.operation("upi-payout").orElseThrow();
    Map<String, String> values = new HashMap<>();
    String[] cells = row(payment, "asha", 1_500).split(";", -1);
    String[] fields = HEADER.split(";", -1);
    for (int i = 2; i < fields.length; i++) {
      values.put(fields[i], cells[i]);
    }
    CurrencyCode currency = operation.currencies().getFirst();
    Draft draft = new Draft(operation, currency, Agreement.NONE, values, Optional.empty());
    PaymentId id = new PaymentId(payment);
    try (OpenSession.Opened opened = sessions(terminal()).open("sandbox", same -> same)) {
      opened.session().desk().submit(new Submission(id, payment, draft, Map.of()));
    }
  }

  /** Runs a command of {@code paydesk batch} for the sandbox's profile. */
  int run(String... args) {
    out.reset();
    err.reset();
    Terminal terminal = terminal();
    OpenSession sessions = sessions(terminal);
    CommandLine batch = new CommandLine(new BatchCommand());
    List.of(
            new BatchCheckCommand(sessions, methods, words, terminal),
            new BatchRunCommand(
                sessions, methods, words, System::nanoTime, BatchConsole::rest, terminal),
            new BatchStatusCommand(sessions, words, terminal),
            new BatchResultCommand(sessions, methods, words, terminal),
            new BatchRemainderCommand(sessions, methods, words, terminal),
            new BatchMapCommand(home, methods, words, terminal),
            new BatchMaskCommand(methods, words, terminal),
            new BatchWithdrawCommand(sessions, words, terminal))
        .forEach(batch::addSubcommand);
    List<String> all = new ArrayList<>(List.of("batch"));
    all.addAll(List.of(args));
    if (!List.of("mask", "map").contains(args[0])) {
      all.addAll(List.of("--profile", "sandbox"));
    }
    return new Cli(home, terminal, () -> 0, List.of(batch)).run(all.toArray(String[]::new));
  }

  private Terminal terminal() {
    return new Terminal(InputStream.nullInputStream(), new PrintStream(out), new PrintStream(err));
  }

  private OpenSession sessions(Terminal terminal) {
    SessionParts parts =
        SessionParts.usual()
            .withPace(Duration.ofMillis(1))
            .withGates(
                (profile, key) -> {
                  GateLine line = GateLine.to(profile, key);
                  return line.sendingBy(counted(way.apply(line.sending())));
                });
    Passphrase none = new Passphrase(Map.of(), Optional.empty());
    OpenProfile profiles = new OpenProfile(home, none, words, terminal, parts.clock());
    return new OpenSession(home, profiles, parts, words, terminal);
  }

  private static void rest(long time) {
    LockSupport.parkNanos(time / QUICKER);
  }

  private Gate counted(Gate gate) {
    return (GateRequest request) -> {
      sent.merge(request.body().text("general.payment_id").orElseThrow(), 1, Integer::sum);
      return gate.send(request);
    };
  }
}
