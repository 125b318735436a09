package app.paydesk.method.cup;

import app.paydesk.method.Fields;
import app.paydesk.method.Limits;
import app.paydesk.method.ListPicker;
import app.paydesk.method.Operation;
import app.paydesk.method.Picker;
import app.paydesk.method.Role;
import app.paydesk.method.rule.AmountRule;
import app.paydesk.method.rule.CountryRule;
import app.paydesk.method.rule.CurrencyRule;
import app.paydesk.method.rule.EmailRule;
import app.paydesk.method.rule.FreeText;
import app.paydesk.method.rule.IpAddress;
import app.paydesk.method.rule.PickRule;
import app.paydesk.money.CurrencyCode;
import java.time.Duration;
import java.util.List;

/** CUP P2P, Payout by using Gate. */
final class CupPayout {
  private static final String BANKS = "/v2/info/banks/chinaunionpay/payout/list";
  private static final List<CurrencyCode> CURRENCIES = List.of(CurrencyCode.CNY);

  private CupPayout() {}

  static Operation operation() {
    Picker banks = ListPicker.of("cup-banks.json").refreshedFrom(BANKS);
    Picker regions = ListPicker.of("cup-regions.json");
    return new Operation(
            "cup-payout",
            "cup",
            Operation.Kind.PAYOUT,
            "/v2/payment/chinaunionpay/payout",
            CURRENCIES,
            Limits.of(1_000, 4_499_900),
            new Fields()
                .section("payment")
                .amount(new AmountRule(Operation.Kind.PAYOUT, CurrencyCode.CNY))
                .example("485.60")
                .currency(new CurrencyRule(CURRENCIES))
                .text("payment.description", "text", new FreeText())
                .example("November commission")
                .role(Role.DESCRIPTION)
                .section("account")
                .card(new UnionPayCard())
                .example("621799_____________")
                .hint("cup.hint.card")
                .text("account.city", "text", new FreeText())
                .example("深圳")
                .pick("account.bank_id", "bank", new PickRule(banks), banks)
                .example("28")
                .role(Role.BANK)
                .pick("account.region_id", "region", new PickRule(regions), regions)
                .example("5")
                .text("account.branch", "text", new FreeText())
                .example("南山支行")
                .hint("cup.hint.branch")
                .section("customer")
                .text("customer.id", "text", new FreeText())
                .example("127")
                .role(Role.CUSTOMER)
                .text("customer.ip_address", "ip-address", new IpAddress())
                .example("185.123.193.224")
                .text("customer.email", "email", new EmailRule())
                .example("qianwen@example.com")
                .text("customer.state", "chinese-text", new HanText())
                .example("广东")
                .label("cup.field.state")
                .text("customer.city", "chinese-text", new HanText())
                .example("深圳")
                .label("cup.field.city")
                .text("customer.country", "country", new CountryRule("CN"))
                .example("CN")
                .hint("cup.hint.country")
                .text("customer.phone", "phone", Cup.PHONE)
                .example("8613800138000")
                .role(Role.PHONE)
                .hint("hint.phone")
                .text("customer.zip", "postal-code", new PostalCode())
                .example("518000")
                .hint("cup.hint.zip")
                .text("customer.street", "chinese-text", new HanText())
                .example("南山区科技路")
                .label("cup.field.street")
                .with(CustomerName::required)
                .text("customer.identify.doc_number", "resident-id", new ResidentId())
                .role(Role.DOCUMENT)
                .label("cup.field.document")
                .hint("cup.hint.document")
                .optional()
                .list())
        .taking(Duration.ofMinutes(15), Duration.ofDays(1));
  }
}
