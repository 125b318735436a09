package app.paydesk.sandbox;

import app.paydesk.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Plays each operation to its end: callbacks, the customer's page, success or decline. */
final class PaymentSimulator {
  private static final int CUSTOMER_THRESHOLD = 300;

  private final SandboxConfig config;
  private final SandboxStore book;
  private final Consumer<CallbackSender.Parcel> courier;
  private final Steps steps;
  private final Supplier<URI> address;

  /**
   * @param courier takes callbacks to their listener
   */
  PaymentSimulator(
      SandboxConfig config,
      SandboxStore book,
      Consumer<CallbackSender.Parcel> courier,
      Steps steps,
      Supplier<URI> address) {
    this.config = config;
    this.book = book;
    this.courier = courier;
    this.steps = steps;
    this.address = address;
  }

  /** Starts an operation that was taken in. */
  void begin(SandboxPayment payment, SandboxOperation operation) {
    Scenario scenario = Scenarios.under(operation.scenario());
    if (scenario.end() instanceof Scenario.End.Silence) {
      return;
    }
    String id = payment.id();
    long number = operation.id();
    if (announced(scenario)) {
      steps.after(1, () -> tell(id, number));
    }
    if (operation.type().equals("sale")) {
      steps.after(2, () -> sendToCustomer(id, number, scenario));
    } else if (scenario.end() instanceof Scenario.End.Played) {
      steps.after(1, () -> play(id, number));
    } else {
      steps.after(1 + scenario.steps(), () -> end(id, number, codeOf(scenario)));
    }
  }

  /** Plays what is left of an operation's script, beat by beat. */
  private void play(String id, long number) {
    SandboxOperation origin = book.find(id).orElseThrow().operation(number).orElseThrow();
    int beat = origin.beat();
    Course.next(origin).ifPresent(b -> steps.after(b.after(), () -> play(id, number, b, beat)));
  }

  private void play(String id, long number, Script.Beat beat, int index) {
    Optional<SandboxPayment> after =
        book.change(
            id, p -> Course.play(p, number, index, now(config.clock()), book::nextOperation));
    if (after.isPresent()) {
      SandboxOperation origin = after.get().operation(number).orElseThrow();
      tell(id, Course.part(after.get(), origin, beat).orElseThrow().id());
      play(id, number);
    }
  }

  /**
   * Starts a purchase whose customer is already there.
   *
   * @return the hidden part of the address of the bank's page
   */
  String beginAtPage(SandboxPayment payment, SandboxOperation operation) {
    String id = payment.id();
    long number = operation.id();
    Scenario scenario = Scenarios.under(operation.scenario());
    if (!(scenario.end() instanceof Scenario.End.Silence)) {
      tell(id, number);
      sendToCustomer(id, number, scenario);
    }
    return RequestId.page(id, number);
  }

  /** Goes on with what an earlier run left open. */
  void resume() {
    for (SandboxPayment payment : book.all()) {
      for (SandboxOperation operation : payment.operations()) {
        if (operation.beat() > 0 && Course.next(operation).isPresent()) {
          play(payment.id(), operation.id());
        } else if (operation.ended() && !operation.reported()) {
          tell(payment.id(), operation.id());
        } else if (operation.status().equals(SandboxOperation.AWAITING_CUSTOMER)) {
          expire(payment.id(), operation.id(), CUSTOMER_THRESHOLD);
        } else if (!operation.ended()) {
          begin(payment, operation);
        }
      }
    }
  }

  /** The payment whose customer is sent to that page. */
  Optional<SandboxPayment> atPage(String page) {
    return book.all().stream()
        .filter(p -> p.first().type().equals("sale"))
        .filter(p -> RequestId.page(p.id(), p.first().id()).equals(page))
        .findFirst();
  }

