package app.paydesk.journal.list;

import app.paydesk.journal.PaymentRow;
import app.paydesk.payment.Concern;
import app.paydesk.payment.PaymentKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a person should look at, and what persons have settled. Each list is bounded. */
public interface Notices {

  /**
   * Callbacks to look at, newest first.
   *
   * @param settled those that are settled instead of those that are open
   * @param limit most rows, 1–10,000
   */
  List<Notice> callbacks(long projectId, Notice.Kind kind, boolean settled, int limit);

  /** Payments with open, or with settled, concerns; those that changed last first. */
  List<Flagged> payments(long projectId, boolean settled, int limit);

  /**
   * Operations that are open for too long, the oldest first.
   *
   * @param before by operation key, those asked for before
   */
  List<PaymentRow> overdue(long projectId, Map<String, Instant> before, boolean settled, int limit);

  /**
   * How many notices are open, counting at most {@code most} of each sort.
   *
   * @param before as in {@link #overdue}
   */
  long open(long projectId, Map<String, Instant> before, int most);

  /**
   * A payment with what is to be looked at in it.
   *
   * @param kinds at least one
   * @param changed when we last learned something new of it
   */
  record Flagged(PaymentKey key, Set<Concern.Kind> kinds, Instant changed) {
    public Flagged {
      kinds = Set.copyOf(kinds);
    }
  }
}
