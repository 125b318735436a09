package app.paydesk.ui.tour;

import static app.paydesk.sandbox.Customer.Decision.CONFIRM;
import static app.paydesk.sandbox.Customer.Decision.DECLINE;

import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.ui.tour.Leg.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every operation that is installed: those of the documents paid and with each decline that they
 * show, those of other methods as in their example.
 */
final class Legs {
  private Legs() {}

  /** In the order in which they are made; a refund follows what it gives back. */
  static List<Leg> all(Methods methods) {
    List<Leg> legs = new ArrayList<>(documented());
    Set<String> named = legs.stream().map(Leg::operation).collect(Collectors.toSet());
    List<Operation> others =
        methods.forms().stream().filter(o -> !named.contains(o.key())).toList();
    others.stream()
        .filter(o -> o.kind() != Operation.Kind.REFUND)
        .forEach(o -> legs.add(Leg.of(o)));
    others.stream()
        .filter(o -> o.kind() == Operation.Kind.REFUND)
        .forEach(refund -> purchase(refund, others).ifPresent(of -> legs.add(whole(refund, of))));
    return List.copyOf(legs);
  }

  private static Optional<Operation> purchase(Operation refund, List<Operation> others) {
    return others.stream()
        .filter(o -> o.method().equals(refund.method()))
        .filter(o -> o.kind() == Operation.Kind.PURCHASE)
        .findFirst();
  }

  private static Leg whole(Operation refund, Operation of) {
    return Leg.refund(
        refund.key(), refund.key(), of.key(), Optional.empty(), End.paid().leaving("refunded", 0));
  }

  private static List<Leg> documented() {
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
            "upi-refund",
            "upi-document",
            Optional.of("1.50"),
            End.paid().leaving("partially refunded", 100)),
        Leg.refund(
            "upi-refund-declined",
            "upi-refund",
            "upi-document",
            Optional.of("0.53"),
            End.declined("20503").leaving("partially refunded", 100)),
        Leg.refund(
            "upi-refund-rest",
            "upi-refund",
            "upi-document",
            Optional.empty(),
            End.paid().leaving("refunded", 0)),
        Leg.refund(
            "upi-refund-whole",
            "upi-refund",
            "upi-vpa",
            Optional.empty(),
            End.paid().leaving("refunded", 0)),
        Leg.of("upi-payout", "upi-payout", "1500.00", End.paid()),
        Leg.of("upi-payout-declined", "upi-payout", "3000.20", End.declined("20000")));
  }

  private static End overdue() {
    return End.declined("603");
  }
}
