package app.paydesk.method.cup;

import app.paydesk.method.Fields;
import app.paydesk.method.Limits;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.method.rule.AmountRule;
import app.paydesk.method.rule.CardText;
import app.paydesk.method.rule.CountryRule;
import app.paydesk.method.rule.CurrencyRule;
import app.paydesk.method.rule.EmailRule;
import app.paydesk.method.rule.FreeText;
import app.paydesk.method.rule.HanText;
import app.paydesk.method.rule.IpAddress;
import app.paydesk.method.rule.PhoneRule;
import app.paydesk.method.rule.PostalCode;
import app.paydesk.method.rule.WebAddress;
import app.paydesk.money.CurrencyCode;
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
            .currency(new CurrencyRule(CURRENCIES))
            .text("payment.description", "text", new FreeText())
            .role(Role.DESCRIPTION)
            .section("payer")
            .card(new CardText())
            .hint("cup.hint.payer-card")
            .section("customer")
            .text("customer.id", "text", new FreeText())
            .role(Role.CUSTOMER)
            .text("customer.ip_address", "ip-address", new IpAddress())
            .with(CustomerName::required)
            .text("customer.phone", "phone", PhoneRule.china())
            .role(Role.PHONE)
            .hint("hint.phone")
            .text("customer.email", "email", new EmailRule())
            .text("customer.country", "country", new CountryRule("CN"))
            .hint("cup.hint.country")
            .text("customer.state", "chinese-text", new HanText())
            .label("cup.field.state")
            .text("customer.city", "chinese-text", new HanText())
            .label("cup.field.city")
            .text("customer.address", "text", new FreeText())
            .text("customer.zip", "postal-code", new PostalCode())
            .hint("cup.hint.zip")
            .section("return")
            .text("return_url.success", "url", new WebAddress())
            .role(Role.RETURN_PAGE)
            .hint("hint.return-url")
            .list());
  }
}
