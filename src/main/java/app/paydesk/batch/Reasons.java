package app.paydesk.batch;

import java.util.Map;
import java.util.Optional;

/**
 * Why warnings are set aside, in a person's words.
 *
 * @param byRule for all rows, by the rule's word
 * @param byLine for one row, whatever its warnings
 */
public record Reasons(Map<String, String> byRule, Map<Integer, String> byLine) {
  /** No warning is set aside. */
  public static final Reasons NONE = new Reasons(Map.of(), Map.of());

  public Reasons {
    byRule = Map.copyOf(byRule);
    byLine = Map.copyOf(byLine);
  }

  /** The reason for a warning of a row. */
  public Optional<String> of(int line, String rule) {
    return Optional.ofNullable(byLine.getOrDefault(line, byRule.get(rule)))
        .filter(reason -> !reason.isBlank());
  }
}
