package app.paydesk.ui.tour;

import static app.paydesk.sandbox.Customer.Decision.CONFIRM;
import static app.paydesk.sandbox.Customer.Decision.DECLINE;

import app.paydesk.ui.tour.Leg.End;
import java.util.List;
import java.util.Optional;

/** Every operation of both methods, paid and with each decline that its document shows. */
final class Legs {
  private Legs() {}

  static List<Leg> all() {
    return List.of(
        Leg.of("cup-payout", "cup-payout", "485.60", End.paid()),
        Leg.of("cup-payout-declined", "cup-payout", "790.06", End.declined("20106")),
        Leg.of("cup-purchase", "cup-purchase", "600.00", End.paid()).when(CONFIRM),
        Leg.of("cup-purchase-declined", "cup-purchase", "1200.05", End.declined("20105"))
            .when(CONFIRM),
        Leg.of("cup-purchase-left", "cup-purchase", "2400.00", End.declined("20301")).when(DECLINE),
        Leg.of("upi-document", "upi-purchase-document", "USD", "2.50", End.paid()).when(CONFIRM),
        Leg.of("upi-document-silent", "upi-purchase-document", "INR", "1000.63", overdue()),
        Leg.of("upi-vpa", "upi-purchase-vpa", "INR", "1500.00", End.paid()).when(CONFIRM),
        Leg.of("upi-vpa-silent", "upi-purchase-vpa", "INR", "2500.63", overdue()),
        Leg.of("cup-link", "cup-link", "3600.00", End.paid()).when(CONFIRM),
        Leg.of("cup-link-declined", "cup-link", "5400.05", End.declined("20105")).when(CONFIRM),
        Leg.of("upi-link", "upi-link", "INR", "6000.00", End.paid()).when(CONFIRM),
        Leg.of("upi-link-silent", "upi-link", "INR", "9000.63", overdue()).when(CONFIRM),
        Leg.refund(
            "upi-refund-part",
            "upi-document",
            Optional.of("1.50"),
            End.paid().leaving("partially refunded", 100)),
        Leg.refund(
            "upi-refund-declined",
            "upi-document",
            Optional.of("0.53"),
            End.declined("20503").leaving("partially refunded", 100)),
        Leg.refund(
            "upi-refund-rest", "upi-document", Optional.empty(), End.paid().leaving("refunded", 0)),
        Leg.refund(
            "upi-refund-whole", "upi-vpa", Optional.empty(), End.paid().leaving("refunded", 0)),
        Leg.of("upi-payout", "upi-payout", "1500.00", End.paid()),
        Leg.of("upi-payout-declined", "upi-payout", "3000.20", End.declined("20000")));
  }

  private static End overdue() {
    return End.declined("603");
  }
}
