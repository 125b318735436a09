package app.paydesk.batch.key;

import app.paydesk.desk.CardKey;
import app.paydesk.desk.submission.Draft;
import app.paydesk.method.Field;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.payment.PaymentId;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * Derives the keys of a file's rows, one after the other. Rows that say the same get keys of their
 * own, by how many of their like stand above; which of them gets which does not matter.
 */
public final class RowKeys {
  private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int PLACES = 16;

  private final CardKey key;
  private final String run;
  private final DigestCounts alike = new DigestCounts();
  private final DigestCounts equal = new DigestCounts();

  /**
   * @param run tells this run from an earlier one of equal rows; empty for the first
   */
  public RowKeys(CardKey key, String run) {
    this.key = key;
    this.run = run;
  }

  /**
   * The key of the next row.
   *
   * @param draft without errors
   * @param named the payment ID that the row gives: for a refund that of the payment to refund
   * @param repeats the payment that the row pays once more
   */
  public RowKey next(
      Draft draft, RowPayee payee, Optional<PaymentId> named, Optional<PaymentId> repeats) {
    boolean refund = draft.operation().kind() == Operation.Kind.REFUND;
    String content = key.digest("batch content", content(draft, payee));
    String identity =
        !refund && named.isPresent()
            ? key.digest("batch name", named.get().folded())
            : key.digest("batch row", identity(named, draft, payee));
    int like = alike.seen(identity);
    int copy = equal.seen(key.digest("batch copy", identity + content));
    String derived =
        repeats
            .map(earlier -> again(key, refund, earlier.folded()))
            .orElseGet(() -> name(key, refund, "batch payment", identity + content + copy));
    PaymentId id = named.orElseGet(() -> new PaymentId(derived));
    String ref = refund ? derived : id.value();
    return new RowKey(id, ref, identity, content, like, copy);
  }

  /** The one name under which a payment or refund that failed is paid once more. */
  public static String again(CardKey key, boolean refund, String earlier) {
    return name(key, refund, "batch again", earlier.toLowerCase(Locale.ROOT));
  }

  private static String name(CardKey key, boolean refund, String purpose, String text) {
    BigInteger number = new BigInteger(key.digest(purpose, text), 16);
    StringBuilder name = new StringBuilder(refund ? "RB-" : "PB-");
    for (int i = 0; i < PLACES; i++) {
      name.append(ALPHABET[number.shiftRight(5 * i).intValue() & 31]);
    }
    return name.toString();
  }

  private String identity(Optional<PaymentId> named, Draft draft, RowPayee payee) {
    String amount =
        draft.amount().map(m -> m.minor() + " " + m.currency().code()).orElse("all of it");
    String payment = named.map(PaymentId::folded).orElse("");
    return String.join("\n", run, draft.operation().key(), payee.identity(), payment, amount);
  }

  private String content(Draft draft, RowPayee payee) {
    StringBuilder content = new StringBuilder(run).append('\n').append(draft.operation().key());
    for (Field field : draft.operation().fields()) {
      draft
          .value(field.name())
          .map(value -> field.role() == Role.CARD ? payee.identity() : value)
          .ifPresent(value -> content.append('\n').append(field.name()).append('=').append(value));
    }
    return content.toString();
  }
}
