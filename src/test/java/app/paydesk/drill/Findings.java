package app.paydesk.drill;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What must not be, as far as it was found. */
public final class Findings {
  /** What must not be. */
  public enum Kind {
    DOUBLE("double payments"),
    UNNOTED("requests sent without a note"),
    LOST("lost"),
    LOST_CALLBACK("callbacks answered 200 and lost"),
    REPEATED("repeats that became events"),
    UNKNOWN("unknown left"),
    WRONG("wrong final states"),
    BROKEN_FILE("integrity checks failed"),
    FAILED("failures of the program");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For the report. */
    public String words() {
      return words;
    }
  }

  private final Map<Kind, List<String>> found = new EnumMap<>(Kind.class);

  /** Notes what should not be; safe for use by many threads. */
  public synchronized void add(Kind kind, String what) {
    found.computeIfAbsent(kind, _ -> new ArrayList<>()).add(what);
  }

  /** How often. */
  public int count(Kind kind) {
    return of(kind).size();
  }

  /** How much of all kinds. */
  public synchronized int count() {
    return found.values().stream().mapToInt(List::size).sum();
  }

  /** What it was. */
  public synchronized List<String> of(Kind kind) {
    return List.copyOf(found.getOrDefault(kind, List.of()));
  }

  @Override
  public synchronized String toString() {
    return found.toString();
  }
}
