package app.paydesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Folds events and holds the state against that of 20 other orders. */
final class AnyOrder {
  private AnyOrder() {}

  static Payment fold(PaymentKey key, List<PaymentEvent> told) {
    List<PaymentEvent> events = new ArrayList<>(told);
    Payment payment = Fold.fold(key, events);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(events, new Random(i));
      assertThat(Fold.fold(key, events))
          .usingRecursiveComparison()
          .ignoringFields("events")
          .isEqualTo(payment);
    }
    return payment;
  }
}
