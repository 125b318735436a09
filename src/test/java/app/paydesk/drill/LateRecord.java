package app.paydesk.drill;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Entry;
import app.paydesk.journal.Journal;
import app.paydesk.journal.StatusChecks;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The mutation that writes the record of a send only once its outcome is known. */
public final class LateRecord implements Journal {
  private final Journal journal;
  private final Map<String, PaymentEvent.Recorded> held = new ConcurrentHashMap<>();

  /** Holds records back from {@code journal}. */
  public LateRecord(Journal journal) {
    this.journal = journal;
  }

  @Override
  public long read(long after, Consumer<Entry> reader) {
    return journal.read(after, reader);
  }

  @Override
  public List<Entry> entries(PaymentKey key) {
    return journal.entries(key);
  }

  @Override
  public Payment record(PaymentKey key, Actor by, PaymentEvent.Recorded event) {
    held.put(event.ref(), event);
    return Fold.fold(key, List.of(event));
  }

  @Override
  public Payment append(PaymentKey key, Actor by, List<PaymentEvent> events) {
    return switch (events.getFirst()) {
      case PaymentEvent.Sending sending when held.containsKey(sending.ref()) ->
          Fold.fold(key, events);
      case PaymentEvent.Accepted e -> outcome(key, e.ref(), events);
      case PaymentEvent.Refused e -> outcome(key, e.ref(), events);
      case PaymentEvent.Unanswered e -> outcome(key, e.ref(), events);
      default -> journal.append(key, Actors.DESK, events);
    };
  }

  private Payment outcome(PaymentKey key, String ref, List<PaymentEvent> events) {
    PaymentEvent.Recorded record = held.remove(ref);
    if (record != null) {
      journal.record(key, Actors.DESK, record);
      journal.append(key, Actors.DESK, List.of(new PaymentEvent.Sending(record.at(), ref)));
    }
    return journal.append(key, Actors.DESK, events);
  }

  @Override
  public StatusChecks statusChecks() {
    return journal.statusChecks();
  }

  @Override
  public Optional<Payment> find(PaymentKey key) {
    return journal.find(key);
  }

  @Override
  public List<Payment> open(long projectId) {
    return journal.open(projectId);
  }
}
