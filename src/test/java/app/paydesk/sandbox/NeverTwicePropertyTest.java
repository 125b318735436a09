package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.FieldError;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.Fold;
import app.paydesk.payment.PayAgain;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * No sequence of messages that the sandbox can send makes a person pay again what has moved or may
 * still move. Another seed: {@code -Dproperty.seed=7}; more sequences: {@code
 * -Dproperty.sequences=1000000}.
 */
class NeverTwicePropertyTest {
  private static final long SEED = Long.getLong("property.seed", 20261128);
  private static final int SEQUENCES = Integer.getInteger("property.sequences", 100_000);
  private static final List<Integer> ENDINGS =
      Scenarios.all().stream()
          .map(Scenario::ending)
          .filter(OptionalInt::isPresent)
          .map(OptionalInt::getAsInt)
          .toList();
  private static final List<String> OPERATIONS =
      List.of("upi-payout", "cup-payout", "cup-purchase", "upi-refund");

  /** Codes by which an answer leaves open whether the request was taken in. */
  private static final List<String> LEFT_OPEN =
      List.of("3041", "3230", "3613", "3285", "2147", "9999", "20802", "501");

  private final SigningKey key = SigningKey.of("only for this test".toCharArray());
  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  void nothingThatMovedOrMayMoveIsToBePaidAgain() {
    for (int i = 0; i < SEQUENCES; i++) {
      long seed = SEED * 1_000_003 + i;
      sequence(new Random(seed), "-Dproperty.seed=" + SEED + ", sequence " + i);
    }
    // The sequences are of use only while they reach both what is to be paid again and what is not.
    assertThat(seen.getOrDefault("again", 0)).isGreaterThan(SEQUENCES / 100);
    assertThat(seen.getOrDefault("moves", 0)).isGreaterThan(SEQUENCES / 10);
  }

  private void sequence(Random random, String name) {
    World world = new World(key);
    String operation = OPERATIONS.get(random.nextInt(OPERATIONS.size()));
    boolean refund = operation.equals("upi-refund");
    String id = "P" + random.nextInt(1_000_000);
    List<PaymentEvent> events = new ArrayList<>();
    if (refund) {
      world.take("upi-purchase-vpa", request(id, 1_000_000, "INR"));
      world.pass(2);
      world.decide(id, true);
      world.pass(2);
    }
    String currency = operation.startsWith("cup") ? "CNY" : "INR";
    long minor = 100L * (700 + random.nextInt(1000)) + ending(random);
    String ref = refund ? "R1" : id;
    JsonObject request = request(id, minor, currency);
    if (refund) {
      request = request.with("payment.merchant_refund_id", ref);
    }
    Instant asked = world.now();
    Optional<SandboxOperation> taken = world.take(operation, request);
    if (taken.isEmpty()) {
      return;
    }
    live(world, id, operation, random);
    events.add(recorded(asked, ref, operation, Money.of(minor, currency), request));
    events.add(new PaymentEvent.Sending(asked, ref));
    events.add(answered(asked, ref, taken.get(), random));
    List<CallbackMessage> said = new ArrayList<>(world.told());
    said.addAll(listed(world.told(), random));
    if (!refund && random.nextInt(10) == 0) {
      said.add(secondDelivery(id));
    }
    events.addAll(heard(said, world.now(), random));
    PaymentKey payment = new PaymentKey(Rig.PROJECT, new PaymentId(id));
    Payment.OperationState state = Fold.fold(payment, events).operation(ref).orElseThrow();
    boolean moves = world.moves(id, taken.get());
    seen.merge(moves ? "moves" : "ended", 1, Integer::sum);
    if (state.again() == PayAgain.YES) {
      seen.merge("again", 1, Integer::sum);
      assertThat(moves)
          .as("%s: %s %s is %s; told %s", name, operation, minor, state.standing(), events)
          .isFalse();
    }
  }

  /** The payment goes on for some time; a customer confirms, declines or leaves. */
  private static void live(World world, String id, String operation, Random random) {
    if (operation.equals("cup-purchase")) {
      world.pass(random.nextInt(4));
      if (random.nextInt(10) > 0) {
        world.decide(id, random.nextInt(4) > 0);
      }
    }
    world.pass(random.nextInt(10) == 0 ? 400 : random.nextInt(20));
  }

