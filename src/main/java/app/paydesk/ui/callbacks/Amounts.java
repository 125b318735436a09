package app.paydesk.ui.callbacks;

import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import java.util.Optional;

final class Amounts {
  private Amounts() {}

  /** What the operation of a callback moved, else what its payment stands at. */
  static Optional<Money> of(JsonObject body) {
    return money(body, "operation.sum_initial").or(() -> money(body, "payment.sum"));
  }

  private static Optional<Money> money(JsonObject body, String path) {
    return body.whole(path + ".amount")
        .flatMap(
            minor ->
                body.text(path + ".currency")
                    .filter(code -> code.matches("[A-Z]{3}"))
                    .map(code -> Money.of(minor, code)));
  }
}