  /** The customer confirms or declines; has no effect unless the payment waits for it. */
  void decide(SandboxPayment payment, boolean confirmed) {
    long number = payment.first().id();
    if (book.change(payment.id(), p -> leavePage(p, number)).isEmpty()) {
      return;
    }
    Scenario scenario = Scenarios.under(payment.first().scenario());
    if (confirmed && scenario.end() instanceof Scenario.End.Played) {
      play(payment.id(), number);
      return;
    }
    GateCode code = confirmed ? codeOf(scenario) : GateCode.OWNER_CANCELLED;
    steps.after(
        confirmed ? Math.max(1, scenario.steps()) : 1, () -> end(payment.id(), number, code));
  }

  /** Whether an operation is told of as taken in, before its script begins. */
  private static boolean announced(Scenario scenario) {
    return !(scenario.end() instanceof Scenario.End.Played(Script script)) || script.announced();
  }

  private SandboxPayment leavePage(SandboxPayment payment, long number) {
    SandboxOperation operation = payment.operation(number).orElseThrow();
    return operation.status().equals(SandboxOperation.AWAITING_CUSTOMER)
        ? payment.moved(operation.withStatus(SandboxOperation.PROCESSING, now(config.clock())))
        : payment;
  }

  private void sendToCustomer(String id, long number, Scenario scenario) {
    change(
        id,
        number,
        o -> !o.ended(),
        (o, at) -> o.withStatus(SandboxOperation.AWAITING_CUSTOMER, at));
    expire(id, number, scenario);
  }

  private void expire(String id, long number, Scenario scenario) {
    boolean threshold =
        scenario.end() instanceof Scenario.End.Decline && codeOf(scenario) == GateCode.AUTO_DECLINE;
    expire(id, number, threshold ? scenario.steps() : CUSTOMER_THRESHOLD);
  }

  /** Time runs out for the customer only; a payment that was confirmed goes its way. */
  private void expire(String id, long number, int after) {
    steps.after(
        after,
        () ->
            change(
                id,
                number,
                o -> o.status().equals(SandboxOperation.AWAITING_CUSTOMER),
                (o, at) -> o.endedWith(GateCode.AUTO_DECLINE, at)));
  }

  private void end(String id, long number, GateCode code) {
    change(id, number, o -> !o.ended(), (o, at) -> o.endedWith(code, at));
  }

  private void change(
      String id,
      long number,
      Predicate<SandboxOperation> where,
      BiFunction<SandboxOperation, Instant, SandboxOperation> change) {
    boolean changed =
        book.change(
                id,
                p ->
                    p.operation(number)
                        .filter(where)
                        .map(o -> change.apply(o, p.next(now(config.clock()))))
                        .map(p::moved)
                        .orElse(p))
            .isPresent();
    if (changed) {
      tell(id, number);
    }
  }

  private void tell(String id, long number) {
    SandboxPayment payment = book.find(id).orElseThrow();
    SandboxOperation operation = payment.operation(number).orElseThrow();
    if (payment.route().off()) {
      return;
    }
    Manner manner = manner(operation);
    JsonObject body =
        CallbackShape.of(config.projectId(), payment, operation, manner, page(payment, operation));
    courier.accept(
        new CallbackSender.Parcel(
            id, number, body, operation.ended(), payment.route().at(operation.status())));
  }

  Manner manner(SandboxOperation operation) {
    return config
        .methods()
        .form(operation.key())
        .map(Manner::of)
        .orElseGet(() -> Manner.of(operation.key(), operation.key()));
  }

  private Optional<URI> page(SandboxPayment payment, SandboxOperation operation) {
    return operation.status().equals(SandboxOperation.AWAITING_CUSTOMER)
        ? Optional.of(
            address.get().resolve("/sandbox/pay/" + RequestId.page(payment.id(), operation.id())))
        : Optional.empty();
  }

  private static GateCode codeOf(Scenario scenario) {
    return switch (scenario.end()) {
      case Scenario.End.Success _ -> GateCode.SUCCESS;
      case Scenario.End.Decline decline -> GateCode.of(decline.code());
      case Scenario.End.Played _, Scenario.End.Silence _ -> GateCode.AUTO_DECLINE;
    };
  }

  static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
