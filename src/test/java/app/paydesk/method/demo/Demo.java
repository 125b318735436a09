package app.paydesk.method.demo;

import app.paydesk.method.Fields;
import app.paydesk.method.Limits;
import app.paydesk.method.Operation;
import app.paydesk.method.PageForm;
import app.paydesk.method.PaymentMethod;
import app.paydesk.method.rule.AmountRule;
import app.paydesk.method.rule.CurrencyRule;
import app.paydesk.method.rule.FreeText;
import app.paydesk.money.CurrencyCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A third method. */
public final class Demo implements PaymentMethod {
  private static final CurrencyCode YEN = new CurrencyCode("JPY");

  @Override
  public String key() {
    return "demo";
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        new Operation(
            "demo-payout",
            "demo",
            Operation.Kind.PAYOUT,
            "/v2/payment/demo/payout",
            List.of(YEN),
            Limits.of(100, 1_000_000),
            new Fields()
                .amount(new AmountRule(Operation.Kind.PAYOUT, YEN))
                .currency(new CurrencyRule(List.of(YEN)))
                .section("account")
                .text("account.number", "text", new FreeText(34))
                .label("demo.field.number")
                .list()),
        purchase());
  }

  private static Operation purchase() {
    return new Operation(
        "demo-purchase",
        "demo",
        Operation.Kind.PURCHASE,
        "/v2/payment/demo/sale",
        List.of(YEN),
        Limits.of(100, 500_000),
        new Fields()
            .amount(new AmountRule(Operation.Kind.PURCHASE, YEN))
            .currency(new CurrencyRule(List.of(YEN)))
            .list());
  }

  @Override
  public Optional<Operation> link() {
    Operation purchase = purchase();
    return Optional.of(
        new Operation(
            "demo-link",
            "demo",
            Operation.Kind.PURCHASE,
            "",
            purchase.currencies(),
            purchase.limits(),
            purchase.fields(),
            Optional.of(new PageForm(Map.of("force_payment_method", "demo"), purchase.key()))));
  }
}
