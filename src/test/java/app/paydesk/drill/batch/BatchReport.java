package app.paydesk.drill.batch;

import app.paydesk.drill.Findings;
import app.paydesk.drill.Machine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a drill of payment files went.
 *
 * @param kills by the stage at which they struck
 * @param once rows that the sandbox executed exactly once
 * @param never rows that failed for good
 * @param asked rows about which the provider was asked, who said that they failed; paid anew then
 * @param posts payments that were posted, each time counted
 * @param inRemainders rows that remainders handed back
 */
record BatchReport(
    BatchOptions options,
    List<PayRow> rows,
    Map<Stage, Integer> kills,
    int once,
    int never,
    int asked,
    int posts,
    int inRemainders,
    Map<String, Long> faults,
    Duration took,
    Findings findings) {

  int killed() {
    return kills.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** As a table for people. */
  @Override
  public String toString() {
    Map<String, String> lines = new LinkedHashMap<>();
    long cards = rows.stream().filter(PayRow::takesCard).count();
    lines.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    lines.put("machine", Machine.words());
    lines.put("seed", Long.toString(options.seed()));
    lines.put("rows, UPI and CUP", rows.size() - cards + " and " + cards);
    faults.forEach((kind, count) -> lines.put("fault: " + kind, Long.toString(count)));
    kills.forEach((stage, count) -> lines.put("`kill -9` " + stage.words(), count.toString()));
    lines.put("`kill -9`, integrity checked after each", Integer.toString(killed()));
    lines.put("payouts posted", Integer.toString(posts));
    lines.put("rows that remainders handed back", Integer.toString(inRemainders));
    lines.put("rows paid anew once the provider was asked", Integer.toString(asked));
    lines.put("rows executed exactly once", Integer.toString(once));
    lines.put("rows that failed for good", Integer.toString(never));
    for (Findings.Kind kind : Findings.Kind.values()) {
      lines.put("**" + kind.words() + "**", "**" + findings.count(kind) + "**");
    }
    lines.put("time", took.toMinutes() + " min " + took.toSecondsPart() + " s");
    StringBuilder table = new StringBuilder("| | |\n|---|--:|\n");
    lines.forEach(
        (name, value) ->
            table.append("| ").append(name).append(" | ").append(value).append(" |\n"));
    return table.toString();
  }
}
