package app.paydesk.callback.inbox;

import app.paydesk.callback.Amplifying;
import app.paydesk.callback.Documented;
import app.paydesk.callback.FuzzLog;
import app.paydesk.callback.Resplit;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.signing.CanonicalText;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SignatureCheck;
import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.MemoryStore;
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
 * what can be made of them; and small ones that would be large to judge. Payments are new every few
 * bodies, so that whatever is believed changes something.
 */
final class ForgeryRun {
  private static final String SECRET = "the forger does not know it";
  private static final int BOOKS = 400;
  private static final int A_PAYMENT = 20;
  private static final int WARM_UP = 2_000;

  /**
   * What any body may take, however small: it may have 512 values (see {@code JsonSize}), at some
   * 200 bytes each with its line, and the parser takes its buffers first.
   */
  private static final long FREE_BYTES = 128 << 10;

  private static final double MOST_TIMES = 16;
  private static final double MOST_MILLIS = 250;

  /** What is sent. */
  enum Kind {
    TRUE,
    SPLIT_ANEW,
    UNSIGNED_MEMBERS,
    ANOTHERS_SIGNATURE,
    AMPLIFYING
  }

  /**
   * What came of a kind. Time is that of the processor, since others use this computer as well; the
   * longest by the clock is told beside it.
   */
  static final class Figures {
    long bodies;
    long taken;
    double mostTimes;
    long mostBytes;
    long slowestNanos;
    long slowestByClock;
  }

