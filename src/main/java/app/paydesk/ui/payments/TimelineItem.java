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
 * @param note how we know, beside the time
 * @param lines what else it said
 * @param raw the text behind it, shown on demand
 */
record TimelineItem(
    Tone tone,
    boolean firm,
    String title,
    Instant at,
    String note,
    List<String> lines,
    Optional<String> raw) {}
