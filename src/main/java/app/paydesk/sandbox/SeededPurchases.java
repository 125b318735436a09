package app.paydesk.sandbox;

import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Settled purchases that the sandbox starts with, so that there is something to refund. */
public final class SeededPurchases {
  private static final Duration AGE = Duration.ofDays(2);
  private static final Duration TOOK = Duration.ofMinutes(15);

  private SeededPurchases() {}

  /** Payment ID of the purchase of a method that the example of its refund gives back. */
  public static String example(String method) {
    return id(method, 2);
  }

  static List<SandboxPayment> at(Instant now, Methods methods) {
    List<SandboxPayment> seeded = new ArrayList<>();
    for (Operation purchase : methods.forms()) {
      boolean first = seeded.stream().noneMatch(s -> s.id().equals(id(purchase.method(), 1)));
      if (first && methods.refundOf(purchase).isPresent()) {
        CurrencyCode usual = purchase.currencies().getFirst();
        seeded.add(
            purchase(
                purchase, 1, seeded.size(), new Money(250, purchase.currencies().getLast()), now));
        seeded.add(purchase(purchase, 2, seeded.size(), new Money(150_000, usual), now));
        seeded.add(purchase(purchase, 3, seeded.size(), new Money(2_500_000, usual), now));
      }
    }
    return seeded;
  }

  private static String id(String method, int number) {
    return "SANDBOX-" + method.toUpperCase(Locale.ROOT) + "-" + number;
  }

  private static SandboxPayment purchase(
      Operation purchase, int ofMethod, int before, Money sum, Instant now) {
    int number = before + 1;
    String id = id(purchase.method(), ofMethod);
    Instant ended = now.minus(AGE);
    SandboxOperation sale =
        new SandboxOperation(
            49572000000000L + number,
            purchase.key(),
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
