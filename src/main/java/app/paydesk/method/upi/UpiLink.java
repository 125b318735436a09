package app.paydesk.method.upi;

import app.paydesk.method.Field;
import app.paydesk.method.Fields;
import app.paydesk.method.Operation;
import app.paydesk.method.PageForm;
import app.paydesk.method.Role;
import app.paydesk.method.rule.AmountRule;
import app.paydesk.method.rule.BestBefore;
import app.paydesk.method.rule.CurrencyRule;
import app.paydesk.method.rule.EmailRule;
import app.paydesk.method.rule.FreeText;
import app.paydesk.method.rule.WebAddress;
import app.paydesk.money.CurrencyCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * UPI, Purchase by using Payment Page. What is left out of the customer's data, the customer is
 * asked for on a further page.
 */
final class UpiLink {
  private static final String ASKED = "upi.hint.asked";

  private UpiLink() {}

  static Operation operation(Operation purchase) {
    return new Operation(
        "upi-link",
        "upi",
        Operation.Kind.PURCHASE,
        "",
        purchase.currencies(),
        purchase.limits(),
        fields(purchase),
        Optional.of(new PageForm(Map.of("force_payment_method", "upi"), purchase.key())));
  }

  private static List<Field> fields(Operation purchase) {
    return new Fields()
        .section("payment")
        .amount(
            new AmountRule(
                Operation.Kind.PURCHASE, CurrencyCode.INR, Optional.of(Upi.USUAL_MAXIMUM)))
        .example("1000.00")
        .currency(new CurrencyRule(purchase.currencies()))
        .text("payment.description", "text", new FreeText())
        .example("Order 1042")
        .role(Role.DESCRIPTION)
        .optional()
        .time(PageForm.EXPIRY, "best-before", new BestBefore())
        .hint("hint.best-before")
        .optional()
        .section("customer")
        .text("customer.id", "text", new FreeText())
        .example("24900")
        .role(Role.CUSTOMER)
        .text("customer.first_name", "text", new FreeText())
        .example("Ada")
        .role(Role.GIVEN_NAME)
        .hint(ASKED)
        .optional()
        .text("customer.last_name", "text", new FreeText())
        .example("Lovelace")
        .role(Role.FAMILY_NAME)
        .hint(ASKED)
        .optional()
        .text("customer.email", "email", new EmailRule())
        .example("ada@example.com")
        .hint(ASKED)
        .optional()
        .text("customer.city", "text", new FreeText())
        .hint(ASKED)
        .optional()
        .text("customer.street", "text", new FreeText())
        .hint(ASKED)
        .optional()
        .text("customer.building", "text", new FreeText())
        .hint(ASKED)
        .optional()
        .text("customer.identify.doc_number", "tax-pan", new TaxPan())
        .role(Role.DOCUMENT)
        .label("upi.field.tax-pan")
        .hint("upi.hint.tax-pan-asked")
        .optional()
        .section("return")
        .text("merchant_success_url", "url", new WebAddress())
        .role(Role.RETURN_PAGE)
        .hint("hint.return-url")
        .optional()
        .text("merchant_fail_url", "url", new WebAddress())
        .hint("hint.fail-url")
        .optional()
        .list();
  }
}
