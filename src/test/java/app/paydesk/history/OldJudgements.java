package app.paydesk.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where today's Paydesk judges a payment otherwise than the build of 23 November did, on purpose.
 * Whatever else differs is a fault of the migration or of the fold.
 */
public final class OldJudgements {
  private static final List<String> HEADER =
      List.of("", "ID", "state", "status", "sum", "left", "flags", "open", "settled", "events");
  private static final List<String> OPERATION =
      List.of(
          "",
          "ref",
          "operation",
          "type",
          "state",
          "status",
          "code",
          "message",
          "amount",
          "converted",
          "payee",
          "request",
          "operation ID",
          "redirect",
          "created",
          "changed");

  /** Differences, why they are meant, and in how many payments of the sandbox they are found. */
  record Rule(String why, Map<String, Integer> differences) {}

  static final List<Rule> RULES = OldRules.ALL;

  private OldJudgements() {}

  /** What differs, with how many payments have it so; what only has another name does not. */
  public static Map<String, Integer> differences(
      Map<String, OldStates> before, Map<String, OldStates> now) {
    Map<String, Integer> found = new TreeMap<>();
    before.forEach(
        (id, old) -> {
          OldStates states = now.get(id);
          String difference = states == null ? "lost" : difference(renamed(old), states);
          if (!difference.isEmpty()) {
            found.merge(difference, 1, Integer::sum);
          }
        });
    return found;
  }

  /** What is meant to differ in the sandbox. */
  public static Map<String, Integer> meant() {
    Map<String, Integer> meant = new TreeMap<>();
    RULES.forEach(rule -> meant.putAll(rule.differences()));
    return meant;
  }

  private static String difference(OldStates old, OldStates now) {
    List<String> found = new ArrayList<>();
    compare("payment", HEADER, old.header(), now.header(), found);
    int operations = old.operations().size();
    if (operations != now.operations().size()) {
      found.add("operations %d > %d".formatted(operations, now.operations().size()));
    } else {
      for (int i = 0; i < operations; i++) {
        compare(
            i == 0 ? "operation" : "operation " + (i + 1),
            OPERATION,
            old.operations().get(i),
            now.operations().get(i),
            found);
      }
    }
    return String.join(", ", found);
  }

  private static void compare(
      String what, List<String> names, List<String> old, List<String> now, List<String> found) {
    for (int i = 1; i < names.size(); i++) {
      if (!old.get(i).equals(now.get(i))) {
        found.add(what + ' ' + names.get(i) + ' ' + change(names.get(i), old.get(i), now.get(i)));
      }
    }
  }

  /** Sums and words of the Gate are as many as payments: there it counts that they are gone. */
  private static String change(String name, String old, String now) {
    return switch (name) {
      case "left" -> "changed";
      case "open" -> old.replaceAll(":[^;]*", "") + " > " + now.replaceAll(":[^;]*", "");
      case "message" -> now.isEmpty() ? "gone" : old + " > " + now;
      default -> old + " > " + now;
    };
  }

  /** The same with the names of states that were split since; see V6.sql. */
  private static OldStates renamed(OldStates old) {
    List<List<String>> operations = new ArrayList<>();
    old.operations().forEach(o -> operations.add(renamed(o, OldStates.OPERATION_STATE)));
    return new OldStates(renamed(old.header(), OldStates.STATE), operations);
  }

  private static List<String> renamed(List<String> parts, int state) {
    List<String> renamed = new ArrayList<>(parts);
    renamed.set(state, renamed(parts.get(state), parts.get(state + 1).replace('_', ' ')));
    return renamed;
  }

  private static String renamed(String state, String word) {
    return switch (state) {
      case "AWAITING_CUSTOMER" -> word.startsWith("awaiting clarif") ? "NEEDS_DATA" : state;
      case "PARTIAL" -> word.startsWith("partially paid") ? "PART_PAID" : "PART_REFUNDED";
      case "RETURNED" -> "REFUNDED";
      default -> state;
    };
  }
}
