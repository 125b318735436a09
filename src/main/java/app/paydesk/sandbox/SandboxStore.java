package app.paydesk.sandbox;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The payments of the sandbox; of more than it keeps the oldest that have ended are forgotten.
 * Payment IDs are one whatever their case. With a file, a payment is on disk before anyone hears of
 * it.
 */
final class SandboxStore implements AutoCloseable {
  /** Most payments that are kept. */
  static final int MOST = 100_000;

  /** Most that their texts may take together, in characters. */
  static final long MOST_TEXT = 64L << 20;

  /** Most operations of one payment, as with refunds of the smallest part. */
  static final int MOST_OPERATIONS = 1_000;

  private static final long FIRST_OPERATION = 49572000001893L;

  private final Map<String, SandboxPayment> payments = new LinkedHashMap<>();
  private final int most;
  private final long mostText;
  private Optional<LedgerFile> file = Optional.empty();
  private long text;
  private long lastOperation = FIRST_OPERATION;

  private SandboxStore(int most, long mostText) {
    this.most = most;
    this.mostText = mostText;
  }

  static SandboxStore inMemory() {
    return inMemory(MOST, MOST_TEXT);
  }

  static SandboxStore inMemory(int most, long mostText) {
    return new SandboxStore(most, mostText);
  }

  static SandboxStore at(Path path) throws IOException {
    return at(path, MOST, LedgerFile.SLACK);
  }

  static SandboxStore at(Path path, int most, long slack) throws IOException {
    SandboxStore book = new SandboxStore(most, MOST_TEXT);
    LedgerFile.read(path, book::keep);
    book.file = Optional.of(LedgerFile.open(path, book.payments.values(), slack));
    return book;
  }

  synchronized Optional<SandboxPayment> find(String paymentId) {
    return Optional.ofNullable(payments.get(folded(paymentId)));
  }

  synchronized List<SandboxPayment> all() {
    return List.copyOf(payments.values());
  }

  /** A number for the next operation. */
  synchronized long nextOperation() {
    return ++lastOperation;
  }

  /** Whether another payment can be kept; false where as many as are kept are all still open. */
  synchronized boolean hasRoom() {
    return (payments.size() < most && text < mostText) || ended().isPresent();
  }

  private Optional<String> ended() {
    return payments.entrySet().stream()
        .filter(entry -> entry.getValue().operations().stream().allMatch(SandboxOperation::ended))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Stores a payment unless its ID is taken. */
  synchronized boolean add(SandboxPayment payment) {
    if (payments.containsKey(folded(payment.id()))) {
      return false;
    }
    store(payment);
    return true;
  }

  /**
   * Changes a payment; empty if it is forgotten or the change left it as it was, and then nothing
   * is stored.
   */
  synchronized Optional<SandboxPayment> change(
      String paymentId, UnaryOperator<SandboxPayment> change) {
    Optional<SandboxPayment> found = find(paymentId);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    SandboxPayment before = found.get();
    SandboxPayment after = change.apply(before);
    if (after.equals(before)) {
      return Optional.empty();
    }
    store(after);
    return Optional.of(after);
  }

  /** What truly moved, one row an operation. */
  synchronized JsonValue ledger() {
    List<JsonValue> rows = new ArrayList<>();
    for (SandboxPayment payment : payments.values()) {
      payment.operations().stream()
          .filter(SandboxOperation::committed)
          .map(o -> row(payment.id(), o))
          .forEach(rows::add);
    }
    return new JsonValue.Array(rows);
  }

  private static JsonObject row(String paymentId, SandboxOperation operation) {
    JsonObject row =
        JsonObject.empty()
            .with("payment_id", paymentId)
            .with("operation", operation.undoing() ? "refund-reverse" : operation.key())
            .with("amount", operation.sum().minor())
            .with("currency", operation.sum().currency().code())
            .with("executions", operation.executions());
    return operation.refundId().map(id -> row.with("merchant_refund_id", id)).orElse(row);
  }

  private void store(SandboxPayment payment) {
    if (file.isPresent()) {
      try {
        file.get().append(payment);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    keep(payment);
    renewIfGrown();
  }

  private void renewIfGrown() {
    try {
      if (file.isPresent() && file.get().grown()) {
        file.get().renew(payments.values());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(SandboxPayment payment) {
    Optional.ofNullable(payments.put(folded(payment.id()), payment))
        .ifPresent(before -> text -= before.text());
    text += payment.text();
    Optional<String> oldest = tooMany() ? ended() : Optional.empty();
    while (oldest.isPresent()) {
      Optional.ofNullable(payments.remove(oldest.get()))
          .ifPresent(forgotten -> text -= forgotten.text());
      oldest = tooMany() ? ended() : Optional.empty();
    }
    payment.operations().forEach(o -> lastOperation = Math.max(lastOperation, o.id()));
  }

  private boolean tooMany() {
    return payments.size() > most || text > mostText;
  }

  private static String folded(String paymentId) {
    return paymentId.toLowerCase(Locale.ROOT);
  }

  @Override
  public synchronized void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
