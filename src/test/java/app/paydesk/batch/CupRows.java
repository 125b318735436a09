package app.paydesk.batch;

import app.paydesk.callback.Documented;
import app.paydesk.method.Field;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of payouts to cards, filled in by the examples of their fields. */
final class CupRows {
  private static final Operation PAYOUT = Methods.installed().operation("cup-payout").orElseThrow();

  private CupRows() {}

  static String header() {
    return PAYOUT.fields().stream()
        .map(field -> field.type() == Field.Type.AMOUNT ? "amount" : field.name())
        .collect(Collectors.joining(";", "operation;", ""));
  }

  /** A row to a bank; its payee is another for each number. */
  static String row(String bank, int number) {
    List<String> cells = PAYOUT.fields().stream().map(field -> value(field, bank, number)).toList();
    return "cup-payout;" + String.join(";", cells);
  }

  private static String value(Field field, String bank, int number) {
    return switch (field.type()) {
      case CARD_NUMBER -> Documented.cardNumber("621799" + (1_000 + number), 19);
      case AMOUNT -> (400 + number) + ".60";
      case CURRENCY -> "CNY";
      case TEXT, TIME, PICK -> field.role() == Role.BANK ? bank : field.example();
    };
  }
}
