package app.paydesk.ui.tour;

import app.paydesk.method.Operation;
import app.paydesk.payment.PaymentState;
import app.paydesk.sandbox.Customer;
import java.util.List;
import java.util.Optional;

/**
 * One payment of the tour and how it has to end.
 *
 * @param name its name, also of its pictures
 * @param operation key of the operation
 * @param refunds the leg whose payment it refunds; empty where it is no refund of the tour's own
 * @param edits what is typed over the example, in this order
 * @param customer what the customer does on the page that the screen shows; empty where nothing
 */
record Leg(
    String name,
    String operation,
    Optional<String> refunds,
    List<Edit> edits,
    Optional<Customer.Decision> customer,
    End end) {

  /** Something typed or chosen in a field. */
  record Edit(String field, String value) {}

  /**
   * How a leg has to end.
   *
   * @param code response code of the operation
   * @param payment the Gate's word for the payment, where it is another than the operation's
   * @param left minor units that must be left of the payment, for refunds
   */
  record End(PaymentState standing, String code, Optional<String> payment, Optional<Long> left) {
    static End paid() {
      return new End(PaymentState.SUCCEEDED, "0", Optional.empty(), Optional.empty());
    }

    static End declined(String code) {
      return new End(PaymentState.DECLINED, code, Optional.empty(), Optional.empty());
    }

    End leaving(String payment, long left) {
      return new End(standing, code, Optional.of(payment), Optional.of(left));
    }
  }

  static Leg of(String name, String operation, String currency, String amount, End end) {
    return new Leg(
        name,
        operation,
        Optional.empty(),
        List.of(new Edit("payment.currency", currency), new Edit("payment.amount", amount)),
        Optional.empty(),
        end);
  }

  /** The same where the usual currency is the only one. */
  static Leg of(String name, String operation, String amount, End end) {
    return new Leg(
        name,
        operation,
        Optional.empty(),
        List.of(new Edit("payment.amount", amount)),
        Optional.empty(),
        end);
  }

  /** The example as it stands, paid by the customer where there is one. */
  static Leg of(Operation operation) {
    Leg leg =
        new Leg(
            operation.key(),
            operation.key(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            End.paid());
    return operation.kind() == Operation.Kind.PURCHASE ? leg.when(Customer.Decision.CONFIRM) : leg;
  }

  /** A refund of an earlier leg's payment; without an amount of all that is left. */
  static Leg refund(String name, String operation, String of, Optional<String> amount, End end) {
    return new Leg(
        name,
        operation,
        Optional.of(of),
        amount.map(a -> List.of(new Edit("payment.amount", a))).orElse(List.of()),
        Optional.empty(),
        end);
  }

  /** Whether a link is handed out and nothing sent. */
  boolean link() {
    return operation.endsWith("-link");
  }

  /** The same with a customer who decides. */
  Leg when(Customer.Decision decision) {
    return new Leg(name, operation, refunds, edits, Optional.of(decision), end);
  }
}
