package app.paydesk;

import app.paydesk.card.CardNumber;
import app.paydesk.card.TestCards;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.drill.Order;
import app.paydesk.method.Agreement;
import app.paydesk.method.Field;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.money.CurrencyCode;
import app.paydesk.payment.PaymentId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Fills in the form of an order, with a payee of its own. */
final class DrillForms {
  private static final String CARD = "card.pan";

  private final Methods methods = Methods.installed();

  /** The card of an order, where its operation has one; the caller wipes it. */
  Optional<CardNumber> card(Order order) {
    return methods.operation(order.operation()).orElseThrow().takesCard()
        ? Optional.of(CardNumber.read(TestCards.fitting("62", 19, new Random(order.seed()))))
        : Optional.empty();
  }

  Submission submission(Order order, Optional<CardNumber> card) {
    Operation operation = methods.operation(order.operation()).orElseThrow();
    Draft draft =
        new Draft(
            operation, new CurrencyCode(order.currency()), Agreement.NONE, values(order), card);
    Map<String, String> reasons = new HashMap<>();
    draft.warnings().forEach(field -> reasons.put(field, "checked"));
    return new Submission(new PaymentId(order.id()), order.ref(), draft, reasons);
  }

  private Map<String, String> values(Order order) {
    Map<String, String> values = new HashMap<>();
    for (Field field : methods.operation(order.operation()).orElseThrow().fields()) {
      if (!field.example().isEmpty()) {
        values.put(field.name(), field.example());
      }
    }
    values.remove(CARD);
    values.computeIfPresent("account.number", (_, _) -> "payee" + order.seed() + "@upi");
    values.computeIfPresent("customer.id", (_, _) -> Long.toString(order.seed()));
    values.computeIfPresent("customer.first_name", (_, name) -> first(name, order.seed()));
    if (order.minor().isPresent()) {
      long minor = order.minor().get();
      values.put("payment.amount", BigDecimal.valueOf(minor, 2).toPlainString());
      values.put("payment.currency", order.currency());
    } else {
      values.remove("payment.amount");
      values.remove("payment.currency");
    }
    return values;
  }

  /** A name of its own, in the script of the example, so that no two payees look alike. */
  private static String first(String example, long seed) {
    char from = example.charAt(0) < 128 ? 'a' : '\u4e00';
    int letters = from == 'a' ? 26 : 10_000;
    StringBuilder name = new StringBuilder();
    for (long rest = seed; rest > 0; rest /= letters) {
      name.append((char) (from + rest % letters));
    }
    return name.append(from).toString();
  }
}
