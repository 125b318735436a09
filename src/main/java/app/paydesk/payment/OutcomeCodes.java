package app.paydesk.payment;

import java.util.Set;

/** What response codes say of an outcome, beyond the word that they stand beside. */
final class OutcomeCodes {
  /** The outcome is still to come. */
  private static final Set<String> WAIT = Set.of("9999", "19999", "29999", "20802", "20899");

  /** The payment, the refund or the operation exists already: a request for it did arrive. */
  private static final Set<String> EXISTS = Set.of("3041", "3230", "3613");

  /** Success, or approved by the provider: no failure that anyone should rely on. */
  private static final Set<String> CONTRARY = Set.of("0", "10801", "20801");

  /**
   * A fault of the platform, or a lock that the same request may hold which something on the way
   * delivered before.
   */
  private static final Set<String> FAULT = Set.of("501", "602", "2147", "3285");

  private OutcomeCodes() {}

  /** Whether the outcome is still to come, whatever the word beside the code. */
  static boolean waits(String code) {
    return WAIT.contains(code) || exists(code);
  }

  /** Whether a request for the same did arrive. */
  static boolean exists(String code) {
    return EXISTS.contains(code);
  }

  /** Whether a failure with this code is to be asked about before it is relied on. */
  static boolean contrary(String code) {
    return CONTRARY.contains(code);
  }

  /** Whether a request that was answered so may have been taken in all the same. */
  static boolean leavesOpen(String code) {
    return waits(code) || contrary(code) || FAULT.contains(code);
  }
}
