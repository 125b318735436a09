package app.paydesk.batch.report;

import app.paydesk.batch.Finding;
import app.paydesk.batch.RowFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Keeps what is found in a file, to be told row by row. */
public final class FindingsByLine implements Consumer<RowFinding> {
  private final Map<Integer, List<Finding>> findings = new HashMap<>();

  @Override
  public void accept(RowFinding found) {
    findings.computeIfAbsent(found.line(), _ -> new ArrayList<>(1)).add(found.finding());
  }

  /** The rows in which anything was found. */
  public Set<Integer> lines() {
    return Collections.unmodifiableSet(findings.keySet());
  }

  /** What was found in a row, in the order in which it was found. */
  public List<Finding> of(int line) {
    return findings.getOrDefault(line, List.of());
  }
}
