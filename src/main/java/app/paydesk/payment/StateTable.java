package app.paydesk.payment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The state of a payment: what the Gate says of the payment, what became of the tries of its own
 * operation, and what we did ourselves. For each combination there is exactly one row. Payment and
 * operation are two things, and an open payment outweighs a declined operation: the platform tries
 * a payout again, a customer tries a purchase again, each time with an operation of its own.
 */
final class StateTable {

  /** What the Gate says of the payment as a whole, by its status word. */
  enum Said {
    NOTHING,
    PROCESSING,
    RETRY,
    CUSTOMER,
    DATA,
    UNDEFINED,
    SUCCESS,
    PART_PAID,
    PART_REFUNDED,
    REFUNDED,
    DECLINE,
    ERROR
  }

  /** What became of the tries of the payment's own operation. */
  enum Own {
    NOTHING,
    OPEN,
    CUSTOMER,
    DATA,
    UNDEFINED,
    /** All of the amount moved. */
    PAID,
    /** Some of it moved, and nothing more is under way. */
    PART,
    /** Some of it moved, and more is under way. */
    PART_OPEN,
    DECLINED,
    ERROR
  }

  /** What we did ourselves. */
  enum Sent {
    ELSEWHERE,
    NEVER,
    /** Never, and it never will be. */
    WITHDRAWN,
    UNCLEAR,
    ACCEPTED,
    REFUSED,
    /** Refused at last, while an attempt before may have arrived though a person decided not. */
    REFUSED_AFTER_DOUBT,
    LINK,
    LINK_OVER
  }

  /** One row: where all three sets fit, this is the state. */
  record Row(
      Set<Said> said,
      Set<Own> own,
      Set<Sent> sent,
      PaymentState standing,
      PayAgain again,
      Sentence sentence) {
    boolean fits(Said s, Own o, Sent t) {
      return said.contains(s) && own.contains(o) && sent.contains(t);
    }
  }

  private static final Set<Own> FAILED = EnumSet.of(Own.DECLINED, Own.ERROR);
  private static final Set<Own> ON_ITS_WAY =
      EnumSet.of(Own.OPEN, Own.CUSTOMER, Own.DATA, Own.UNDEFINED);
  private static final Set<Own> PARTLY = EnumSet.of(Own.PART, Own.PART_OPEN);
  private static final Set<Own> ANY = EnumSet.allOf(Own.class);

