package app.paydesk.method.cup;

import app.paydesk.method.Fields;
import app.paydesk.method.Limits;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.method.rule.AmountRule;
import app.paydesk.method.rule.CountryRule;
import app.paydesk.method.rule.CurrencyRule;
import app.paydesk.method.rule.EmailRule;
import app.paydesk.method.rule.FreeText;
import app.paydesk.method.rule.IpAddress;
import app.paydesk.method.rule.WebAddress;
import app.paydesk.money.CurrencyCode;
import java.time.Duration;
import java.util.List;

/** CUP P2P, Purchase by using Gate. */
final class CupPurchase {
  private static final List<CurrencyCode> CURRENCIES = List.of(CurrencyCode.CNY);

  private CupPurchase() {}

  static Operation operation() {
    return new Operation(
            "cup-purchase",
            "cup",
            Operation.Kind.PURCHASE,
            "/v2/payment/cup/cup-card/sale",
            CURRENCIES,
            Limits.of(60_000, 4_900_000),
            new Fields()
                .section("payment")
                .amount(new AmountRule(Operation.Kind.PURCHASE, CurrencyCode.CNY))
                .example("600.00")
                .currency(new CurrencyRule(CURRENCIES))
                .text("payment.description", "text", new FreeText())
                .example("Order 1042")
                .role(Role.DESCRIPTION)
                .section("payer")
                .card(new UnionPayCard())
                .example("622200_____________")
                .hint("cup.hint.payer-card")
                .section("customer")
                .text("customer.id", "text", new FreeText())
                .example("127")
                .role(Role.CUSTOMER)
                .text("customer.ip_address", "ip-address", new IpAddress())
                .example("185.123.193.224")
                .with(CustomerName::required)
                .text("customer.phone", "phone", Cup.PHONE)
                .example("8613800138000")
                .role(Role.PHONE)
                .hint("hint.phone")
                .text("customer.email", "email", new EmailRule())
                .example("qianwen@example.com")
                .text("customer.country", "country", new CountryRule("CN"))
                .example("CN")
                .hint("cup.hint.country")
                .text("customer.state", "chinese-text", new HanText())
                .example("广东")
                .label("cup.field.state")
                .text("customer.city", "chinese-text", new HanText())
                .example("深圳")
                .label("cup.field.city")
                .text("customer.address", "text", new FreeText())
                .example("南山区科技路")
                .text("customer.zip", "postal-code", new PostalCode())
                .example("518000")
                .hint("cup.hint.zip")
                .section("return")
                .text("return_url.success", "url", new WebAddress())
                .example("https://shop.example.com/thanks")
                .role(Role.RETURN_PAGE)
                .hint("hint.return-url")
                .list())
        .taking(Duration.ofMinutes(15), Duration.ofDays(1));
  }
}
