package app.paydesk.batch.key;

import app.paydesk.desk.CardKey;
import app.paydesk.desk.submission.Draft;
import app.paydesk.method.Field;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.payment.PaymentId;
import java.util.Locale;
import java.util.Optional;

/**
 * Derives the keys of a file's rows. Rows that say the same get keys of their own, by how many of
 * their like stand above; which of them gets which does not matter.
 */
public final class RowKeys {
  private final CardKey key;
  private final String run;

  /**
   * @param run tells this run from an earlier one of equal rows; empty for the first
   */
  public RowKeys(CardKey key, String run) {
    this.key = key;
    this.run = run;
  }

  /**
   * What a row says, before it is told from rows that say the same.
   *
   * @param named the payment ID that the row gives: for a refund that of the payment to refund
   * @param repeats the payment that the row pays once more
   * @param identity as in {@link RowKey}
   * @param content as in {@link RowKey}
   */
  public record Said(
      boolean refund,
      Optional<PaymentId> named,
      Optional<PaymentId> repeats,
      String identity,
      String content) {}

  /**
   * What a row says.
   *
   * @param draft without errors
   * @param named as in {@link Said}
   * @param repeats as in {@link Said}
   */
  public Said said(
      Draft draft, RowPayee payee, Optional<PaymentId> named, Optional<PaymentId> repeats) {
    boolean refund = draft.operation().kind() == Operation.Kind.REFUND;
    String content = key.digest("batch content", content(draft, payee));
    String identity =
        !refund && named.isPresent()
            ? key.digest("batch name", named.get().folded())
            : key.digest("batch row", identity(named, draft, payee));
    return new Said(refund, named, repeats, identity, content);
  }

  /**
   * The key of a row.
   *
   * @param equal how many rows above say all the same
   */
  public RowKey key(Said said, int equal) {
    if (said.named().isPresent() && !said.refund()) {
      PaymentId id = said.named().get();
      return new RowKey(id, id.value(), said.identity(), said.content());
    }
    String text = said.identity() + said.content() + equal;
    String derived =
        said.repeats()
            .map(earlier -> again(key, said.refund(), earlier.folded()))
            .orElseGet(() -> name(key, said.refund(), "batch payment", text));
    PaymentId id = said.named().orElseGet(() -> new PaymentId(derived));
    return new RowKey(id, derived, said.identity(), said.content());
  }

  /** The one name under which a payment or refund that failed is paid once more. */
  public static String again(CardKey key, boolean refund, String earlier) {
    return name(key, refund, "batch again", earlier.toLowerCase(Locale.ROOT));
  }

  private static String name(CardKey key, boolean refund, String purpose, String text) {
    return DerivedName.of(refund, key.digest(purpose, text));
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
