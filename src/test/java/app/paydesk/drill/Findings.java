package app.paydesk.drill;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What must not be, as far as it was found. */
final class Findings {
  /** What must not be. */
  enum Kind {
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

    String words() {
      return words;
    }
  }

  private final Map<Kind, List<String>> found = new EnumMap<>(Kind.class);

  void add(Kind kind, String what) {
    found.computeIfAbsent(kind, _ -> new ArrayList<>()).add(what);
  }

  int count(Kind kind) {
    return of(kind).size();
  }

  int count() {
    return found.values().stream().mapToInt(List::size).sum();
  }

  List<String> of(Kind kind) {
    return found.getOrDefault(kind, List.of());
  }

  @Override
  public String toString() {
    return found.toString();
  }
}
