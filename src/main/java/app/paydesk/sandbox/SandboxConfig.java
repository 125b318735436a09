package app.paydesk.sandbox;

import app.paydesk.gate.signing.SigningKey;
import app.paydesk.method.Methods;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/**
 * What a sandbox is made with.
 *
 * @param port loopback port, 0 for any free one
 * @param projectId the one project it knows
 * @param key the project's key; the caller closes it after the sandbox
 * @param callbackUrl where callbacks go; while empty they wait as if nobody answered
 * @param methods the operations it takes
 * @param scheduler runs steps and deliveries, also those that block on the network; the caller
 *     shuts it down after the sandbox
 * @param seed decides which faults strike
 * @param faults what goes wrong now and then
 * @param ledger file that outlives the process; without one all is in memory
 * @param pace time between two steps of a payment
 * @param retryUnit time between the first attempts to deliver a callback; 10 s at the Gate
 */
public record SandboxConfig(
    int port,
    long projectId,
    SigningKey key,
    Supplier<Optional<URI>> callbackUrl,
    Methods methods,
    Clock clock,
    ScheduledExecutorService scheduler,
    long seed,
    List<Fault> faults,
    Optional<Path> ledger,
    Duration pace,
    Duration retryUnit) {
  /** A pace at which a person can watch. */
  public static final Duration HUMAN_PACE = Duration.ofSeconds(2);

  /** The Gate's own time between the first attempts to deliver a callback. */
  public static final Duration GATE_RETRY = Duration.ofSeconds(10);

  public SandboxConfig {
    faults = List.copyOf(faults);
  }

  /** A sandbox without faults, in memory, on any free port, at human pace. */
  public static SandboxConfig embedded(
      long projectId,
      SigningKey key,
      Supplier<Optional<URI>> callbackUrl,
      Methods methods,
      ScheduledExecutorService scheduler) {
    return new SandboxConfig(
        0,
        projectId,
        key,
        callbackUrl,
        methods,
        Clock.systemUTC(),
        scheduler,
        1,
        List.of(),
        Optional.empty(),
        HUMAN_PACE,
        GATE_RETRY);
  }

  /** The same with a ledger file. */
  public SandboxConfig withLedger(Path file) {
    return new SandboxConfig(
        port,
        projectId,
        key,
        callbackUrl,
        methods,
        clock,
        scheduler,
        seed,
        faults,
        Optional.of(file),
        pace,
        retryUnit);
  }

  /** The same at another pace. */
  public SandboxConfig withPace(Duration other) {
    return new SandboxConfig(
        port,
        projectId,
        key,
        callbackUrl,
        methods,
        clock,
        scheduler,
        seed,
        faults,
        ledger,
        other,
        retryUnit);
  }
}
