package app.paydesk.journal;

import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.words.Message;
import app.paydesk.words.Worded;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where events are kept. Each call that writes returns only when the events are durable; a crash
 * right after it loses nothing. Safe for use by many threads.
 */
public interface Journal {

  /**
   * Keeps the first event of one of our operations.
   *
   * @throws DuplicateException if the payment ID (or refund reference) is in use in the project
   * @throws OverRefundException if it refunds more than is left of the payment
   * @throws JournalException if it could not be kept; nothing is kept then
   */
  Payment record(PaymentKey key, Actor by, PaymentEvent.Recorded event);

  /**
   * Keeps events and gives the payment as it stands now. A {@code Reported} event for a payment
   * that is not known starts one.
   *
   * @throws JournalException if they could not be kept; none is kept then
   */
  Payment append(PaymentKey key, Actor by, List<PaymentEvent> events);

  /**
   * As {@link #record(PaymentKey, Actor, PaymentEvent.Recorded)}, once the guard has let it pass. A
   * store that several write to asks the guard in the transaction that keeps the event.
   *
   * @throws RuntimeException what the guard throws; nothing is kept then
   */
  default Payment record(PaymentKey key, Actor by, PaymentEvent.Recorded event, Guard guard) {
    guard.check().accept(find(key), guard.likeness().map(this::alike).orElse(List.of()));
    return record(key, by, event);
  }

  /**
   * Keeps the events that are decided on from how a known payment stands. A store that several
   * write to decides in the transaction that keeps them.
   *
   * @throws RuntimeException what the decision throws; nothing is kept then
   */
  default Payment decide(PaymentKey key, Actor by, Function<Payment, List<PaymentEvent>> decision) {
    return append(key, by, decision.apply(find(key).orElseThrow()));
  }

  /** Operations like one to be sent, the most telling first; without an index, of what is open. */
  default List<SimilarPayment> alike(SimilarityQuery wanted) {
    return wanted.among(open(wanted.projectId()));
  }

  /**
   * Has the last word on a record.
   *
   * @param likeness what to look up for it
   * @param check gets the payment, if known, and what was found alike; throws to refuse
   */
  record Guard(
      Optional<SimilarityQuery> likeness,
      BiConsumer<Optional<Payment>, List<SimilarPayment>> check) {
    /** Lets all pass. */
    public static final Guard NONE = new Guard(Optional.empty(), (_, _) -> {});
  }

  /** What keeps the desk from sending after a backup was put back. */
  default RestoreHolds restoreHolds() {
    return RestoreHolds.NONE;
  }

  /**
   * Reads on in the one order of all entries, without gaps, those that come while it reads
   * included.
   *
   * @param after number of the last entry that was read before, 0 for none
   * @return number of the last entry now, {@code after} where there is none more
   */
  long read(long after, Consumer<Entry> reader);

  /** The entries about a payment, in their order; none where it is not known. */
  List<Entry> entries(PaymentKey key);

  /** When the Gate is asked for what is open. */
  StatusChecks statusChecks();

  /** The payment, if known. */
  Optional<Payment> find(PaymentKey key);

  /** All payments of a project with an operation that is not settled. */
  List<Payment> open(long projectId);

  /** Those of them with an attempt on its way, or that was when the program ended. */
  default List<PaymentKey> sending(long projectId) {
    return open(projectId).stream().filter(Payment::unfinished).map(Payment::key).toList();
  }

  /** The event could not be kept: full disk, read-only or broken file. */
  class JournalException extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1;
    private final Reason reason;
    private final String place;

    /**
     * A fault of the store.
     *
     * @param place the file or the like, as people know it
     */
    public JournalException(Reason reason, String place, Throwable cause) {
      super(place + ": " + reason.word(), cause);
      this.reason = reason;
      this.place = place;
    }

    /** One sentence for a person, in the bundle {@code terms}. */
    @Override
    public Message message() {
      return Message.of("reach.history." + reason.word(), place);
    }

    /** What is wrong, as far as it asks for different deeds. */
    public Reason reason() {
      return reason;
    }
  }

  /** Why events cannot be kept. */
  enum Reason {
    /** The disk is full. */
    FULL,
    /** The file may not be written. */
    READ_ONLY,
    /** The file is broken. */
    DAMAGED,
    /** Another file, or none, is where the open one was. */
    MOVED,
    /** Anything else. */
    FAULT;

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The name is taken. */
  final class DuplicateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DuplicateException(String name) {
      super(name + " is in use in this project");
    }
  }

  /** More was to be refunded than is left. */
  final class OverRefundException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public OverRefundException(String name) {
      super(name + " refunds more than is left of the payment");
    }
  }
}
