package app.paydesk.ui.attention;

import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.Notice;
import app.paydesk.payment.Concern;
import app.paydesk.payment.PaymentKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** One line of what needs attention. */
sealed interface AttentionLine {

  /** How a person settled it; empty while it is open. */
  Optional<Notice.Settlement> settlement();

  /**
   * An operation of a pile.
   *
   * @param next when the Gate is asked for it next
   */
  record Waiting(PaymentRow row, Optional<Instant> next) implements AttentionLine {
    @Override
    public Optional<Notice.Settlement> settlement() {
      return Optional.empty();
    }
  }

  /** An operation that is open for longer than was agreed at most. */
  record Overdue(PaymentRow row, Optional<Notice.Settlement> settlement) implements AttentionLine {}

  /** A payment with concerns. */
  record Payment(
      PaymentKey key,
      Set<Concern.Kind> kinds,
      Instant changed,
      Optional<Notice.Settlement> settlement)
      implements AttentionLine {
    public Payment {
      kinds = Set.copyOf(kinds);
    }
  }

  /** A callback. */
  record Callback(Notice notice) implements AttentionLine {
    @Override
    public Optional<Notice.Settlement> settlement() {
      return notice.settlement();
    }
  }
}
