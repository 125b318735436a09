package app.paydesk.drill;

import app.paydesk.history.HistoryDatabase;
import app.paydesk.history.SqliteJournal;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.ChangeFeed;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.Standing;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the history against the ledger and against what the clerk was told. */
final class Audit {
  private final Clerk clerk;
  private final Map<String, JsonObject> ledger;
  private final Findings findings;

  Audit(Clerk clerk, Map<String, JsonObject> ledger, Findings findings) {
    this.clerk = clerk;
    this.ledger = ledger;
    this.findings = findings;
  }

  void of(Path history, Set<String> callbacks) throws SQLException {
    try (HistoryDatabase database = HistoryDatabase.open(history, new ChangeFeed())) {
      SqliteJournal journal = new SqliteJournal(database);
      for (Order order : clerk.orders().values()) {
        PaymentKey key = new PaymentKey(Drill.PROJECT, new PaymentId(order.id()));
        order(order, journal.find(key));
      }
    }
    Set<String> missing = new HashSet<>(callbacks);
    missing.removeAll(bodies(history));
    missing.forEach(hash -> findings.add(Findings.Kind.LOST_CALLBACK, hash));
    ledger.values().forEach(this::moved);
  }

  private void order(Order order, Optional<Payment> payment) {
    boolean recorded =
        payment.stream()
            .flatMap(p -> p.events().stream())
            .anyMatch(e -> e instanceof PaymentEvent.Recorded r && r.ref().equals(order.ref()));
    Optional<JsonObject> moved = operation(order);
    if (!recorded) {
      if (moved.isPresent() || clerk.answered().contains(order.ref())) {
        findings.add(Findings.Kind.LOST, order.ref() + " is not in the history");
      }
      return;
    }
    Payment.OperationState ours = payment.orElseThrow().operation(order.ref()).orElseThrow();
    if (ours.standing() == Standing.UNKNOWN || ours.standing() == Standing.RECORDED) {
      findings.add(Findings.Kind.UNKNOWN, order.ref() + " is " + ours.standing());
      return;
    }
    String expected = moved.map(Audit::words).orElse("REFUSED");
    if (!expected.equals(words(ours))) {
      wrong(order, words(ours), expected);
    }
    if (moved.isPresent()) {
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

  private void wrong(Order order, String found, String expected) {
    findings.add(
        Findings.Kind.WRONG, order.ref() + " is " + found + " where it should be " + expected);
  }

  private Optional<JsonObject> operation(Order order) {
    return Optional.ofNullable(ledger.get(order.id())).stream()
        .flatMap(p -> Provider.objects(p, "operations").stream())
        .filter(
            o ->
                order.refund()
                    ? o.text("merchant_refund_id").filter(order.ref()::equals).isPresent()
                    : o.text("merchant_refund_id").isEmpty())
        .findFirst();
  }

  private static String words(JsonObject operation) {
    String status = operation.text("status").orElseThrow();
    return switch (status) {
      case "success" -> "SUCCEEDED";
      case "decline" -> "DECLINED " + operation.text("code").orElse("");
      case "processing" -> "WAITING";
      default -> status;
    };
  }

  private static String words(Payment.OperationState ours) {
    return ours.standing() == Standing.DECLINED
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
    List<JsonObject> operations =
        Provider.objects(payment, "operations").stream()
            .filter(o -> o.whole("executions").orElseThrow() > 0)
            .toList();
    Set<String> names = new HashSet<>();
    long refunded = 0;
    for (JsonObject operation : operations) {
      String ref = operation.text("merchant_refund_id").orElse(id);
      if (operation.whole("executions").orElseThrow() > 1
          || !names.add(ref)
          || !clerk.orders().containsKey(ref)) {
        findings.add(Findings.Kind.DOUBLE, ref + " moved twice or without an order");
      }
      if (!ref.equals(id)) {
        refunded += operation.whole("amount").orElseThrow();
      }
    }
    long paid = Provider.objects(payment, "operations").getFirst().whole("amount").orElseThrow();
    if (refunded > paid) {
      findings.add(Findings.Kind.DOUBLE, id + " was refunded beyond what was paid");
    }
  }

  private static Set<String> bodies(Path history) throws SQLException {
    Set<String> hashes = new HashSet<>();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + history);
        Statement statement = c.createStatement();
        ResultSet rows = statement.executeQuery("SELECT sha256 FROM delivery")) {
      while (rows.next()) {
        hashes.add(HexFormat.of().formatHex(rows.getBytes(1)));
      }
    }
    return hashes;
  }
}
