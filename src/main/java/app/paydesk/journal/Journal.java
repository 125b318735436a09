package app.paydesk.journal;

import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import app.paydesk.words.Message;
import app.paydesk.words.Worded;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where all that happens is kept, in one order. There is one way to write, which returns only when
 * the entries are durable, so that a crash right after it loses nothing, and one way to read on.
 * Safe for use by many threads.
 */
public interface Journal {

  /**
   * Writes what is decided about a subject, in one piece; it is durable when this returns. The
   * decision is asked before, and again where the subject changed meanwhile, so that what is
   * written was decided on the subject as it stands.
   *
   * @throws DuplicateException if the payment ID (or refund reference) is in use in the project
   * @throws OverRefundException if it refunds more than is left of the payment
   * @throws JournalException if it could not be kept; nothing is kept then
   * @throws IllegalArgumentException if what was decided does not fit the subject
   * @throws RuntimeException what the decision throws; nothing is kept then
   */
  Written write(Subject subject, Actor by, Decision decision);

  /** As {@link #write(Subject, Actor, Decision)}, of a payment. */
  default Payment write(PaymentKey key, Actor by, Decision decision) {
    return write(new Subject.OfPayment(key), by, decision).known();
  }

  /** Operations like one to be sent, the most telling first; without an index, of what is open. */
  default List<SimilarPayment> alike(SimilarityQuery wanted) {
    return wanted.among(open(wanted.projectId()));
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

  /** The batches and their rows. */
  Batches batches();

  /** The payment, if known. */
  Optional<Payment> find(PaymentKey key);

  /** One operation of a payment, if known. */
  default Optional<Payment.OperationState> operation(PaymentKey key, String ref) {
    return find(key).flatMap(payment -> payment.operation(ref));
  }

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