  static final List<Row> ROWS =
      List.of(
          // Nothing was heard: what we did ourselves decides.
          alone(Sent.NEVER, PaymentState.RECORDED, PayAgain.NO, Sentence.NOT_SENT),
          alone(Sent.WITHDRAWN, PaymentState.WITHDRAWN, PayAgain.YES, Sentence.WITHDRAWN),
          alone(Sent.UNCLEAR, PaymentState.UNKNOWN, PayAgain.NO, Sentence.UNKNOWN),
          alone(Sent.ELSEWHERE, PaymentState.UNKNOWN, PayAgain.NO, Sentence.UNKNOWN),
          alone(Sent.ACCEPTED, PaymentState.WAITING, PayAgain.NO, Sentence.WAITING),
          alone(Sent.REFUSED, PaymentState.REFUSED, PayAgain.YES, Sentence.REFUSED),
          alone(
              Sent.REFUSED_AFTER_DOUBT,
              PaymentState.REFUSED,
              PayAgain.ASK,
              Sentence.REFUSED_IN_DOUBT),
          alone(Sent.LINK, PaymentState.AWAITING_CUSTOMER, PayAgain.NO, Sentence.LINK),
          alone(Sent.LINK_OVER, PaymentState.EXPIRED, PayAgain.ASK, Sentence.EXPIRED),
          // Only the operation was told of.
          row(
              Said.NOTHING,
              EnumSet.of(Own.OPEN),
              PaymentState.WAITING,
              PayAgain.NO,
              Sentence.WAITING),
          row(
              Said.NOTHING,
              EnumSet.of(Own.CUSTOMER),
              PaymentState.AWAITING_CUSTOMER,
              PayAgain.NO,
              Sentence.CUSTOMER),
          row(
              Said.NOTHING,
              EnumSet.of(Own.DATA),
              PaymentState.NEEDS_DATA,
              PayAgain.NO,
              Sentence.NEEDS_DATA),
          row(
              Said.NOTHING,
              EnumSet.of(Own.UNDEFINED),
              PaymentState.UNKNOWN,
              PayAgain.NO,
              Sentence.UNDEFINED),
          row(
              Said.NOTHING,
              EnumSet.of(Own.PAID),
              PaymentState.SUCCEEDED,
              PayAgain.NO,
              Sentence.SUCCEEDED),
          row(Said.NOTHING, PARTLY, PaymentState.WAITING, PayAgain.NO, Sentence.PART_OPEN),
          row(
              Said.NOTHING,
              EnumSet.of(Own.DECLINED),
              PaymentState.DECLINED,
              PayAgain.YES,
              Sentence.DECLINED),
          row(
              Said.NOTHING,
              EnumSet.of(Own.ERROR),
              PaymentState.REFUSED,
              PayAgain.YES,
              Sentence.REFUSED),
          // The payment is open, and that outweighs a decline.
          row(
              Said.PROCESSING,
              EnumSet.of(Own.NOTHING, Own.OPEN, Own.PAID, Own.DECLINED, Own.ERROR),
              PaymentState.WAITING,
              PayAgain.NO,
              Sentence.WAITING),
          row(
              Said.PROCESSING,
              EnumSet.of(Own.CUSTOMER),
              PaymentState.AWAITING_CUSTOMER,
              PayAgain.NO,
              Sentence.CUSTOMER),
          row(
              Said.PROCESSING,
              EnumSet.of(Own.DATA),
              PaymentState.NEEDS_DATA,
              PayAgain.NO,
              Sentence.NEEDS_DATA),
          row(
              Said.PROCESSING,
              EnumSet.of(Own.UNDEFINED),
              PaymentState.UNKNOWN,
              PayAgain.NO,
              Sentence.UNDEFINED),
          row(Said.PROCESSING, PARTLY, PaymentState.WAITING, PayAgain.NO, Sentence.PART_OPEN),
          row(Said.RETRY, butPartly(), PaymentState.WAITING, PayAgain.NO, Sentence.RETRYING),
          row(Said.RETRY, PARTLY, PaymentState.WAITING, PayAgain.NO, Sentence.PART_OPEN),
          row(
              Said.CUSTOMER,
              EnumSet.of(Own.NOTHING, Own.OPEN, Own.CUSTOMER, Own.UNDEFINED),
              PaymentState.AWAITING_CUSTOMER,
              PayAgain.NO,
              Sentence.CUSTOMER),
          // The customer may try again, or not: nothing is asked of anybody.
          row(Said.CUSTOMER, FAILED, PaymentState.WAITING, PayAgain.NO, Sentence.CUSTOMER_AGAIN),
          row(
              Said.CUSTOMER,
              EnumSet.of(Own.DATA),
              PaymentState.NEEDS_DATA,
              PayAgain.NO,
              Sentence.NEEDS_DATA),
          row(
              Said.CUSTOMER,
              EnumSet.of(Own.PAID),
              PaymentState.WAITING,
              PayAgain.NO,
              Sentence.WAITING),
          row(Said.CUSTOMER, PARTLY, PaymentState.WAITING, PayAgain.NO, Sentence.PART_OPEN),
          row(Said.DATA, ANY, PaymentState.NEEDS_DATA, PayAgain.NO, Sentence.NEEDS_DATA),
          row(Said.UNDEFINED, ANY, PaymentState.UNKNOWN, PayAgain.NO, Sentence.UNDEFINED),
          // The money moved, in whole or in part.
          row(Said.SUCCESS, ANY, PaymentState.SUCCEEDED, PayAgain.NO, Sentence.SUCCEEDED),
          row(
              Said.PART_PAID,
              and(ON_ITS_WAY, Own.PART_OPEN),
              PaymentState.PART_PAID,
              PayAgain.NO,
              Sentence.PART_OPEN),
          row(
              Said.PART_PAID,
              EnumSet.of(Own.NOTHING, Own.PAID, Own.PART, Own.DECLINED, Own.ERROR),
              PaymentState.PART_PAID,
              PayAgain.ASK,
              Sentence.PART_PAID),
          row(
              Said.PART_REFUNDED,
              ANY,
              PaymentState.PART_REFUNDED,
              PayAgain.ASK,
              Sentence.PART_REFUNDED),
          row(Said.REFUNDED, ANY, PaymentState.REFUNDED, PayAgain.ASK, Sentence.REFUNDED),
          // No money moved, unless an operation says that it did.
          row(
              Said.DECLINE,
              and(FAILED, Own.NOTHING),
              PaymentState.DECLINED,
              PayAgain.YES,
              Sentence.DECLINED),
          row(
              Said.DECLINE,
              ON_ITS_WAY,
              PaymentState.DECLINED,
              PayAgain.ASK,
              Sentence.DECLINED_IN_DOUBT),
          row(
              Said.DECLINE,
              EnumSet.of(Own.PAID),
              PaymentState.SUCCEEDED,
              PayAgain.NO,
              Sentence.SUCCEEDED),
          row(
              Said.DECLINE,
              EnumSet.of(Own.PART),
              PaymentState.PART_PAID,
              PayAgain.ASK,
              Sentence.PART_PAID),
          row(
              Said.DECLINE,
              EnumSet.of(Own.PART_OPEN),
              PaymentState.PART_PAID,
              PayAgain.NO,
              Sentence.PART_OPEN),
          row(
              Said.ERROR,
              and(FAILED, Own.NOTHING),
              PaymentState.REFUSED,
              PayAgain.YES,
              Sentence.REFUSED),
          row(
              Said.ERROR,
              ON_ITS_WAY,
              PaymentState.REFUSED,
              PayAgain.ASK,
              Sentence.REFUSED_IN_DOUBT),
          row(
              Said.ERROR,
              EnumSet.of(Own.PAID),
              PaymentState.SUCCEEDED,
              PayAgain.NO,
              Sentence.SUCCEEDED),
          row(
              Said.ERROR,
              EnumSet.of(Own.PART),
              PaymentState.PART_PAID,
              PayAgain.ASK,
              Sentence.PART_PAID),
          row(
              Said.ERROR,
              EnumSet.of(Own.PART_OPEN),
              PaymentState.PART_PAID,
              PayAgain.NO,
              Sentence.PART_OPEN));

