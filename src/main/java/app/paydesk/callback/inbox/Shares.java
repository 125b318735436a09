package app.paydesk.callback.inbox;

import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.journal.list.Archive;
import java.time.Clock;
import java.util.Set;

/**
 * What is kept aside has three shares of the disk: what another project signed with our secret,
 * what is a message without our signature, and what cannot be read. So none of them hides another,
 * and none fills the disk. A message without anything like a signature takes at most half of its
 * share, so that it does not hide true ones under a secret that was changed.
 */
final class Shares {
  private static final Set<Verdict> NEIGHBOURS = Set.of(Verdict.NOT_OURS);
  private static final Set<Verdict> STRANGERS = Set.of(Verdict.WRONG_SIGNATURE);
  private static final Set<Verdict> UNREADABLE = Set.of(Verdict.NOT_JSON, Verdict.TOO_LARGE);

  private final long projectId;
  private final Archive archive;
  private final Quarantine neighbours;
  private final Quarantine strangers;
  private final Quarantine unreadable;

  Shares(long projectId, Archive archive, Clock clock) {
    this.projectId = projectId;
    this.archive = archive;
    this.neighbours = new Quarantine(Quarantine.NEIGHBOURS, clock, aside(NEIGHBOURS));
    this.strangers = new Quarantine(Quarantine.STRANGERS, clock, aside(STRANGERS));
    this.unreadable = new Quarantine(Quarantine.STRANGERS, clock, aside(UNREADABLE));
  }

  /**
   * Whether one more of that size, from that caller, may be kept.
   *
   * @param likely it bears what may be a signature
   */
  boolean admit(Verdict verdict, boolean likely, String from, int size) {
    String caller = Callers.household(from);
    return switch (verdict) {
      case NOT_OURS -> neighbours.admits(caller, size);
      case NOT_JSON, TOO_LARGE -> unreadable.admits(caller, size);
      case WRONG_SIGNATURE, VALID, STORED ->
          (likely || !strangers.halfFull()) && strangers.admits(caller, size);
    };
  }

  /** Some are aside no longer, or for another reason. */
  void recount() {
    neighbours.recount(aside(NEIGHBOURS));
    strangers.recount(aside(STRANGERS));
    unreadable.recount(aside(UNREADABLE));
  }

  private Archive.Aside aside(Set<Verdict> verdicts) {
    return archive.aside(projectId, verdicts);
  }
}
