package app.paydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.method.Agreement;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.session.Session;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payment survives {@code kill -9} between its request and its callback. */
@Tag("process")
class KilledTest {
  private static final PaymentId ID = new PaymentId("KILLED-1");

  @TempDir Path home;

  /** Sends one payout whose callbacks are an hour away, says so and stays until it is killed. */
  static final class Sender {
    public static void main(String[] args) throws Exception {
      try (ProfileSwitcher workplace =
          ProfileSwitcher.sandbox(Path.of(args[0]), Duration.ofHours(1))) {
        Payment sent = workplace.session().desk().submit(payout());
        System.out.println(sent.standing());
        System.in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private static Submission payout() {
    Operation operation = Methods.installed().operation("upi-payout").orElseThrow();
    Map<String, String> values =
        Map.of(
            "payment.amount", "1500.00",
            "payment.currency", "INR",
            "customer.id", "24900",
            "customer.ip_address", "203.0.113.9",
            "customer.first_name", "Ada",
            "customer.last_name", "Lovelace",
            "customer.phone", "9876543210",
            "customer.email", "ada@example.com",
            "customer.address", "Delhi, Main st., 20",
            "account.number", "ada@upi");
    Draft draft =
        new Draft(
            operation, operation.currencies().getFirst(), Agreement.NONE, values, Optional.empty());
    return new Submission(ID, ID.value(), draft, Map.of());
  }

  @Test
  void aPaymentKilledBeforeItsCallbackIsThereAfterRestartAndTheNextCallbackCompletesIt()
      throws Exception {
    Process sender = ChildProcess.start(Sender.class, home.toString());
    try {
      assertThat(sender.inputReader().readLine()).isEqualTo("WAITING");
    } finally {
      sender.destroyForcibly().waitFor();
    }

    try (ProfileSwitcher again = ProfileSwitcher.sandbox(home, Duration.ofMillis(50))) {
      Session session = again.session();
      PaymentKey key = new PaymentKey(session.profile().projectId(), ID);
      assertThat(session.journal().find(key)).isPresent();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> session.journal().find(key).orElseThrow().standing().settled());
      Payment done = session.journal().find(key).orElseThrow();
      assertThat(done.standing()).isEqualTo(PaymentState.SUCCEEDED);
      assertThat(done.events())
          .anyMatch(
              event ->
                  event instanceof PaymentEvent.Reported reported
                      && reported.source() == PaymentEvent.Source.CALLBACK);
    }
  }
}
