package app.paydesk.gate.message;

import java.util.List;

/** What came of asking for the banks of an operation. */
public sealed interface BankReply {

  /** The banks as listed, one or more, each ID once; entries that cannot be used are left out. */
  record Listed(List<Bank> banks) implements BankReply {
    public Listed {
      banks = List.copyOf(banks);
    }
  }

  /**
   * No list.
   *
   * @param detail what came instead, in technical words
   */
  record Unavailable(Why why, String detail) implements BankReply {}

  /** Why there is no list. */
  enum Why {
    /** No connection, or one that broke off. */
    NOT_REACHED,
    /** No whole reply in time. */
    TIMED_OUT,
    /** The Gate answered with an error. */
    REFUSED,
    /** The reply is no list. */
    UNREADABLE,
    /** The list has no bank that can be used. */
    EMPTY
  }
}
