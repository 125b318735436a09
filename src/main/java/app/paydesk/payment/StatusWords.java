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
  private static final Map<String, Standing> STANDINGS =
      Map.ofEntries(
          Map.entry("success", Standing.SUCCEEDED),
          Map.entry("partially paid", Standing.PART_PAID),
          Map.entry("partially paid out", Standing.PART_PAID),
          Map.entry("partially refunded", Standing.PART_REFUNDED),
          Map.entry("partially reversed", Standing.PART_REFUNDED),
          Map.entry("refunded", Standing.REFUNDED),
          Map.entry("reversed", Standing.REFUNDED),
          Map.entry("decline", Standing.DECLINED),
          Map.entry("expired", Standing.DECLINED),
          Map.entry("cancelled", Standing.DECLINED),
          Map.entry("invoice cancelled", Standing.DECLINED),
          Map.entry("error", Standing.REFUSED),
          Map.entry("internal error", Standing.UNKNOWN),
          Map.entry("external error", Standing.UNKNOWN),
          Map.entry("unknown", Standing.UNKNOWN),
          Map.entry("invoice sent", Standing.AWAITING_CUSTOMER),
          Map.entry("awaiting 3ds result", Standing.AWAITING_CUSTOMER),
          Map.entry("awaiting clarification", Standing.NEEDS_DATA),
          Map.entry("awaiting clarify data", Standing.NEEDS_DATA),
          Map.entry("awaiting confirmation", Standing.AWAITING_CUSTOMER),
          Map.entry("awaiting customer", Standing.AWAITING_CUSTOMER),
          Map.entry("awaiting customer action", Standing.AWAITING_CUSTOMER),
          Map.entry("awaiting merchant auth", Standing.AWAITING_CUSTOMER),
          Map.entry("awaiting payment", Standing.AWAITING_CUSTOMER),
          Map.entry("awaiting redirect result", Standing.AWAITING_CUSTOMER),
          Map.entry("awaiting approval", Standing.WAITING),
          Map.entry("awaiting capture", Standing.WAITING),
          Map.entry("awaiting clearing", Standing.WAITING),
          Map.entry("awaiting finalization", Standing.WAITING),
          Map.entry("awaiting partially clearing", Standing.WAITING),
          Map.entry("awaiting retry", Standing.WAITING),
          Map.entry("clearing processing", Standing.WAITING),
          Map.entry("decline renewal", Standing.WAITING),
          Map.entry("external processing", Standing.WAITING),
          Map.entry("initial", Standing.WAITING),
          Map.entry("processing", Standing.WAITING),
          Map.entry("scheduled recurring processing", Standing.WAITING));

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
  public static Optional<Standing> standing(String word) {
    return Optional.ofNullable(STANDINGS.get(folded(word)));
  }

  /** Where a message leaves things: a code to wait for takes a failure's finality away. */
  static Standing standing(String word, Set<String> codes) {
    Standing standing = standing(word).orElse(Standing.WAITING);
    boolean waits = standing.failed() && codes.stream().anyMatch(OutcomeCodes::waits);
    return waits ? Standing.WAITING : standing;
  }

  /** The form in which two words of the Gate are the same. */
  static String folded(String word) {
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
