package app.paydesk.callback;

import app.paydesk.gate.CallbackMessage;
import app.paydesk.gate.CanonicalText;
import app.paydesk.gate.Signature;
import app.paydesk.gate.SigningDialect;
import app.paydesk.gate.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.payment.PaymentEvent;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Bodies that are JSON and bear a true signature: true ones with values that an attacker chose, and
 * what can be made of them; and small ones that would be large to judge.
 */
final class ForgeryRun {
  private static final String SECRET = "the forger does not know it";
  private static final int A_ROUND = 400;

  // A thread and the parser take so much for the smallest body.
  private static final long FIXED_BYTES = 128 << 10;

  /** What is sent. */
  enum Kind {
    TRUE,
    SPLIT_ANEW,
    UNSIGNED_MEMBERS,
    ANOTHERS_SIGNATURE,
    AMPLIFYING
  }

  /** What came of a kind. */
  static final class Figures {
    long bodies;
    long taken;
    double mostTimes;
    long slowestNanos;
  }

  private final SigningKey key = SigningKey.of(SECRET.toCharArray());
  private final com.sun.management.ThreadMXBean threads =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<Kind, Figures> figures = new EnumMap<>(Kind.class);
  private final Set<CallbackMessage> signed = new HashSet<>();
  private final Random random;
  private final Resplit resplit;
  private MemoryBooks books = new MemoryBooks();
  private Inbox inbox = inbox();
  private long forged;

  ForgeryRun(long seed) {
    random = new Random(seed);
    resplit = new Resplit(seed);
    for (Kind kind : Kind.values()) {
      figures.put(kind, new Figures());
    }
  }

  /** {@code main(bodies, seed)}: prints the figures; 1 if anything is wrong. */
  public static void main(String[] args) {
    ForgeryRun run = new ForgeryRun(Long.parseLong(args[1]));
    try (FuzzLog _ = FuzzLog.open()) {
      run.send(Long.parseLong(args[0]));
    }
    System.out.println("| bodies | number | taken | allocated by judging / body | slowest ms |");
    System.out.println("|---|--:|--:|--:|--:|");
    run.figures.forEach(
        (kind, f) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f |%n",
                kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                f.bodies,
                f.taken,
                f.mostTimes,
                f.slowestNanos / 1e6));
    System.out.printf("%n%d events that the key's holder did not sign%n", run.forged());
    System.exit(run.forged() == 0 ? 0 : 1);
  }

  void send(long count) {
    for (long sent = 0; sent < count; sent += A_ROUND) {
      books = new MemoryBooks();
      inbox = inbox();
      signed.clear();
      round((int) Math.min(A_ROUND, count - sent));
      count();
    }
  }

  /** Events told by no message that the key's holder signed. */
  long forged() {
    return forged;
  }

  Map<Kind, Figures> figures() {
    return figures;
  }

  private void round(int bodies) {
    String text = resplit.text(Documented.CUP_PROJECT);
    for (int i = 0; i < bodies; i++) {
      if (i % 40 == 0) {
        text = resplit.text(Documented.CUP_PROJECT);
      }
      Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
      deliver(kind, body(kind, text));
    }
  }

  private byte[] body(Kind kind, String text) {
    JsonObject truth = resplit.truth(text);
    signed.add(message(truth));
    JsonObject bearing = truth.with("signature", Signature.of(truth, key));
    return switch (kind) {
      case TRUE -> Documented.bytes(bearing);
      case SPLIT_ANEW ->
          Documented.bytes(resplit.body(text).with("signature", Resplit.sign(text, SECRET)));
      case UNSIGNED_MEMBERS -> unsigned(bearing);
      case ANOTHERS_SIGNATURE ->
          Documented.bytes(bearing.with("payment.status", "success" + random.nextInt(100)));
      case AMPLIFYING -> {
        List<String> shapes = Amplifying.bodies(9_000 + random.nextInt(40_000));
        yield shapes.get(random.nextInt(shapes.size())).getBytes(StandardCharsets.UTF_8);
      }
    };
  }

  private byte[] unsigned(JsonObject body) {
    JsonObject more =
        switch (random.nextInt(4)) {
          case 0 -> body.with("frame_mode", "x" + random.nextInt(1_000));
          case 1 -> body.with("payment.frame_mode.status", "success");
          case 2 -> body.with("e" + random.nextInt(1_000), JsonObject.empty());
          default -> body.with("list", new JsonValue.Array(List.of(JsonObject.empty())));
        };
    return Json.compact(more).getBytes(StandardCharsets.UTF_8);
  }

  private static CallbackMessage message(JsonObject truth) {
    return CallbackMessage.read(CanonicalText.of(truth, SigningDialect.DOCUMENTED).body());
  }

  private void deliver(Kind kind, byte[] body) {
    String from = "10." + random.nextInt(250) + "." + random.nextInt(250) + ".1";
    long before = threads.getCurrentThreadAllocatedBytes();
    Reading.of(body, Documented.CUP_PROJECT, key);
    long memory = threads.getCurrentThreadAllocatedBytes() - before;
    long start = System.nanoTime();
    Answer answer = inbox.receive(body, "", from);
    long took = System.nanoTime() - start;
    Figures f = figures.get(kind);
    f.bodies++;
    f.taken += answer.status() == 200 ? 1 : 0;
    f.mostTimes = Math.max(f.mostTimes, Math.max(0, memory - FIXED_BYTES) / (double) body.length);
    f.slowestNanos = Math.max(f.slowestNanos, took);
  }

  private void count() {
    List<CallbackMessage> told = new ArrayList<>();
    books.events.values().stream()
        .flatMap(List::stream)
        .filter(PaymentEvent.Reported.class::isInstance)
        .forEach(event -> told.add(((PaymentEvent.Reported) event).message()));
    forged += told.stream().filter(message -> !signed.contains(message)).count();
  }

  private Inbox inbox() {
    return new Inbox(Documented.CUP_PROJECT, key, books, Clock.systemUTC());
  }
}