  private final SigningKey key = SigningKey.of(SECRET.toCharArray());
  private final com.sun.management.ThreadMXBean threads =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<Kind, Figures> figures = new EnumMap<>(Kind.class);
  private final Set<CallbackMessage> signed = new HashSet<>();
  private final Random random;
  private final Resplit resplit;
  private MemoryStore history = new MemoryStore();
  private Inbox inbox = inbox();
  private JsonObject truth = JsonObject.empty();
  private String earlier = "";
  private long payments;
  private long sent;
  private final List<CallbackMessage> forged = new ArrayList<>();
  private long deceiving;
  private boolean noticed;

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
    run.print();
    run.failures().forEach(failure -> System.out.println("FAILED: " + failure));
    System.exit(run.failures().isEmpty() ? 0 : 1);
  }

  private void print() {
    System.out.println(
        "| bodies | number | taken | allocated by judging / body, above 128 KiB | most KiB"
            + " | slowest ms | by the clock ms |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|");
    figures.forEach(
        (kind, f) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %d | %.1f | %.1f |%n",
                kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                f.bodies,
                f.taken,
                f.mostTimes,
                f.mostBytes >> 10,
                f.slowestNanos / 1e6,
                f.slowestByClock / 1e6));
    System.out.printf(
        "%n%d payments, %d events that the key's holder did not sign; the signature alone would"
            + " have believed %d others%n",
        payments, forged.size(), deceiving);
  }

  void send(long count) {
    for (long done = 0; done < count; done += BOOKS) {
      openHistory();
      round((int) Math.min(BOOKS, count - done));
      forged.addAll(unsigned());
    }
    noticed = noticesAForgery();
  }

  /** What is not as it has to be, a sentence each. */
  List<String> failures() {
    List<String> failures = new ArrayList<>();
    require(forged.isEmpty(), "not signed by the key's holder: " + forged, failures);
    require(noticed, "a forgery that was believed on purpose was not noticed", failures);
    require(deceiving > 0, "no body would have deceived anybody", failures);
    require(figures.get(Kind.TRUE).taken > 0, "no true body was taken", failures);
    require(figures.get(Kind.AMPLIFYING).taken == 0, "an amplifying body was taken", failures);
    figures.forEach(
        (kind, f) -> {
          require(f.mostTimes <= MOST_TIMES, kind + " takes " + f.mostTimes + " times", failures);
          double millis = f.slowestNanos / 1e6;
          require(millis <= MOST_MILLIS, kind + " takes " + millis + " ms", failures);
        });
    return failures;
  }

  private static void require(boolean so, String otherwise, List<String> failures) {
    if (!so) {
      failures.add(otherwise);
    }
  }

  private void openHistory() {
    history = new MemoryStore();
    inbox = inbox();
    signed.clear();
  }

  private void round(int bodies) {
    for (int i = 0; i < bodies; i++) {
      if (i % A_PAYMENT == 0) {
        earlier = signature(truth);
        truth = resplit.truth(Documented.CUP_PROJECT, "P-" + ++payments);
        signed.add(message(truth));
      }
      Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
      deliver(kind, body(kind));
    }
  }

  private byte[] body(Kind kind) {
    return switch (kind) {
      case TRUE -> Documented.bytes(bearing(truth, signature(truth)));
      case SPLIT_ANEW -> splitAnew();
      case UNSIGNED_MEMBERS -> withUnsigned(bearing(truth, signature(truth)));
      case ANOTHERS_SIGNATURE ->
          Documented.bytes(
              random.nextBoolean()
                  ? bearing(truth, earlier)
                  : bearing(truth.with("payment.status", "success"), signature(truth)));
      case AMPLIFYING -> {
        List<String> shapes = Amplifying.bodies(9_000 + random.nextInt(40_000));
        yield shapes.get(random.nextInt(shapes.size())).getBytes(StandardCharsets.UTF_8);
      }
    };
  }

  private byte[] splitAnew() {
    String text = CanonicalText.of(truth, SigningDialect.DOCUMENTED).text();
    JsonObject body = bearing(resplit.body(text), signature(truth));
    SignatureCheck check = Signature.check(body, key);
    if (check.valid() && !signed.contains(read(check.signed()))) {
      deceiving++;
    }
    return Documented.bytes(body);
  }

  private byte[] withUnsigned(JsonObject body) {
    JsonObject more =
        switch (random.nextInt(5)) {
          case 0 -> body.with("frame_mode", "x" + random.nextInt(1_000));
          case 1 -> body.with("payment.frame_mode.status", "success");
          case 2 -> body.with("operation.signature", "x" + random.nextInt(1_000));
          case 3 -> body.with("e" + random.nextInt(1_000), JsonObject.empty());
          default -> body.with("list", new JsonValue.Array(List.of(JsonObject.empty())));
        };
    return Json.compact(more).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject bearing(JsonObject body, String signature) {
    return body.with("signature", signature);
  }

  private String signature(JsonObject body) {
    return Signature.of(body, key);
  }

  private static CallbackMessage message(JsonObject truth) {
    return read(CanonicalText.of(truth, SigningDialect.DOCUMENTED));
  }

  private static CallbackMessage read(CanonicalText text) {
    return Resplit.deciding(CallbackMessage.read(text.body()));
  }

  private void deliver(Kind kind, byte[] body) {
    String from = "10." + random.nextInt(250) + "." + random.nextInt(250) + ".1";
    long before = threads.getCurrentThreadAllocatedBytes();
    VerifiedBody.of(body, Documented.CUP_PROJECT, key);
    long memory = threads.getCurrentThreadAllocatedBytes() - before;
    long clock = System.nanoTime();
    long processor = threads.getCurrentThreadCpuTime();
    Answer answer = inbox.receive(body, "", from);
    long took = threads.getCurrentThreadCpuTime() - processor;
    long byClock = System.nanoTime() - clock;
    Figures f = figures.get(kind);
    f.bodies++;
    f.taken += answer.status() == 200 ? 1 : 0;
    // The first ones load classes, too.
    if (++sent > WARM_UP) {
      f.mostBytes = Math.max(f.mostBytes, memory);
      f.mostTimes = Math.max(f.mostTimes, Math.max(0, memory - FREE_BYTES) / (double) body.length);
      f.slowestNanos = Math.max(f.slowestNanos, took);
      f.slowestByClock = Math.max(f.slowestByClock, byClock);
    }
  }

  /** Events told by no message that the key's holder signed. */
  private List<CallbackMessage> unsigned() {
    return history.payments().stream()
        .flatMap(payment -> payment.events().stream())
        .filter(PaymentEvent.Reported.class::isInstance)
        .map(event -> Resplit.deciding(((PaymentEvent.Reported) event).message()))
        .filter(message -> !signed.contains(message))
        .toList();
  }

  // The control: the key's holder signs, for once, what is not noted as signed.
  private boolean noticesAForgery() {
    openHistory();
    JsonObject secret = resplit.truth(Documented.CUP_PROJECT, "P-" + ++payments);
    JsonObject plain = secret.with("payment.description", "x").without("redirect_data");
    JsonObject believed = plain.without("customer").without("zone").with("operation.message", "x");
    inbox.receive(Documented.bytes(bearing(believed, signature(believed))), "", "192.0.2.1");
    return unsigned().size() == 1;
  }

  private Inbox inbox() {
    return new Inbox(Documented.CUP_PROJECT, key, history, history, Clock.systemUTC());
  }
}
