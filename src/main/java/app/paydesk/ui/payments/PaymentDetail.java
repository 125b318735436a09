package app.paydesk.ui.payments;

import app.paydesk.journal.Delivery;
import app.paydesk.money.Money;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import java.util.List;
import java.util.Optional;

/**
 * A payment to look at.
 *
 * @param operation the operation of it that was asked for
 * @param recorded how we asked for it, empty for one made elsewhere
 * @param refundable what can still be given back, where it can
 * @param refund key of the operation that gives it back; empty where nothing can be
 */
record PaymentDetail(
    Payment payment,
    Payment.OperationState operation,
    Optional<PaymentEvent.Recorded> recorded,
    Optional<Money> refundable,
    Optional<String> refund,
    List<Delivery> deliveries,
    List<TimelineItem> timeline) {
  PaymentDetail {
    deliveries = List.copyOf(deliveries);
    timeline = List.copyOf(timeline);
  }
}
