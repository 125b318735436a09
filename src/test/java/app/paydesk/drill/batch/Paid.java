package app.paydesk.drill.batch;

import java.nio.file.Path;

/**
 * A file as it is paid.
 *
 * @param run tells this run from an earlier one of equal rows; empty for the first
 */
record Paid(Path path, String run) {
  static Paid first(Path path) {
    return new Paid(path, "");
  }
}
