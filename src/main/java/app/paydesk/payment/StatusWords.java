package app.paydesk.payment;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the Gate's words of status mean, for payments and for operations alike. The words are an
 * open set: one that is not here is open and unknown, never a failure.
 *
 * <p>{@code internal error} and {@code external error} have no public definition; they stand as
 * unknown so that nobody pays a second time on the strength of a guess.
 */
public final class StatusWords {
  private static final Map<String, PaymentState> STANDINGS =
      Map.ofEntries(
          Map.entry("success", PaymentState.SUCCEEDED),
          Map.entry("partially paid", PaymentState.PART_PAID),
          Map.entry("partially paid out", PaymentState.PART_PAID),
          Map.entry("partially refunded", PaymentState.PART_REFUNDED),
          Map.entry("partially reversed", PaymentState.PART_REFUNDED),
          Map.entry("refunded", PaymentState.REFUNDED),
          Map.entry("reversed", PaymentState.REFUNDED),
          Map.entry("decline", PaymentState.DECLINED),
          Map.entry("expired", PaymentState.DECLINED),
          Map.entry("cancelled", PaymentState.DECLINED),
          Map.entry("invoice cancelled", PaymentState.DECLINED),
          Map.entry("error", PaymentState.REFUSED),
          Map.entry("internal error", PaymentState.UNKNOWN),
          Map.entry("external error", PaymentState.UNKNOWN),
          Map.entry("unknown", PaymentState.UNKNOWN),
          Map.entry("invoice sent", PaymentState.AWAITING_CUSTOMER),
          Map.entry("awaiting 3ds result", PaymentState.AWAITING_CUSTOMER),
          Map.entry("awaiting clarification", PaymentState.NEEDS_DATA),
          Map.entry("awaiting clarify data", PaymentState.NEEDS_DATA),
          Map.entry("awaiting confirmation", PaymentState.AWAITING_CUSTOMER),
          Map.entry("awaiting customer", PaymentState.AWAITING_CUSTOMER),
          Map.entry("awaiting customer action", PaymentState.AWAITING_CUSTOMER),
          Map.entry("awaiting merchant auth", PaymentState.AWAITING_CUSTOMER),
          Map.entry("awaiting payment", PaymentState.AWAITING_CUSTOMER),
          Map.entry("awaiting redirect result", PaymentState.AWAITING_CUSTOMER),
          Map.entry("awaiting approval", PaymentState.WAITING),
          Map.entry("awaiting capture", PaymentState.WAITING),
          Map.entry("awaiting clearing", PaymentState.WAITING),
          Map.entry("awaiting finalization", PaymentState.WAITING),
          Map.entry("awaiting partially clearing", PaymentState.WAITING),
          Map.entry("awaiting retry", PaymentState.WAITING),
          Map.entry("clearing processing", PaymentState.WAITING),
          Map.entry("decline renewal", PaymentState.WAITING),
          Map.entry("external processing", PaymentState.WAITING),
          Map.entry("initial", PaymentState.WAITING),
          Map.entry("processing", PaymentState.WAITING),
          Map.entry("scheduled recurring processing", PaymentState.WAITING));

  private static final Pattern GAP = Pattern.compile("[\\s_]+");

  private StatusWords() {}

  /** The words that the documents name, in lower case. */
  public static Set<String> known() {
    return STANDINGS.keySet();
  }

  /**
   * Where a payment or an operation with this status stands.
   *
   * @param word as the Gate wrote it; case, underscores and the two spellings of "cancelled" do not
   *     matter
   * @return empty for a word that the documents do not name
   */
  public static Optional<PaymentState> standing(String word) {
    return Optional.ofNullable(STANDINGS.get(folded(word)));
  }

  /** Where a message leaves things: a code to wait for takes a failure's finality away. */
  static PaymentState standing(String word, Set<String> codes) {
    PaymentState standing = standing(word).orElse(PaymentState.WAITING);
    boolean waits = standing.failed() && codes.stream().anyMatch(OutcomeCodes::waits);
    return waits ? PaymentState.WAITING : standing;
  }

  /** The form in which two words of the Gate are the same. */
  public static String folded(String word) {
    if (STANDINGS.containsKey(word) || plain(word)) {
      return word;
    }
    return Arrays.stream(GAP.split(word.toLowerCase(Locale.ROOT)))
        .filter(part -> !part.isEmpty())
        .map(part -> part.equals("canceled") ? "cancelled" : part)
        .collect(joining(" "));
  }

  /** One word of small letters that has one spelling. */
  private static boolean plain(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z') && !word.equals("canceled");
  }
}
