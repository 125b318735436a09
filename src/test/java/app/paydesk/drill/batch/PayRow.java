package app.paydesk.drill.batch;

import app.paydesk.card.TestCards;
import app.paydesk.method.Field;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A row of the drill's files.
 *
 * @param payee number of who is paid; rows that are equal or alike have it in common
 * @param minor amount in minor units
 * @param remark tells rows apart that are alike
 */
public record PayRow(String operation, int payee, long minor, String remark) {
  static final String CARD = "card.pan";
  static final String CUSTOMER = "customer.id";

  private static final Methods METHODS = Methods.installed();
  private static final List<String> OPERATIONS = List.of("cup-payout", "upi-payout");

  /** What the columns of the files are called. */
  public static List<String> headings() {
    return Stream.concat(
            Stream.of("operation"),
            OPERATIONS.stream().flatMap(key -> operation(key).fields().stream()).map(Field::name))
        .distinct()
        .toList();
  }

  private static Operation operation(String key) {
    return METHODS.operation(key).orElseThrow();
  }

  /** By what the ledger knows who was paid. */
  String customer() {
    return "payee-" + payee;
  }

  boolean takesCard() {
    return operation(operation).takesCard();
  }

  /** The card that is paid, made up of the payee's number. */
  public String card() {
    return TestCards.fitting("62", 19, new Random(payee));
  }

  /** One cell for each heading. */
  public List<String> cells(List<String> headings) {
    Map<String, String> cells = new HashMap<>();
    for (Field field : operation(operation).fields()) {
      cells.put(field.name(), field.example());
    }
    cells.put("operation", operation);
    cells.put("payment.amount", Long.toString(minor));
    cells.put("payment.currency", takesCard() ? "CNY" : "INR");
    cells.put(CUSTOMER, customer());
    cells.computeIfPresent("customer.first_name", (_, example) -> name(example));
    if (takesCard()) {
      cells.put(CARD, card());
      cells.put("payment.description", remark);
    } else {
      cells.put("account.number", "payee" + payee + "@upi");
      cells.put("customer.address", remark);
    }
    return headings.stream().map(heading -> cells.getOrDefault(heading, "")).toList();
  }

  /** Of its own, in the script of the example, so that no two payees look alike. */
  private String name(String example) {
    char from = example.charAt(0) < 128 ? 'a' : '\u4e00';
    int letters = from == 'a' ? 26 : 10_000;
    StringBuilder name = new StringBuilder();
    for (int rest = payee + 1; rest > 0; rest /= letters) {
      name.append((char) (from + rest % letters));
    }
    return name.append(from).toString();
  }
}
