package app.paydesk.sandbox;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sandbox's own engine for one payment, without network and with a clock that is stepped. */
final class World {
  private static final Methods METHODS = Methods.installed();
  private static final Duration PACE = Duration.ofSeconds(2);

  private final SteppedTime time = new SteppedTime();
  private final SandboxStore book = SandboxStore.inMemory();
  private final List<JsonObject> told = new ArrayList<>();
  private final Intake intake;
  private final PaymentSimulator stage;

  World(SigningKey key) {
    SandboxConfig config =
        new SandboxConfig(
            0,
            Rig.PROJECT,
            key,
            Optional::empty,
            METHODS,
            time.clock(),
            time,
            1,
            List.of(),
            Optional.empty(),
            PACE,
            PACE);
    Steps steps = new Steps(time, PACE);
    this.intake = new Intake(book, config.clock(), new FaultDraw(1, List.of()));
    this.stage =
        new PaymentSimulator(
            config,
            book,
            parcel -> told.add(parcel.body()),
            steps,
            () -> URI.create("http://127.0.0.1"));
  }

  /** Takes a request in; empty where it moves nothing. */
  Optional<SandboxOperation> take(String operation, JsonObject request) {
    Operation asked =
        METHODS.operations().stream()
            .filter(o -> o.key().equals(operation))
            .findFirst()
            .orElseThrow();
    return switch (intake.take(asked, request)) {
      case Intake.Outcome.Admitted admitted -> {
        stage.begin(admitted.payment(), admitted.operation());
        yield Optional.of(admitted.operation());
      }
      case Intake.Outcome.Refused _, Intake.Outcome.TurnedAway _ -> Optional.empty();
    };
  }

  void decide(String id, boolean confirmed) {
    stage.decide(book.find(id).orElseThrow(), confirmed);
  }

  void pass(int steps) {
    time.pass(PACE.multipliedBy(steps));
  }

  Clock clock() {
    return time.clock();
  }

  Instant now() {
    return time.clock().instant();
  }

  /** What was told so far, in the order of the callbacks. */
  List<CallbackMessage> told() {
    return told.stream().map(CallbackMessage::read).toList();
  }

  /** Whether money of a request has moved or may still move. */
  boolean moves(String id, SandboxOperation origin) {
    String request = origin.requestId().substring(0, origin.requestId().lastIndexOf('-'));
    return book.find(id).orElseThrow().operations().stream()
        .filter(o -> o.requestId().startsWith(request))
        .anyMatch(o -> o.committed() || !o.ended() || goesOn(o));
  }

  /**
   * Whether its script has begun and not ended; a customer who declines keeps it from beginning.
   */
  private static boolean goesOn(SandboxOperation operation) {
    return operation.beat() > 0 && Course.next(operation).isPresent();
  }
}
