package app.paydesk.drill.batch;

import app.paydesk.drill.DrillProfile;
import app.paydesk.drill.Findings;
import app.paydesk.drill.Provider;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.BatchLine;
import app.paydesk.journal.BatchRow;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.PayAgain;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Holds the rows against the sandbox's ledger, and the history against both. */
final class BatchAudit {
  private static final int ALL = 10_000;

  private final List<PayRow> rows;
  private final Map<String, JsonObject> ledger;
  private final Map<String, Integer> posts;
  private final Findings findings;
  private final Map<String, Long> executed = new HashMap<>();
  private final Set<String> endedOtherwise = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private int once;
  private final List<PayRow> never = new ArrayList<>();

  BatchAudit(
      List<PayRow> rows,
      Map<String, JsonObject> ledger,
      Map<String, Integer> posts,
      Findings findings) {
    this.rows = rows;
    this.ledger = ledger;
    this.posts = posts;
    this.findings = findings;
  }

  /** Rows that the ledger executed exactly once. */
  int once() {
    return once;
  }

  /** Rows that surely failed and about which a person is asked. */
  List<PayRow> never() {
    return never;
  }

  void of(Path history) {
    ledger.values().forEach(this::executed);
    try (HistoryDatabase database = HistoryDatabase.open(history, new ChangeFeed())) {
      SqliteJournal journal = new SqliteJournal(database);
      for (BatchRow batch :
          journal.batches().list(DrillProfile.PROJECT, OptionalLong.empty(), ALL)) {
        journal
            .batches()
            .visit(
                DrillProfile.PROJECT,
                batch.id(),
                line -> line(line, journal.find(line.row().key()).orElseThrow()));
      }
    }
    ledger.forEach(
        (id, payment) -> {
          if (executions(payment) > 0
              && payment.text("type").filter("payout"::equals).isPresent()
              && !known.contains(id)) {
            findings.add(Findings.Kind.LOST, id + " was paid and is no row of the history");
          }
        });
    rows();
  }

  private static long executions(JsonObject payment) {
    return Provider.objects(payment, "operations").stream()
        .mapToLong(operation -> operation.whole("executions").orElseThrow())
        .sum();
  }

  private void executed(JsonObject payment) {
    payment
        .text("customer_id")
        .ifPresent(payee -> executed.merge(payee, executions(payment), Long::sum));
  }

  private void line(BatchLine line, Payment payment) {
    String id = payment.key().id().value();
    known.add(id);
    Payment.OperationState ours = payment.operation(line.row().ref()).orElseThrow();
    long paid = ledger.containsKey(id) ? executions(ledger.get(id)) : 0;
    if (!ours.standing().settled()) {
      findings.add(Findings.Kind.UNKNOWN, id + " is " + ours.standing());
    } else if (ours.standing().moved() != paid > 0) {
      findings.add(Findings.Kind.WRONG, id + " is " + ours.standing() + ", executed " + paid);
    }
    if (ours.standing() != PaymentState.SUCCEEDED && ours.again() != PayAgain.YES) {
      endedOtherwise.add(payee(payment));
    }
    long noted = payment.events().stream().filter(PaymentEvent.Sending.class::isInstance).count();
    if (posts.getOrDefault(id, 0) > noted) {
      findings.add(
          Findings.Kind.UNNOTED, id + " was sent " + posts.get(id) + " times, noted " + noted);
    }
  }

  private static String payee(Payment payment) {
    return payment.events().stream()
        .flatMap(e -> e instanceof PaymentEvent.Recorded r ? Stream.of(r) : Stream.empty())
        .findFirst()
        .flatMap(recorded -> recorded.request().text(PayRow.CUSTOMER))
        .orElseThrow();
  }

  private void rows() {
    Map<String, Long> wanted = new HashMap<>();
    rows.forEach(row -> wanted.merge(row.customer(), 1L, Long::sum));
    wanted.forEach(
        (payee, count) -> {
          long paid = executed.getOrDefault(payee, 0L);
          once += (int) Math.min(paid, count);
          if (paid > count) {
            findings.add(Findings.Kind.DOUBLE, payee + " was paid " + paid + " of " + count);
          } else if (paid < count && endedOtherwise.contains(payee)) {
            rows.stream()
                .filter(row -> row.customer().equals(payee))
                .limit(count - paid)
                .forEach(never::add);
          } else if (paid < count) {
            findings.add(Findings.Kind.LOST, payee + " was paid " + paid + " of " + count);
          }
        });
  }
}
