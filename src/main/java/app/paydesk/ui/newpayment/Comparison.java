package app.paydesk.ui.newpayment;

import app.paydesk.journal.PaymentRow;
import app.paydesk.method.Role;
import app.paydesk.money.Money;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.words.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A form beside a payment of before, field by field. */
final class Comparison {
  private static final Set<Role> OF_AMOUNT = Set.of(Role.AMOUNT, Role.CURRENCY);

  private final Words words;
  private final StatusTexts sayings;
  private final DateTimeFormatter time;

  Comparison(Words words, ZoneId zone) {
    this.words = words;
    this.sayings = new StatusTexts(words);
    this.time = DateTimeFormatter.ofPattern(words.say("time.day"), words.locale()).withZone(zone);
  }

  /**
   * One field of both.
   *
   * @param mine what the form has
   * @param theirs what the earlier payment has
   */
  record Line(String name, String mine, String theirs) {
    boolean differs() {
      return !mine.equals(theirs);
    }
  }

  List<Line> of(PaymentForm form, PaymentRow row, Optional<Payment> payment) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            words.say("fact.operation"),
            sayings.operation(form.operation().key()),
            sayings.operation(row.operation())));
    lines.add(new Line(Review.idLabel(form, words), form.ref(), row.ref()));
    lines.add(
        new Line(words.say("fact.created"), words.say("compare.now"), time.format(row.created())));
    lines.add(new Line(words.say("column.status"), "—", sayings.chip(row)));
    lines.add(
        new Line(
            words.say("fact.amount"),
            said(form.draftProperty().get().amount()),
            said(row.amount())));
    payment.flatMap(p -> recorded(p, row.ref())).ifPresent(r -> fields(form, r, lines));
    return List.copyOf(lines);
  }

  private static void add(List<Line> lines, String name, String mine, String theirs) {
    if (!mine.isEmpty() || !theirs.isEmpty()) {
      lines.add(new Line(name, mine, theirs));
    }
  }

  private void fields(PaymentForm form, PaymentEvent.Recorded recorded, List<Line> lines) {
    for (FieldModel field : form.fields()) {
      Role role = field.field().role();
      if (!OF_AMOUNT.contains(role)) {
        add(
            lines,
            words.say(field.field().label()),
            form.draftProperty().get().value(field.name()).orElse(""),
            (role.party() ? recorded.party(role) : recorded.request().text(field.name()))
                .orElse(""));
      }
    }
  }

  private static Optional<PaymentEvent.Recorded> recorded(Payment payment, String ref) {
    return payment.events().stream()
        .filter(PaymentEvent.Recorded.class::isInstance)
        .map(PaymentEvent.Recorded.class::cast)
        .filter(r -> r.ref().equals(ref))
        .findFirst();
  }

  private static String said(Optional<Money> money) {
    return money.map(Money::toString).orElse("—");
  }
}
