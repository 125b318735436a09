package app.paydesk.ui.attention;

import app.paydesk.ui.control.Tone;
import java.util.List;

/**
 * Entries of one sort.
 *
 * @param key of its name; what to do about them stands under the same with {@code .advice}
 */
record Section(String key, Tone tone, List<AttentionLine> entries) {
  Section {
    entries = List.copyOf(entries);
  }

  /** Whether there may be more than are shown. */
  boolean full() {
    return entries.size() >= AttentionViewModel.MOST;
  }

  /** The callbacks of it that can be settled at once. */
  List<AttentionLine> together() {
    List<AttentionLine> open =
        entries.stream()
            .filter(e -> e instanceof AttentionLine.Callback && e.settlement().isEmpty())
            .toList();
    return open.size() > 1 ? open : List.of();
  }
}
