package app.paydesk.method;

import java.util.Optional;

/**
 * One field of a request.
 *
 * @param name dotted JSON path, such as {@code customer.first_name}
 * @param section the part of the form it stands in; its title is {@code section.NAME}
 * @param label key of its label in the bundles
 * @param need whether the method document demands it
 * @param type how it is typed and written
 * @param rule what a value must hold to
 * @param ruleName the rule in a word for scripts and messages
 * @param picker what it is picked from, where it is
 * @param hint key of a short line below it while nothing is wrong
 * @param role what it stands for
 * @param example what the sandbox takes; of a card number a beginning, each further digit as {@code
 *     _}; empty where it is left out
 */
public record Field(
    String name,
    String section,
    String label,
    Need need,
    Type type,
    Rule rule,
    String ruleName,
    Optional<Picker> picker,
    Optional<String> hint,
    Role role,
    String example) {

  /** Whether a field has to be filled in. */
  public enum Need {
    /** The method document demands it. */
    REQUIRED,
    /** The document demands it of some providers; a profile may agree to do without. */
    BY_PROVIDER,
    /** It may be left empty. */
    OPTIONAL
  }

  /** How a value is typed and written into the request. */
  public enum Type {
    /** A JSON string. */
    TEXT,
    /** Typed in major units, written as a JSON number of minor units. */
    AMOUNT,
    /** Three letters, picked from the operation's currencies. */
    CURRENCY,
    /** Never kept; see {@code CardNumber}. */
    CARD_NUMBER,
    /** A moment, written as a JSON string in ISO 8601 with an offset. */
    TIME,
    /** A JSON string chosen from a {@link Picker}. */
    PICK
  }

  /** Whether the method document demands it where nothing else was agreed. */
  public boolean required() {
    return need != Need.OPTIONAL;
  }
}
