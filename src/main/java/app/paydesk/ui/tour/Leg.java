package app.paydesk.ui.tour;

import app.paydesk.payment.Standing;
import java.util.List;
import java.util.Optional;

/**
 * One payment of the tour and how it has to end.
 *
 * @param picture name of its pictures
 * @param operation key of the operation
 * @param edits what is typed over the example, in this order
 * @param standing how the operation has to end
 * @param code the response code that it has to end with
 * @param left minor units that must be left of the payment, for refunds
 */
record Leg(
    String picture,
    String operation,
    List<Edit> edits,
    Standing standing,
    String code,
    Optional<Long> left) {

  /** Something typed or chosen in a field. */
  record Edit(String field, String value) {}

  static Leg paid(String picture, String operation, List<Edit> edits) {
    return new Leg(picture, operation, edits, Standing.SUCCEEDED, "0", Optional.empty());
  }

  static Leg declined(String picture, String operation, String amount, String code) {
    return new Leg(
        picture,
        operation,
        List.of(new Edit("payment.amount", amount)),
        Standing.DECLINED,
        code,
        Optional.empty());
  }

  static Leg refunded(String picture, List<Edit> edits, long left) {
    return new Leg(picture, "upi-refund", edits, Standing.SUCCEEDED, "0", Optional.of(left));
  }
}
