package app.paydesk.journal;

import app.paydesk.payment.PaymentKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The {@link RestoreHold} of a history, if there is one. */
public interface RestoreHolds {
  /** A history that was never put back. */
  RestoreHolds NONE =
      new RestoreHolds() {
        @Override
        public Optional<RestoreHold> standing(long projectId) {
          return Optional.empty();
        }

        @Override
        public List<PaymentKey> unanswered(long projectId, int most) {
          return List.of();
        }

        @Override
        public void answered(PaymentKey payment, Instant at) {
          throw new IllegalStateException("nothing was put back");
        }

        @Override
        public void end(long projectId, String reason, Instant at) {
          throw new IllegalStateException("nothing was put back");
        }
      };

  /** What keeps a project from sending; of several, the one that was put back last. */
  Optional<RestoreHold> standing(long projectId);

  /**
   * Payments that the Gate has not answered for yet.
   *
   * @param most 1–10,000
   */
  List<PaymentKey> unanswered(long projectId, int most);

  /** Notes durably that the Gate said how a payment stands, or that it does not know it. */
  void answered(PaymentKey payment, Instant at);

  /**
   * Ends all that stands, durably.
   *
   * @param reason of the person who ended it; empty where all was asked for
   */
  void end(long projectId, String reason, Instant at);
}
