package app.paydesk.batch;

import app.paydesk.desk.CardKey;
import app.paydesk.desk.submission.Draft;
import app.paydesk.method.Field;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.payment.PaymentId;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Derives the keys of a file's rows, one after the other. Rows that say the same get keys of their
 * own, by how many of their like stand above; which of them gets which does not matter.
 */
final class RowKeys {
  private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int PLACES = 16;

  private final CardKey key;
  private final String run;
  private final DigestCounts alike = new DigestCounts();
  private final DigestCounts equal = new DigestCounts();

  /**
   * @param run tells this run from an earlier one of equal rows; empty for the first
   */
  RowKeys(CardKey key, String run) {
    this.key = key;
    this.run = run;
  }

  /** The key of the next row, which has a draft without errors. */
  RowKey next(JudgedRow row) {
    Draft draft = row.draft().orElseThrow();
    boolean refund = draft.operation().kind() == Operation.Kind.REFUND;
    String content = key.digest("batch content", content(draft));
    String identity =
        !refund && row.named().isPresent()
            ? key.digest("batch name", row.named().get().folded())
            : key.digest("batch row", identity(row, draft));
    int like = alike.seen(identity);
    int copy = equal.seen(key.digest("batch copy", identity + content));
    String derived =
        row.repeats()
            .map(earlier -> again(key, refund, earlier.folded()))
            .orElseGet(() -> name(key, refund, "batch payment", identity + content + copy));
    PaymentId id = row.named().orElseGet(() -> new PaymentId(derived));
    String ref = refund ? derived : id.value();
    return new RowKey(id, ref, identity, content, like, copy);
  }

  /** The one name under which a payment or refund that failed is paid once more. */
  static String again(CardKey key, boolean refund, String earlier) {
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

  private String identity(JudgedRow row, Draft draft) {
    String amount =
        draft.amount().map(m -> m.minor() + " " + m.currency().code()).orElse("all of it");
    String payment = row.named().map(PaymentId::folded).orElse("");
    return String.join("\n", run, draft.operation().key(), payee(draft), payment, amount);
  }

  /** The card to the digit, else the account, else whatever tells who it is. */
  private String payee(Draft draft) {
    return draft
        .card()
        .map(card -> key.tag(card).hash())
        .or(() -> draft.value(Role.ACCOUNT).map(RowKeys::folded))
        .orElseGet(
            () ->
                Stream.of(Role.values())
                    .filter(Role::party)
                    .flatMap(role -> draft.value(role).stream())
                    .map(RowKeys::folded)
                    .collect(Collectors.joining("\t")));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private String content(Draft draft) {
    StringBuilder content = new StringBuilder(run).append('\n').append(draft.operation().key());
    for (Field field : draft.operation().fields()) {
      draft
          .value(field.name())
          .map(value -> field.role() == Role.CARD ? payee(draft) : value)
          .ifPresent(value -> content.append('\n').append(field.name()).append('=').append(value));
    }
    return content.toString();
  }
}
