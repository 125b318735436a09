package app.paydesk.drill;

import static app.paydesk.payment.PaymentEvent.Source.CALLBACK;

import app.paydesk.gate.signing.SigningKey;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Holds the history against the ledger and against what the clerk was told. */
final class Audit {
  private final Clerk clerk;
  private final Map<String, JsonObject> ledger;
  private final Findings findings;
  private final SigningKey key;

  Audit(Clerk clerk, Map<String, JsonObject> ledger, Findings findings, SigningKey key) {
    this.clerk = clerk;
    this.ledger = ledger;
    this.findings = findings;
    this.key = key;
  }

  void of(Path history, Tap tap) throws IOException, SQLException {
    Map<String, Integer> requests = CountedGate.counts(history.getParent().getParent());
    try (HistoryDatabase database = HistoryDatabase.open(history, new ChangeFeed())) {
      SqliteJournal journal = new SqliteJournal(database);
      for (Order order : clerk.orders().values()) {
        PaymentKey key = new PaymentKey(DrillProfile.PROJECT, new PaymentId(order.id()));
        Optional<Payment> payment = journal.find(key);
        order(order, payment);
        if (!order.refund()) {
          payment.ifPresent(p -> repeated(p, tap.different(order.id())));
          payment.ifPresent(p -> noted(p, requests.getOrDefault(order.id(), 0)));
        }
      }
    }
    Set<String> missing = new HashSet<>(tap.taken());
    Set<String> kept = kept(history);
    missing.removeIf(hash -> kept.contains(hash) || kept.contains(keyed(hash)));
    missing.forEach(hash -> findings.add(Findings.Kind.LOST_CALLBACK, hash));
    ledger.values().forEach(this::moved);
  }

  private void order(Order order, Optional<Payment> payment) {
    boolean recorded =
        payment.stream()
            .flatMap(p -> p.events().stream())
            .anyMatch(e -> e instanceof PaymentEvent.Recorded r && r.ref().equals(order.ref()));
    Truth truth = Truth.of(order, ledger.get(order.id()));
    if (!recorded) {
      if (truth.known() || clerk.answered().contains(order.ref())) {
        findings.add(Findings.Kind.LOST, order.ref() + " is not in the history");
      }
      return;
    }
    Payment.OperationState ours = payment.orElseThrow().operation(order.ref()).orElseThrow();
    if (ours.standing() == PaymentState.UNKNOWN || ours.standing() == PaymentState.RECORDED) {
      findings.add(Findings.Kind.UNKNOWN, order.ref() + " is " + ours.standing());
      return;
    }
    if (!truth.word().equals(words(ours))) {
      wrong(order, words(ours), truth.word());
    }
    if (truth.known() && told(payment.get())) {
      whole(order, payment.get());
    }
  }

  /** The payment's own status and what is left of it. */
  private void whole(Order order, Payment ours) {
    JsonObject theirs = ledger.get(order.id());
    String expected = theirs.text("status").orElse("") + " " + money(theirs);
    String found = ours.status().orElse("") + " " + ours.sum().map(Audit::words).orElse("nothing");
    boolean silent = order.silent() && ours.status().isEmpty();
    if (!silent && !expected.equals(found)) {
      wrong(order, "payment " + found, expected);
    }
  }

  /** Requests that left without having been noted as being sent. */
  private void noted(Payment payment, int requests) {
    long noted = payment.events().stream().filter(PaymentEvent.Sending.class::isInstance).count();
    if (requests > noted) {
      findings.add(
          Findings.Kind.UNNOTED,
          payment.key().id() + " was sent " + requests + " times, noted " + noted);
    }
  }

  /** Callbacks that became events although they said nothing new. */
  private void repeated(Payment payment, int different) {
    long told =
        payment.events().stream()
            .filter(e -> e instanceof PaymentEvent.Reported r && r.source() == CALLBACK)
            .count();
    if (told > different) {
      findings.add(
          Findings.Kind.REPEATED, payment.key().id() + " has " + told + " of " + different);
    }
  }

  private void wrong(Order order, String found, String expected) {
    findings.add(
        Findings.Kind.WRONG, order.ref() + " is " + found + " where it should be " + expected);
  }

  /** Whether the history was told of each refund that was undone: no one asks for these. */
  private boolean told(Payment payment) {
    return Provider.objects(ledger.get(payment.key().id().value()), "operations").stream()
        .filter(Truth::undoing)
        .allMatch(
            o ->
                payment.operations().stream()
                    .anyMatch(ours -> ours.operationId().equals(o.text("id"))));
  }

  private static String words(Payment.OperationState ours) {
    return ours.standing() == PaymentState.DECLINED
        ? "DECLINED " + ours.code()
        : ours.standing().name();
  }

  private static String words(Money money) {
    return money.minor() + " " + money.currency().code();
  }

  private static String money(JsonObject theirs) {
    return theirs.whole("amount").orElseThrow() + " " + theirs.text("currency").orElseThrow();
  }

  /** Money that moved twice, without an order, or back beyond what was paid. */
  private void moved(JsonObject payment) {
    String id = payment.text("payment_id").orElseThrow();
    Map<String, Long> moved = new TreeMap<>();
    long back = 0;
    for (JsonObject operation : Provider.objects(payment, "operations")) {
      long executions = operation.whole("executions").orElseThrow();
      long amount = operation.whole("amount").orElseThrow() * executions;
      String ref = operation.text("merchant_refund_id").orElse(id);
      if (executions > 1) {
        findings.add(Findings.Kind.DOUBLE, ref + " moved twice");
      }
      if (Truth.undoing(operation)) {
        back -= amount;
      } else if (executions > 0) {
        moved.merge(ref, amount, Long::sum);
        back += ref.equals(id) ? 0 : amount;
      }
    }
    moved.forEach(this::ordered);
    long paid = moved.getOrDefault(id, 0L);
    if (back > paid) {
      findings.add(Findings.Kind.DOUBLE, id + " was refunded beyond what was paid");
    }
  }

  private void ordered(String ref, long moved) {
    Optional<Order> order = Optional.ofNullable(clerk.orders().get(ref));
    if (order.isEmpty() || order.get().minor().filter(asked -> moved > asked).isPresent()) {
      findings.add(Findings.Kind.DOUBLE, ref + " moved " + moved + ", more than was ordered");
    }
  }

  /** How a body is proved in which something was masked. */
  private String keyed(String sha256) {
    return HexFormat.of().formatHex(key.derive("body " + sha256));
  }

  private static Set<String> kept(Path history) throws SQLException {
    Set<String> hashes = new HashSet<>();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + history);
        Statement statement = c.createStatement();
        ResultSet rows = statement.executeQuery("SELECT sha256, detail FROM delivery")) {
      while (rows.next()) {
        hashes.add(HexFormat.of().formatHex(rows.getBytes(1)));
        hashes.add(rows.getString(2).replaceFirst(".*\\|", ""));
      }
    }
    return hashes;
  }
}
