package app.paydesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.method.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentIdsTest {
  private final Clock lateInShanghai =
      Clock.fixed(Instant.parse("2026-11-21T17:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private final PaymentIds ids = new PaymentIds(lateInShanghai, RandomGenerator.getDefault());

  @ParameterizedTest
  @CsvSource({"PAYOUT, PO", "PURCHASE, PU", "REFUND, RF"})
  void anIdTellsTheKindAndTheLocalDay(Operation.Kind kind, String prefix) {
    assertThat(ids.next(kind).value()).matches(prefix + "-20261122-[0-9A-HJKMNP-TV-Z]{8}");
  }

  @Test
  void idsDoNotRepeat() {
    var made =
        IntStream.range(0, 1000)
            .mapToObj(_ -> ids.next(Operation.Kind.PAYOUT))
            .collect(Collectors.toSet());

    assertThat(made).hasSize(1000);
  }
}
