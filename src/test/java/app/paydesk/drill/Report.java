package app.paydesk.drill;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a drill went.
 *
 * @param payments payouts and purchases that were made
 * @param refunds refunds that were made
 * @param turnedDown orders that the desk itself refused to send
 * @param kills lives that ended by SIGKILL, each followed by an integrity check
 * @param faults faults of the sandbox that struck, by kind
 */
record Report(
    Options options,
    int payments,
    int refunds,
    int turnedDown,
    int kills,
    int callbacks,
    Map<String, Long> faults,
    Duration took,
    Findings findings) {

  /** As a table for people. */
  @Override
  public String toString() {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    rows.put("machine", Machine.words());
    rows.put("seed", Long.toString(options.seed()));
    rows.put("payments", Integer.toString(payments));
    rows.put("refunds", Integer.toString(refunds));
    rows.put("refunds that the desk turned down", Integer.toString(turnedDown));
    faults.forEach((kind, count) -> rows.put("fault: " + kind, Long.toString(count)));
    rows.put("callbacks answered 200", Integer.toString(callbacks));
    rows.put("kill -9, integrity checked after each", Integer.toString(kills));
    for (Findings.Kind kind : Findings.Kind.values()) {
      rows.put("**" + kind.words() + "**", "**" + findings.count(kind) + "**");
    }
    rows.put("time", took.toMinutes() + " min " + took.toSecondsPart() + " s");
    StringBuilder table = new StringBuilder("| | |\n|---|--:|\n");
    rows.forEach(
        (name, value) ->
            table.append("| ").append(name).append(" | ").append(value).append(" |\n"));
    return table.toString();
  }
}
