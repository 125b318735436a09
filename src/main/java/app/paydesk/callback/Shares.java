package app.paydesk.callback;

import app.paydesk.payment.Archive;
import app.paydesk.payment.Delivery.Verdict;
import java.time.Clock;
import java.util.Set;

/**
 * What is kept aside has two shares of the disk, so that strangers cannot hide the callbacks of
 * another project that are signed with our secret, and neither fills the disk.
 */
final class Shares {
  private static final Set<Verdict> NEIGHBOURS = Set.of(Verdict.NOT_OURS);
  private static final Set<Verdict> STRANGERS =
      Set.of(Verdict.WRONG_SIGNATURE, Verdict.NOT_JSON, Verdict.TOO_LARGE);

  private final long projectId;
  private final Archive archive;
  private final Quarantine neighbours;
  private final Quarantine strangers;

  Shares(long projectId, Archive archive, Clock clock) {
    this.projectId = projectId;
    this.archive = archive;
    this.neighbours = new Quarantine(Quarantine.NEIGHBOURS, clock, aside(NEIGHBOURS));
    this.strangers = new Quarantine(Quarantine.STRANGERS, clock, aside(STRANGERS));
  }

  /** Whether one more of that size, from that caller, may be kept. */
  boolean admit(Verdict verdict, String from, int size) {
    Quarantine share = NEIGHBOURS.contains(verdict) ? neighbours : strangers;
    return share.admits(Callers.household(from), size);
  }

  /** Some are aside no longer, or for another reason. */
  void recount() {
    neighbours.recount(aside(NEIGHBOURS));
    strangers.recount(aside(STRANGERS));
  }

  private Archive.Aside aside(Set<Verdict> verdicts) {
    return archive.aside(projectId, verdicts);
  }
}
