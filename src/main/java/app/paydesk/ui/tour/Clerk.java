package app.paydesk.ui.tour;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.Journal;
import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.Archive;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.method.Field;
import app.paydesk.method.Methods;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentState;
import app.paydesk.ui.shell.MainWindow;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes one payment as a clerk would, and sends its customer where the screen says. */
final class Clerk {
  private final Methods methods;
  private final MainWindow window;
  private final Hands hands;
  private final Pictures pictures;
  private final Journal journal;
  private final Archive archive;
  private final long projectId;

  Clerk(
      Methods methods,
      MainWindow window,
      Hands hands,
      Pictures pictures,
      Journal journal,
      Archive archive,
      long projectId) {
    this.methods = methods;
    this.window = window;
    this.hands = hands;
    this.pictures = pictures;
    this.journal = journal;
    this.archive = archive;
    this.projectId = projectId;
  }

  /** Fills in the form of a leg and sends it; returns once it has ended. */
  PaymentRow pay(Leg leg, Payer payer) throws TourException {
    List<String> before = rows().stream().map(PaymentRow::ref).toList();
    hands.onFx(
        () -> {
          window.navigator().newPayment();
          return leg;
        });
    hands.press("operation-" + leg.operation());
    hands.press("fill-example");
    return send(leg, before, payer);
  }

  /** Refunds an earlier payment, starting from it. */
  PaymentRow refund(Leg leg, PaymentRow purchase, Payer payer) throws TourException {
    List<String> before = rows().stream().map(PaymentRow::ref).toList();
    show(purchase);
    hands.press("refund");
    hands.text("refund-figures", text -> !text.isBlank());
    for (Field field : methods.operation(leg.operation()).orElseThrow().fields()) {
      if (field.type() == Field.Type.TEXT && !field.example().isEmpty()) {
        hands.type("field-" + field.name(), field.example());
      }
    }
    if (leg.edits().isEmpty()) {
      hands.press("refund-whole");
    }
    return send(leg, before, payer);
  }

  private PaymentRow send(Leg leg, List<String> before, Payer payer) throws TourException {
    for (Leg.Edit edit : leg.edits()) {
      hands.type("field-" + edit.field(), edit.value());
    }
    pictures.shoot(leg.name() + "-form");
    hands.press("send");
    if (!leg.link()) {
      pictures.shoot(leg.name() + "-confirm");
      hands.press("send-now", "send");
    }
    Predicate<PaymentRow> own =
        row -> !before.contains(row.ref()) && row.operation().equals(leg.operation());
    if (leg.customer().isPresent()) {
      PaymentRow waiting =
          row(own, PaymentState.AWAITING_CUSTOMER::equals, "to reach its customer");
      goTo(leg, waiting, payer);
    }
    PaymentRow ended = row(own, PaymentState::settled, leg.name() + " to end");
    show(ended);
    hands.settle();
    pictures.shoot(leg.name() + "-timeline");
    return ended;
  }

  private void goTo(Leg leg, PaymentRow waiting, Payer payer) throws TourException {
    show(waiting);
    if (leg.link()) {
      String page = hands.text("redirect-address", text -> text.contains(waiting.ref()));
      pictures.shoot(leg.name() + "-customer");
      payer.pay(page, leg);
      return;
    }
    Payment payment = journal.find(waiting.key()).orElseThrow();
    CallbackMessage.Redirect redirect =
        payment.operation(waiting.ref()).flatMap(Payment.OperationState::redirect).orElseThrow();
    String shown = hands.text("redirect-address", redirect.url()::equals);
    pictures.shoot(leg.name() + "-customer");
    payer.decide(new CallbackMessage.Redirect(redirect.method(), shown, redirect.body()), leg);
  }

  private void show(PaymentRow row) throws TourException {
    hands.onFx(
        () -> {
          window.navigator().payment(row.key(), row.ref());
          return row;
        });
  }

  private PaymentRow row(Predicate<PaymentRow> own, Predicate<PaymentState> stands, String what)
      throws TourException {
    return hands.await(what, () -> found(own, stands));
  }

  private Optional<PaymentRow> found(Predicate<PaymentRow> own, Predicate<PaymentState> stands) {
    return rows().stream().filter(own).filter(row -> stands.test(row.standing())).findFirst();
  }

  private List<PaymentRow> rows() {
    return archive.rows(PaymentQuery.newest(projectId, 100));
  }
}
