package app.paydesk.ui.control;

import app.paydesk.journal.PaymentRow;
import app.paydesk.payment.Concern;
import app.paydesk.payment.PayAgain;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.Sentence;
import app.paydesk.words.Words;
import java.util.Locale;

/** States, operations and the Gate's own words, in the reader's language. */
public final class StatusTexts {
  private final Words words;

  public StatusTexts(Words words) {
    this.words = words;
  }

  /** A standing in a word or two. */
  public String standing(PaymentState standing) {
    return words.say(key(standing));
  }

  /** What a state means and what to do about it. */
  public String advice(Sentence sentence) {
    return words.say("sentence." + name(sentence));
  }

  /** Whether a person may pay once more. */
  public String again(PayAgain again) {
    return words.say("again." + name(again));
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
  public String chip(PaymentState standing, String status, String code) {
    return Tone.of(standing) == Tone.DECLINED && !code.isBlank()
        ? standing(standing) + " " + code
        : standing(standing);
  }

  private String translated(String prefix, String word) {
    String folded = word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    return words.find(prefix + folded).orElseGet(() -> capital(word));
  }

  /** Key of what a concern means and what to do about it. */
  public static String key(Concern.Kind kind) {
    return "flag." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String key(PaymentState standing) {
    return "standing." + name(standing);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String capital(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
