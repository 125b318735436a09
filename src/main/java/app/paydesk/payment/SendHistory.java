package app.paydesk.payment;

import app.paydesk.gate.message.GateReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What we did ourselves for one operation. A link waits for the customer from the start, as nothing
 * is sent. Else counts and kinds decide, not the order: one accepted attempt means that the Gate
 * has it, one of unknown outcome that it may have it, and only when every attempt surely failed was
 * nothing sent.
 */
public final class SendHistory {
  private final PaymentEvent.Recorded recorded;

  private final List<PaymentEvent> events = new ArrayList<>();

  SendHistory(PaymentEvent.Recorded recorded, List<PaymentEvent> all) {
    this.recorded = recorded;
    for (PaymentEvent event : all) {
      // A set would hash whole requests to find what a glance at a few events finds.
      if (ref(event).filter(recorded.ref()::equalsIgnoreCase).isPresent()
          && !events.contains(event)) {
        events.add(event);
      }
    }
  }

  /** Our name of the operation that an event is about; messages of the Gate do not know it. */
  static Optional<String> ref(PaymentEvent event) {
    return switch (event) {
      case PaymentEvent.Recorded e -> Optional.of(e.ref());
      case PaymentEvent.Sending e -> Optional.of(e.ref());
      case PaymentEvent.Resent e -> Optional.of(e.ref());
      case PaymentEvent.Accepted e -> Optional.of(e.ref());
      case PaymentEvent.Refused e -> Optional.of(e.ref());
      case PaymentEvent.Unanswered e -> Optional.of(e.ref());
      case PaymentEvent.NotKnown e -> Optional.of(e.ref());
      case PaymentEvent.Expired e -> Optional.of(e.ref());
      case PaymentEvent.Withdrawn e -> Optional.of(e.ref());
      case PaymentEvent.Reported _, PaymentEvent.Settled _ -> Optional.empty();
    };
  }

  public PaymentEvent.Recorded recorded() {
    return recorded;
  }

  PaymentState standing() {
    if (recorded.link().isPresent()) {
      return all(PaymentEvent.Expired.class).isEmpty()
          ? PaymentState.AWAITING_CUSTOMER
          : PaymentState.EXPIRED;
    }
    if (!all(PaymentEvent.Accepted.class).isEmpty()) {
      return PaymentState.WAITING;
    }
    boolean unclear = unclear() > 0 && !decidedAndRefused();
    if (unclear || dangling() || arrivedBefore()) {
      return PaymentState.UNKNOWN;
    }
    if (refusal().isPresent()) {
      return PaymentState.REFUSED;
    }
    return all(PaymentEvent.Withdrawn.class).isEmpty()
        ? PaymentState.RECORDED
        : PaymentState.WITHDRAWN;
  }

  /** What we did, as the state table knows it. */
  StateTable.Sent sent() {
    return switch (standing()) {
      case RECORDED -> StateTable.Sent.NEVER;
      case WITHDRAWN -> StateTable.Sent.WITHDRAWN;
      case WAITING -> StateTable.Sent.ACCEPTED;
      case REFUSED -> unclear() > 0 ? StateTable.Sent.REFUSED_AFTER_DOUBT : StateTable.Sent.REFUSED;
      case AWAITING_CUSTOMER -> StateTable.Sent.LINK;
      case EXPIRED -> StateTable.Sent.LINK_OVER;
      case UNKNOWN, NEEDS_DATA, SUCCEEDED, PART_PAID, PART_REFUNDED, REFUNDED, DECLINED ->
          StateTable.Sent.UNCLEAR;
    };
  }

  /** How many attempts may have arrived, for all that we know ourselves. */
  private long unclear() {
    long doubtful =
        all(PaymentEvent.Refused.class).stream().filter(PaymentEvent.Refused::inDoubt).count();
    return all(PaymentEvent.Unanswered.class).size() - unconnected() + doubtful;
  }

  /** A person decided for each unclear attempt that it never arrived, and the last was refused. */
  private boolean decidedAndRefused() {
    return refusal().isPresent() && all(PaymentEvent.Resent.class).size() >= unclear();
  }

  private boolean arrivedBefore() {
    return all(PaymentEvent.Refused.class).stream().anyMatch(PaymentEvent.Refused::arrivedBefore);
  }

  /** Whether an attempt has no outcome yet, as while it lasts or after a crash. */
  public boolean dangling() {
    int outcomes =
        all(PaymentEvent.Accepted.class).size()
            + all(PaymentEvent.Refused.class).size()
            + all(PaymentEvent.Unanswered.class).size();
    return all(PaymentEvent.Sending.class).size() > outcomes;
  }

  /** The last plain refusal. */
  Optional<PaymentEvent.Refused> refusal() {
    return all(PaymentEvent.Refused.class).stream()
        .filter(refused -> !refused.inDoubt())
        .max(Comparator.comparing(PaymentEvent.Refused::at).thenComparing(Object::toString));
  }

  Optional<String> requestId() {
    return requestIds().stream().findFirst();
  }

  List<String> requestIds() {
    return all(PaymentEvent.Accepted.class).stream()
        .map(PaymentEvent.Accepted::requestId)
        .filter(id -> !id.isEmpty())
        .sorted()
        .toList();
  }

  /** When we last learned something new ourselves; a check without result is no news. */
  Instant changed() {
    return events.stream()
        .filter(e -> !(e instanceof PaymentEvent.NotKnown))
        .map(PaymentEvent::at)
        .max(Comparator.naturalOrder())
        .orElse(recorded.at());
  }

  private long unconnected() {
    return all(PaymentEvent.Unanswered.class).stream()
        .filter(e -> e.why() == GateReply.Why.NOT_CONNECTED)
        .count();
  }

  private <E extends PaymentEvent> List<E> all(Class<E> kind) {
    List<E> all = new ArrayList<>();
    for (PaymentEvent event : events) {
      if (kind.isInstance(event)) {
        all.add(kind.cast(event));
      }
    }
    return all;
  }
}
