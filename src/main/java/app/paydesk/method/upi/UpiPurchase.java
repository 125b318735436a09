package app.paydesk.method.upi;

import app.paydesk.method.Field;
import app.paydesk.method.Fields;
import app.paydesk.method.Limits;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.method.rule.AmountRule;
import app.paydesk.method.rule.CurrencyRule;
import app.paydesk.method.rule.EmailRule;
import app.paydesk.method.rule.FreeText;
import app.paydesk.method.rule.IpAddress;
import app.paydesk.method.rule.WebAddress;
import app.paydesk.money.CurrencyCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** UPI, Purchase by using Gate: channel 1 by tax PAN, channel 2 by VPA. */
final class UpiPurchase {
  private static final List<CurrencyCode> CURRENCIES = List.of(CurrencyCode.INR, CurrencyCode.USD);

  private UpiPurchase() {}

  static Operation byDocument() {
    return sale(
        "upi-purchase-document",
        payment()
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
            .text("customer.email", "email", new EmailRule())
            .example("ada@example.com")
            .text("customer.city", "text", new FreeText())
            .example("Delhi")
            .text("customer.street", "text", new FreeText())
            .example("Main Street")
            .text("customer.building", "text", new FreeText())
            .example("20")
            .text("customer.identify.doc_number", "tax-pan", new TaxPan())
            .example("ABCPL1234K")
            .role(Role.DOCUMENT)
            .label("upi.field.tax-pan")
            .hint("upi.hint.tax-pan")
            .list());
  }

  static Operation byAddress(Vpa vpa) {
    return sale(
        "upi-purchase-vpa",
        payment()
            .section("payer")
            .text("account.number", "vpa", vpa)
            .example("johndoe@upi")
            .role(Role.ACCOUNT)
            .optionalByProvider()
            .label("upi.field.payer-vpa")
            .hint("upi.hint.vpa")
            .section("customer")
            .text("customer.ip_address", "ip-address", new IpAddress())
            .example("185.123.193.224")
            .text("customer.first_name", "text", new FreeText())
            .example("Ada")
            .role(Role.GIVEN_NAME)
            .text("customer.last_name", "text", new FreeText())
            .example("Lovelace")
            .role(Role.FAMILY_NAME)
            .text("customer.email", "email", new EmailRule())
            .example("ada@example.com")
            .text("customer.phone", "phone", Upi.PHONE)
            .example("919812345678")
            .role(Role.PHONE)
            .hint("hint.phone")
            .section("return")
            .text("return_url.success", "url", new WebAddress())
            .example("https://shop.example.com/thanks")
            .role(Role.RETURN_PAGE)
            .hint("hint.return-url")
            .list());
  }

  private static Fields payment() {
    return new Fields()
        .section("payment")
        .amount(
            new AmountRule(
                Operation.Kind.PURCHASE, CurrencyCode.INR, Optional.of(Upi.USUAL_MAXIMUM)))
        .example("1000.00")
        .currency(new CurrencyRule(CURRENCIES));
  }

  private static Operation sale(String key, List<Field> fields) {
    return new Operation(
            key,
            "upi",
            Operation.Kind.PURCHASE,
            "/v2/payment/bank-transfer/upi/sale",
            CURRENCIES,
            Limits.NONE,
            fields)
        .taking(Duration.ofMinutes(10), Duration.ofDays(4));
  }
}
