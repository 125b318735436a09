package app.paydesk.ui.control;

import app.paydesk.payment.Concern;
import app.paydesk.payment.PaymentRow;
import app.paydesk.payment.Standing;
import app.paydesk.words.Words;
import java.util.Locale;

/** States, operations and the Gate's own words, in the reader's language. */
public final class Sayings {
  private final Words words;

  public Sayings(Words words) {
    this.words = words;
  }

  /** A standing in a word or two. */
  public String standing(Standing standing) {
    return words.say(key(standing));
  }

  /** What a standing means and what to do about it. */
  public String advice(Standing standing) {
    return words.say(key(standing) + ".advice");
  }

  /** The Gate's word of status; one that has no translation as the Gate wrote it. */
  public String status(String word) {
    return translated("status.", word);
  }

  /** The title of an operation by its key, or by the Gate's word for one made elsewhere. */
  public String operation(String key) {
    return words.find("operation." + key).orElseGet(() -> translated("type.", key));
  }

  /** The Gate's word for a kind of operation. */
  public String type(String word) {
    return translated("type.", word);
  }

  /** What the chip of a row says: the state, with the code where something went wrong. */
  public String chip(PaymentRow row) {
    return chip(row.standing(), row.status(), row.code());
  }

  /** What a chip says of a state. */
  public String chip(Standing standing, String status, String code) {
    String word =
        switch (standing) {
          case PARTIAL, RETURNED -> status.isBlank() ? standing(standing) : status(status);
          case RECORDED,
              UNKNOWN,
              WAITING,
              AWAITING_CUSTOMER,
              SUCCEEDED,
              DECLINED,
              REFUSED,
              EXPIRED ->
              standing(standing);
        };
    return Tone.of(standing) == Tone.DECLINED && !code.isBlank() ? word + " " + code : word;
  }

  private String translated(String prefix, String word) {
    String folded = word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    return words.find(prefix + folded).orElseGet(() -> capital(word));
  }

  /** Key of what a concern means and what to do about it. */
  public static String key(Concern.Kind kind) {
    return "flag." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String key(Standing standing) {
    return "standing." + standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String capital(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
