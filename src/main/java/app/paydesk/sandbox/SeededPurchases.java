package app.paydesk.sandbox;

import app.paydesk.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Settled purchases that the sandbox starts with, so that there is something to refund. */
final class SeededPurchases {
  private static final Duration AGE = Duration.ofDays(2);
  private static final Duration TOOK = Duration.ofMinutes(15);

  private SeededPurchases() {}

  static List<SandboxPayment> at(Instant now) {
    return List.of(
        purchase(1, Money.of(250, "USD"), now),
        purchase(2, Money.of(150_000, "INR"), now),
        purchase(3, Money.of(2_500_000, "INR"), now));
  }

  private static SandboxPayment purchase(int number, Money sum, Instant now) {
    String id = "SANDBOX-UPI-" + number;
    Instant ended = now.minus(AGE);
    SandboxOperation sale =
        new SandboxOperation(
            49572000000000L + number,
            "upi-purchase-document",
            "sale",
            sum,
            RequestId.of(id, number),
            ended.minus(TOOK),
            ended,
            SandboxOperation.SUCCESS,
            Optional.of(GateCode.SUCCESS),
            Optional.empty(),
            "success",
            0,
            true,
            0);
    return new SandboxPayment(
        id,
        "purchase",
        SandboxOperation.SUCCESS,
        ended,
        sum,
        id,
        Optional.empty(),
        Optional.of(Integer.toString(number)),
        Optional.empty(),
        Optional.empty(),
        CallbackRoute.PROJECT,
        List.of(sale));
  }
}
