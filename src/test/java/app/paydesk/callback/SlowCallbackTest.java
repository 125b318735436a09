package app.paydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.inbox.Inbox;
import app.paydesk.callback.listen.CallbackListener;
import app.paydesk.callback.listen.ListenerLimits;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.gate.wire.GateClient;
import app.paydesk.gate.wire.GateRequest;
import app.paydesk.gate.wire.Timeouts;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.MemoryStore;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Methods;
import app.paydesk.profile.Profile;
import app.paydesk.sandbox.Fault;
import app.paydesk.sandbox.SandboxConfig;
import app.paydesk.sandbox.SandboxServer;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A Gate that drips its callbacks byte by byte holds no connection and loses no callback. */
class SlowCallbackTest {
  private static final ListenerLimits LIMITS =
      new ListenerLimits(64 << 10, 8 << 10, Duration.ofMillis(200), 4);
  private static final long PROJECT = 239;

  private final SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());
  private final MemoryStore history = new MemoryStore();

  @Test
  void theListenerDropsADrippingCallbackAndTakesTheNextOne() throws Exception {
    Inbox inbox = new Inbox(PROJECT, key, history, history, Clock.systemUTC());
    try (ScheduledExecutorService scheduler =
            Executors.newScheduledThreadPool(4, Thread.ofVirtual().factory());
        CallbackListener listener =
            new CallbackListener(
                new Profile.Listen("127.0.0.1", 0, "/callback/secret"), inbox, LIMITS)) {
      listener.start();
      try (SandboxServer sandbox = new SandboxServer(dripping(listener, scheduler));
          GateClient gate = new GateClient(started(sandbox), key, Timeouts.usual())) {
        send(gate);
        Awaitility.await().until(this::success);
      } finally {
        scheduler.shutdownNow();
      }
    }
    synchronized (history) {
      assertThat(history.kept())
          .extracting(Delivery::status)
          .containsExactly("processing", "success");
    }
  }

  private SandboxConfig dripping(CallbackListener listener, ScheduledExecutorService scheduler) {
    return new SandboxConfig(
        0,
        PROJECT,
        key,
        () -> Optional.of(listener.address()),
        Methods.installed(),
        Clock.systemUTC(),
        scheduler,
        1,
        Fault.list("slow-loris"),
        Optional.empty(),
        Duration.ofMillis(20),
        Duration.ofMillis(500));
  }

  private static URI started(SandboxServer sandbox) throws IOException {
    sandbox.start();
    return sandbox.address();
  }

  private static void send(GateClient gate) {
    JsonObject payout =
        JsonObject.empty()
            .with("general.project_id", PROJECT)
            .with("general.payment_id", "P1")
            .with("payment.amount", 150_000)
            .with("payment.currency", "INR")
            .with("customer.id", "24900")
            .with("customer.ip_address", "1.2.3.4")
            .with("customer.first_name", "Ada")
            .with("customer.last_name", "Lovelace")
            .with("customer.phone", "919876543210")
            .with("customer.email", "ada@mail.example")
            .with("customer.address", "Delhi, Main st., 20")
            .with("account.number", "ada@upi");
    assertThat(gate.send(new GateRequest("/v2/payment/bank-transfer/upi/payout", payout)))
        .isInstanceOf(GateReply.Accepted.class);
  }

  private boolean success() {
    synchronized (history) {
      return history.kept().stream().anyMatch(d -> d.status().equals("success"));
    }
  }
}
