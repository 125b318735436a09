package app.paydesk.method.upi;

import app.paydesk.method.Fields;
import app.paydesk.method.Limits;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.method.rule.AmountRule;
import app.paydesk.method.rule.CurrencyRule;
import app.paydesk.method.rule.EmailRule;
import app.paydesk.method.rule.FreeText;
import app.paydesk.method.rule.IpAddress;
import app.paydesk.money.CurrencyCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** UPI, Payout by using Gate. */
final class UpiPayout {
  private static final List<CurrencyCode> CURRENCIES = List.of(CurrencyCode.INR, CurrencyCode.USD);

  private UpiPayout() {}

  static Operation operation(Vpa vpa) {
    return new Operation(
            "upi-payout",
            "upi",
            Operation.Kind.PAYOUT,
            "/v2/payment/bank-transfer/upi/payout",
            CURRENCIES,
            Limits.NONE,
            new Fields()
                .section("payment")
                .amount(
                    new AmountRule(
                        Operation.Kind.PAYOUT, CurrencyCode.INR, Optional.of(Upi.USUAL_MAXIMUM)))
                .example("1500.00")
                .currency(new CurrencyRule(CURRENCIES))
                .section("account")
                .text("account.number", "vpa", vpa)
                .example("johndoe@upi")
                .role(Role.ACCOUNT)
                .label("upi.field.payee-vpa")
                .hint("upi.hint.vpa")
                .section("customer")
                .text("customer.id", "text", new FreeText())
                .example("24900")
                .role(Role.CUSTOMER)
                .text("customer.ip_address", "ip-address", new IpAddress())
                .example("185.123.193.224")
                .text("customer.first_name", "text", new FreeText())
                .example("Ada")
                .role(Role.GIVEN_NAME)
                .text("customer.last_name", "text", new FreeText())
                .example("Lovelace")
                .role(Role.FAMILY_NAME)
                .text("customer.phone", "phone", Upi.PHONE)
                .example("919812345678")
                .role(Role.PHONE)
                .hint("hint.phone")
                .text("customer.email", "email", new EmailRule())
                .example("ada@example.com")
                .text("customer.address", "text", new FreeText())
                .example("20 Main Street, Delhi")
                .list())
        .taking(Duration.ofMinutes(15), Duration.ofDays(1));
  }
}
