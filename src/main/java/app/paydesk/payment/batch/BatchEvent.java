package app.paydesk.payment.batch;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Something that happened to a batch as a whole, kept for ever. */
public sealed interface BatchEvent {
  /** When we learned of it, by our clock. */
  Instant at();

  /**
   * A person confirmed it. Its rows are recorded next, and sent from {@code notBefore} on.
   *
   * @param file name of the file, without its folders
   * @param content keyed hash over all rows to be paid, whatever their order, in hexadecimal
   * @param run what tells this run from an earlier one of equal rows; empty for the first
   * @param rows how many are to be paid
   * @param leftOut rows of the file that are not paid by it
   * @param totals minor units by currency, of the rows to be paid
   * @param notBefore until then it can be taken back as a whole
   */
  record Confirmed(
      Instant at,
      String file,
      String content,
      String run,
      int rows,
      int leftOut,
      Map<String, Long> totals,
      Instant notBefore)
      implements BatchEvent {
    public Confirmed {
      totals = Map.copyOf(new TreeMap<>(totals));
    }
  }

  /**
   * Nothing more of it is sent until a person goes on.
   *
   * @param detail code of the decline, key of the bank or a person's words; empty without any
   */
  record Paused(Instant at, Why why, String detail) implements BatchEvent {}

  /** A person goes on. */
  record Resumed(Instant at) implements BatchEvent {}

  /**
   * What of it was not sent will never be.
   *
   * @param reason in the person's words
   */
  record Withdrawn(Instant at, String reason) implements BatchEvent {}

  /** Why a batch stands still. */
  enum Why {
    /** A person wanted it to. */
    PERSON,
    /** The account has too little. */
    BALANCE,
    /** A limit is reached. */
    LIMIT,
    /** The Gate cannot be reached. */
    GATE
  }
}
