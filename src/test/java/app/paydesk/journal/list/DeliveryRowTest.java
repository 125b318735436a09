package app.paydesk.journal.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.Actor;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.Delivery.Verdict;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryRowTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, VALID, gate",
    "192.0.2.7, STORED, gate",
    "192.0.2.7, WRONG_SIGNATURE, caller 192.0.2.7",
    "192.0.2.7, TOO_LARGE, caller 192.0.2.7",
    "relay smee.example, VALID, relay smee.example",
    "relay smee.example, NOT_JSON, relay smee.example",
    "import, VALID, import"
  })
  void aRowSaysWhoBroughtTheCallback(String from, Verdict verdict, String by) {
    DeliveryRow row =
        new DeliveryRow(
            1,
            Instant.EPOCH,
            from,
            verdict,
            Optional.empty(),
            "payout",
            "success",
            "0",
            new CallbackEffect.Unjudged());
    assertThat(row.by()).isEqualTo(Actor.parse(by));
  }
}
