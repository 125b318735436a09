package app.paydesk.history;

import static app.paydesk.history.sqlite.HistoryTest.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.desk.Desk;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.wire.Gate;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.Actors;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Agreement;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.money.CurrencyCode;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two windows with connections of their own on one history never send the same thing twice. */
class TwoWindowsTest {
  private static final Words WORDS = Words.of(Locale.ENGLISH, Methods.installed().bundles());
  private static final int ROUNDS = 12;

  @TempDir Path home;
  private final AtomicInteger posted = new AtomicInteger();
  private final Gate gate =
      _ ->
          new GateReply.Accepted(
              "req-" + posted.incrementAndGet(), JsonObject.empty(), Duration.ofMillis(1));
  private final List<HistoryDatabase> databases = new ArrayList<>();
  private final List<Desk> windows = new ArrayList<>();

  @BeforeEach
  void open() {
    for (int i = 0; i < 2; i++) {
      HistoryDatabase database = HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed());
      databases.add(database);
      windows.add(new Desk(200, gate, new SqliteJournal(database), Clock.systemUTC()));
    }
  }

  @AfterEach
  void close() {
    databases.forEach(HistoryDatabase::close);
  }

  /** The sentences of those that were refused. */
  private List<String> both(Consumer<Desk> deed) throws Exception {
    CyclicBarrier together = new CyclicBarrier(windows.size());
    List<String> refused = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Optional<String>>> deeds = new ArrayList<>();
      for (Desk window : windows) {
        deeds.add(
            () -> {
              together.await();
              try {
                deed.accept(window);
                return Optional.empty();
              } catch (SubmitException e) {
                return Optional.of(WORDS.say(e.message()));
              }
            });
      }
      for (Future<Optional<String>> done : threads.invokeAll(deeds)) {
        done.get().ifPresent(refused::add);
      }
    }
    return refused;
  }

  private static Submission payout(String id, int number) {
    Map<String, String> values =
        Map.of(
            "payment.amount", "1500.00",
            "payment.currency", "INR",
            "customer.id", "249" + number,
            "customer.ip_address", "203.0.113.9",
            "customer.first_name", "Ada" + "a".repeat(number),
            "customer.last_name", "Lovelace",
            "customer.phone", "9876543210",
            "customer.email", "ada@example.com",
            "customer.address", "Delhi, Main st., 20",
            "account.number", "ada" + number + "@upi");
    return new Submission(new PaymentId(id), id, draft("upi-payout", values), Map.of());
  }

  private static Submission refund(String payment, String ref, String amount) {
    Map<String, String> values =
        Map.of(
            "payment.amount", amount,
            "payment.currency", "INR",
            "payment.description", "returned goods",
            "customer.ip_address", "203.0.113.9");
    return new Submission(new PaymentId(payment), ref, draft("upi-refund", values), Map.of());
  }

  private static Draft draft(String key, Map<String, String> values) {
    Operation operation = Methods.installed().operation(key).orElseThrow();
    return new Draft(operation, new CurrencyCode("INR"), Agreement.NONE, values, Optional.empty());
  }

  private void paid(String id) {
    JsonObject message =
        JsonObject.empty()
            .with("project_id", 200)
            .with("payment.id", id)
            .with("payment.status", "success")
            .with("payment.sum.amount", 25_000)
            .with("payment.sum.currency", "INR")
            .with("operation.id", 7)
            .with("operation.type", "sale")
            .with("operation.status", "success")
            .with("operation.sum_initial.amount", 25_000)
            .with("operation.sum_initial.currency", "INR");
    Writes.append(
        new SqliteJournal(databases.getFirst()),
        new PaymentKey(200, new PaymentId(id)),
        Actors.DESK,
        List.of(
            new PaymentEvent.Reported(
                NOON,
                PaymentEvent.Source.CALLBACK,
                CallbackMessage.read(message),
                OptionalLong.empty())));
  }

  @Test
  void theSamePaymentIsSentByOneAndRefusedToTheOtherInWords() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Submission same = payout("PO-" + round, round);
      assertThat(both(window -> window.submit(same)))
          .singleElement()
          .satisfies(sentence -> assertThat(sentence).contains("PO-"));
      assertThat(posted).hasValue(round + 1);
    }
  }

  @Test
  void twoRefundsThatTogetherAreTooMuchEndInOne() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String payment = "PU-" + round;
      paid(payment);
      AtomicInteger number = new AtomicInteger();
      List<String> refused =
          both(
              window ->
                  window.submit(
                      refund(payment, payment + "-R" + number.incrementAndGet(), "200.00")));
      assertThat(refused)
          .singleElement()
          .satisfies(sentence -> assertThat(sentence).contains("200.00 INR", "50.00 INR"));
      assertThat(posted).hasValue(round + 1);
    }
  }

  @Test
  void theSameRefundIsSentOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String payment = "PU-" + round;
      paid(payment);
      Submission same = refund(payment, payment + "-R", "10.00");
      assertThat(both(window -> window.submit(same))).hasSize(1);
      assertThat(posted).hasValue(round + 1);
    }
  }
}
