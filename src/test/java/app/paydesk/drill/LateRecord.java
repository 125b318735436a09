package app.paydesk.drill;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Journal;
import app.paydesk.journal.PassingJournal;
import app.paydesk.journal.Snapshot;
import app.paydesk.journal.Subject;
import app.paydesk.journal.Written;
import app.paydesk.payment.Fold;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The mutation that writes the record of a send only once its outcome is known. */
public final class LateRecord extends PassingJournal {
  private final Map<String, PaymentEvent.Recorded> held = new ConcurrentHashMap<>();

  /** Holds records back from {@code journal}. */
  public LateRecord(Journal journal) {
    super(journal);
  }

  @Override
  public Written write(Subject subject, Actor by, Decision decision) {
    return subject instanceof Subject.OfPayment(PaymentKey key)
            && decided(key, decision) instanceof Decided.Events(List<PaymentEvent> events)
        ? write(key, by, decision, events)
        : super.write(subject, by, decision);
  }

  private Decided decided(PaymentKey key, Decision decision) {
    return decision.on(
        Snapshot.of(find(key), decision.similar().map(this::alike).orElse(List.of())));
  }

  private Written write(PaymentKey key, Actor by, Decision decision, List<PaymentEvent> events) {
    return switch (events.getFirst()) {
      case PaymentEvent.Recorded record -> {
        held.put(record.ref(), record);
        yield Written.of(Optional.of(Fold.fold(key, events)));
      }
      case PaymentEvent.Sending sending when held.containsKey(sending.ref()) ->
          Written.of(Optional.of(Fold.fold(key, events)));
      case PaymentEvent.Accepted e -> outcome(key, e.ref(), by, decision);
      case PaymentEvent.Refused e -> outcome(key, e.ref(), by, decision);
      case PaymentEvent.Unanswered e -> outcome(key, e.ref(), by, decision);
      default -> super.write(new Subject.OfPayment(key), by, decision);
    };
  }

  private Written outcome(PaymentKey key, String ref, Actor by, Decision decision) {
    PaymentEvent.Recorded record = held.remove(ref);
    Subject subject = new Subject.OfPayment(key);
    if (record != null) {
      super.write(subject, Actors.DESK, Decision.events(record));
      super.write(
          subject, Actors.DESK, Decision.events(new PaymentEvent.Sending(record.at(), ref)));
    }
    return super.write(subject, by, decision);
  }
}