  /** What came back at once for a request that was taken in, perhaps by its first delivery. */
  private static PaymentEvent answered(
      Instant at, String ref, SandboxOperation taken, Random random) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> new PaymentEvent.Accepted(at, ref, taken.requestId(), Duration.ZERO);
      case 2 -> {
        String code = LEFT_OPEN.get(random.nextInt(LEFT_OPEN.size()));
        yield new PaymentEvent.Refused(at, ref, 400, code, "", List.of());
      }
      default -> new PaymentEvent.Unanswered(at, ref, GateReply.Why.TIMED_OUT, "");
    };
  }

  /** A request that something on the way delivered twice, refused later as its ID exists. */
  private static CallbackMessage secondDelivery(String id) {
    FieldError exists = new FieldError("3041", "general.payment_id", "Payment ID already exists");
    return new Part(true, false)
        .of(CallbackMessage.read(JsonObject.empty().with("payment.id", id)), "error", exists);
  }

  /** What a status reply at some moment lists, and the payment alone as older forms tell of it. */
  private static List<CallbackMessage> listed(List<CallbackMessage> told, Random random) {
    if (told.isEmpty() || random.nextBoolean()) {
      return List.of();
    }
    int moment = random.nextInt(told.size());
    String status = told.get(moment).paymentStatus().orElse("");
    Map<String, CallbackMessage> last = new TreeMap<>();
    for (CallbackMessage message : told.subList(0, moment + 1)) {
      last.put(message.operation().flatMap(CallbackMessage.Operation::id).orElse(""), message);
    }
    List<CallbackMessage> listed = new ArrayList<>();
    Part part = new Part(false, random.nextInt(4) == 0);
    last.values().forEach(message -> listed.add(part.of(message, status)));
    if (random.nextInt(4) == 0) {
      listed.add(new Part(true, false).of(told.get(moment), status));
    }
    return listed;
  }

  /**
   * A part of a message, as a project or an older form may have it.
   *
   * @param alone whether the payment is told of without any operation
   * @param unnamed whether the operation lacks its type, unless it is a refund
   */
  private record Part(boolean alone, boolean unnamed) {
    CallbackMessage of(CallbackMessage whole, String status, FieldError... errors) {
      return new CallbackMessage(
          whole.projectId(),
          whole.paymentId(),
          whole.paymentType(),
          Optional.of(status).filter(s -> !s.isEmpty()),
          whole.paymentDate(),
          whole.sum(),
          whole.description(),
          whole.merchantRefundId(),
          whole.account(),
          whole.operation().filter(_ -> !alone).map(o -> unnamed ? untyped(o) : o),
          whole.redirect(),
          List.of(errors));
    }

    private static CallbackMessage.Operation untyped(CallbackMessage.Operation o) {
      boolean refund = o.type().filter(type -> type.startsWith("refund")).isPresent();
      return new CallbackMessage.Operation(
          o.id(),
          o.type().filter(_ -> refund),
          o.status(),
          o.date(),
          o.created(),
          o.requestId(),
          o.sumInitial(),
          o.sumConverted(),
          o.code(),
          o.message(),
          o.providerId(),
          o.providerPaymentId(),
          o.providerDate());
    }
  }

  /** Some of what was told, in any order, some of it more than once, by a clock that is set. */
  private static List<PaymentEvent> heard(List<CallbackMessage> told, Instant now, Random random) {
    List<CallbackMessage> chosen = new ArrayList<>();
    int lost = random.nextInt(4);
    for (CallbackMessage message : told) {
      for (int times = random.nextInt(4) < lost ? 0 : 1 + random.nextInt(2); times > 0; times--) {
        chosen.add(message);
      }
    }
    Collections.shuffle(chosen, random);
    List<PaymentEvent> events = new ArrayList<>();
    for (CallbackMessage message : chosen) {
      events.add(
          new PaymentEvent.Reported(
              now.plusSeconds(random.nextInt(100_000) - 50_000),
              PaymentEvent.Source.CALLBACK,
              message,
              OptionalLong.empty()));
    }
    return events;
  }

  private static long ending(Random random) {
    return random.nextInt(4) == 0 ? 7 : ENDINGS.get(random.nextInt(ENDINGS.size()));
  }

  private static PaymentEvent.Recorded recorded(
      Instant at, String ref, String operation, Money amount, JsonObject request) {
    return new PaymentEvent.Recorded(
        at, ref, operation, Optional.of(amount), "ada", "/v2/payment", request, Map.of());
  }

  private static JsonObject request(String id, long minor, String currency) {
    return JsonObject.empty()
        .with("general.payment_id", id)
        .with("payment.amount", minor)
        .with("payment.currency", currency)
        .with("account.number", "ada@upi");
  }
}
