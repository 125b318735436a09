package app.paydesk.method.upi;

import app.paydesk.method.Fields;
import app.paydesk.method.Limits;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.method.rule.AmountRule;
import app.paydesk.method.rule.CurrencyRule;
import app.paydesk.method.rule.FreeText;
import app.paydesk.method.rule.IpAddress;
import app.paydesk.method.rule.Together;
import app.paydesk.money.CurrencyCode;
import java.time.Duration;
import java.util.List;

/**
 * UPI, Refunds by using Gate. Amount and currency are given both for a part of the payment and
 * neither for all of it.
 */
final class UpiRefund {
  private static final List<CurrencyCode> CURRENCIES = List.of(CurrencyCode.INR, CurrencyCode.USD);

  private UpiRefund() {}

  static Operation operation() {
    return new Operation(
            "upi-refund",
            "upi",
            Operation.Kind.REFUND,
            "/v2/payment/bank-transfer/upi/refund",
            CURRENCIES,
            Limits.NONE,
            new Fields()
                .section("payment")
                .text("payment.description", "text", new FreeText())
                .example("Goods returned")
                .role(Role.DESCRIPTION)
                .label("upi.field.refund-description")
                .amount(
                    new Together(
                        "payment.currency",
                        new AmountRule(Operation.Kind.REFUND, CurrencyCode.INR)))
                .example("500.00")
                .label("upi.field.refund-amount")
                .hint("upi.hint.refund-amount")
                .optional()
                .currency(new Together("payment.amount", new CurrencyRule(CURRENCIES)))
                .optional()
                .section("customer")
                .text("customer.ip_address", "ip-address", new IpAddress())
                .example("185.123.193.224")
                .list())
        .taking(Duration.ofMinutes(30), Duration.ofDays(7));
  }
}
