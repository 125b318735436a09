package app.paydesk.ui.shell;

import app.paydesk.ui.control.Tone;
import java.util.Optional;

/**
 * Something found.
 *
 * @param note what tells it from its like
 * @param chip its state, where it has one
 */
record Hit(String title, String note, Optional<Chip> chip, Runnable go) {
  record Chip(Tone tone, String word) {}
}
