package app.paydesk.journal;

import app.paydesk.payment.PaymentEvent;
import java.util.List;
import java.util.Optional;

/**
 * Decides what is written of a subject from how it stands. It only looks at what it is given and
 * changes nothing, as it is asked again where the subject changed before its answer was written.
 */
@FunctionalInterface
public interface Decision {
  /**
   * What to write.
   *
   * @throws RuntimeException to refuse; nothing is written then
   */
  Decided on(Snapshot now);

  /** The payments that it must see beside its subject; they are looked up as it is written. */
  default Optional<SimilarityQuery> similar() {
    return Optional.empty();
  }

  /** Writes the same whatever there is. */
  static Decision events(PaymentEvent... events) {
    return events(List.of(events));
  }

  /** Writes the same whatever there is. */
  static Decision events(List<? extends PaymentEvent> events) {
    Decided decided = new Decided.Events(List.copyOf(events));
    return _ -> decided;
  }

  /** Keeps a callback, or what was found out about one that is kept, without any effect. */
  static Decision callback(Delivery delivery) {
    Decided decided = new Decided.Callback(delivery, Optional.empty());
    return _ -> decided;
  }
}
