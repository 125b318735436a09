package app.paydesk.ui.tour;

import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.Archive;
import app.paydesk.payment.Journal;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentQuery;
import app.paydesk.payment.PaymentRow;
import app.paydesk.ui.control.FxHop;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes payments as a clerk would and holds each against the end that it must have. */
public final class Tour {
  private static final List<Leg> LEGS =
      List.of(
          Leg.paid("cup-payout", "cup-payout", List.of(new Leg.Edit("payment.amount", "485.60"))),
          Leg.declined("cup-payout-declined", "cup-payout", "490.06", "20106"),
          Leg.paid("upi-payout", "upi-payout", List.of(new Leg.Edit("payment.amount", "1500.00"))),
          Leg.declined("upi-payout-declined", "upi-payout", "1000.20", "20000"),
          Leg.refunded(
              "upi-refund",
              List.of(
                  new Leg.Edit("general.payment_id", "SANDBOX-UPI-1"),
                  new Leg.Edit("payment.currency", "USD"),
                  new Leg.Edit("payment.amount", "1.00")),
              150));

  private final MainWindow window;
  private final Hands hands;
  private final Journal journal;
  private final Archive archive;
  private final long projectId;
  private final Path shots;
  private final PrintStream out;
  private int picture;

  /**
   * @param shots folder for the pictures
   * @param out where one JSON object a line goes for each payment
   */
  public Tour(
      MainWindow window,
      FxHop hop,
      Journal journal,
      Archive archive,
      long projectId,
      Path shots,
      PrintStream out) {
    this.window = window;
    this.hands = new Hands(hop, window.scene());
    this.journal = journal;
    this.archive = archive;
    this.projectId = projectId;
    this.shots = shots;
    this.out = out;
  }

  /**
   * Makes all payments.
   *
   * @return what did not end as it has to, in a sentence each
   * @throws TourException if the screens did not let the tour go on
   */
  public List<String> run() throws TourException {
    shoot("start");
    List<String> faults = new ArrayList<>();
    for (Leg leg : LEGS) {
      PaymentRow row = pay(leg);
      fault(leg, row).ifPresent(faults::add);
    }
    show(Screen.PAYMENTS, "payments");
    show(Screen.CALLBACKS, "callbacks");
    show(Screen.ATTENTION, "attention");
    return faults;
  }

  private PaymentRow pay(Leg leg) throws TourException {
    List<String> before = rows().stream().map(PaymentRow::ref).toList();
    hands.onFx(
        () -> {
          window.navigator().newPayment();
          return leg;
        });
    hands.press("operation-" + leg.operation());
    hands.press("fill-example");
    for (Leg.Edit edit : leg.edits()) {
      hands.type("field-" + edit.field(), edit.value());
    }
    shoot(leg.picture() + "-form");
    hands.press("send");
    shoot(leg.picture() + "-confirm");
    hands.press("send-now");
    PaymentRow row =
        hands.await(
            leg.operation() + " to end",
            () ->
                rows().stream()
                    .filter(r -> !before.contains(r.ref()) && r.operation().equals(leg.operation()))
                    .filter(r -> r.standing().settled())
                    .findFirst());
    hands.onFx(
        () -> {
          window.navigator().payment(row.key(), row.ref());
          return row;
        });
    hands.settle();
    shoot(leg.picture() + "-timeline");
    return row;
  }

  private Optional<String> fault(Leg leg, PaymentRow row) {
    Payment payment = journal.find(row.key()).orElseThrow();
    Payment.OperationState operation = payment.operation(row.ref()).orElseThrow();
    long callbacks = callbacks(payment, operation);
    out.println(
        Json.compact(
            JsonObject.empty()
                .with("payment_id", row.key().id().value())
                .with("operation", leg.operation())
                .with("status", operation.status().orElse(""))
                .with("callbacks", callbacks)));
    if (operation.standing() != leg.standing() || !operation.code().equals(leg.code())) {
      return Optional.of(
          leg.picture() + " ended " + operation.standing() + " with code " + operation.code());
    }
    if (callbacks == 0) {
      return Optional.of(leg.picture() + " ended without a callback");
    }
    Optional<Long> left = payment.sum().map(sum -> sum.minor());
    if (leg.left().isPresent() && !leg.left().equals(left)) {
      return Optional.of(leg.picture() + " leaves " + left + " minor units, not " + leg.left());
    }
    return Optional.empty();
  }

  /** Signed callbacks that told of the operation. */
  private static long callbacks(Payment payment, Payment.OperationState operation) {
    return payment.events().stream()
        .filter(
            event ->
                event instanceof PaymentEvent.Reported reported
                    && reported.source() == PaymentEvent.Source.CALLBACK
                    && reported.message().operation().flatMap(o -> o.id()).isPresent()
                    && reported
                        .message()
                        .operation()
                        .flatMap(o -> o.id())
                        .equals(operation.operationId()))
        .count();
  }

  private void show(Screen screen, String name) throws TourException {
    hands.onFx(
        () -> {
          window.model().show(screen);
          return screen;
        });
    hands.settle();
    shoot(name);
  }

  private void shoot(String name) throws TourException {
    picture++;
    hands.shoot(shots.resolve(String.format("%02d-%s.png", picture, name)));
  }

  private List<PaymentRow> rows() {
    return archive.rows(PaymentQuery.newest(projectId, 100));
  }
}
