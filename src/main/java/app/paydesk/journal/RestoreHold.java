package app.paydesk.journal;

import java.time.Instant;

/**
 * Keeps a history that was put back from a backup from sending, until it is known what was sent
 * after the backup was made.
 *
 * @param made when the backup was begun
 * @param restored when it was put back
 * @param complete whether every payment made since is among those to ask for, because the history
 *     that it replaced could be read
 * @param asked how many of the payments the Gate answered for
 * @param payments how many are to be asked for
 */
public record RestoreHold(
    long number, Instant made, Instant restored, boolean complete, int asked, int payments) {

  /** Whether the Gate answered for each of them. */
  public boolean allAsked() {
    return asked >= payments;
  }
}
