package app.paydesk.ui.payments;

import app.paydesk.ui.control.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing that happened, in words.
 *
 * @param firm false for what is not known by the Gate yet, drawn as a ring
 * @param title what happened
 * @param by who did it, beside the time; empty where nobody has yet
 * @param note how we know, beside the time
 * @param lines what else it said
 * @param raw the text behind it, shown on demand
 */
record TimelineItem(
    Tone tone,
    boolean firm,
    String title,
    Instant at,
    String by,
    String note,
    List<String> lines,
    Optional<String> raw) {

  /** One that nobody has done yet. */
  TimelineItem(
      Tone tone,
      boolean firm,
      String title,
      Instant at,
      String note,
      List<String> lines,
      Optional<String> raw) {
    this(tone, firm, title, at, "", note, lines, raw);
  }

  /** The same with who did it. */
  TimelineItem by(String name) {
    return new TimelineItem(tone, firm, title, at, name, note, lines, raw);
  }
}