  private StateTable() {}

  /** The one row for a combination. */
  static Row row(Said said, Own own, Sent sent) {
    for (Row row : ROWS) {
      if (row.fits(said, own, sent)) {
        return row;
      }
    }
    throw new IllegalStateException("no row for " + said + ", " + own + ", " + sent);
  }

  /** The row where nothing was heard. */
  static Row alone(Sent sent) {
    return row(Said.NOTHING, Own.NOTHING, sent);
  }

  /** The row where only the operation was told of. */
  static Row told(Own own) {
    return row(Said.NOTHING, own, Sent.ELSEWHERE);
  }

  /** The row where only the payment was told of. */
  static Row said(Said said) {
    return row(said, Own.NOTHING, Sent.ELSEWHERE);
  }

  private static Row alone(Sent sent, PaymentState standing, PayAgain again, Sentence sentence) {
    return new Row(
        EnumSet.of(Said.NOTHING),
        EnumSet.of(Own.NOTHING),
        EnumSet.of(sent),
        standing,
        again,
        sentence);
  }

  private static Row row(
      Said said, Set<Own> own, PaymentState standing, PayAgain again, Sentence sentence) {
    return new Row(EnumSet.of(said), own, EnumSet.allOf(Sent.class), standing, again, sentence);
  }

  private static Set<Own> and(Set<Own> own, Own more) {
    EnumSet<Own> all = EnumSet.copyOf(own);
    all.add(more);
    return all;
  }

  private static Set<Own> butPartly() {
    return EnumSet.complementOf(EnumSet.copyOf(PARTLY));
  }
}
