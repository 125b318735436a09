package app.paydesk.method.cup;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * CUP P2P, Purchase by using Payment Page: always in Chinese, with the method chosen beforehand.
 * The customer types the card number on the page, so that none passes through here.
 */
final class CupLink {
  private CupLink() {}

  static Operation operation(Operation purchase) {
    return new Operation(
        "cup-link",
        "cup",
        Operation.Kind.PURCHASE,
        "",
        purchase.currencies(),
        purchase.limits(),
        new Fields()
            .section("payment")
            .amount(new AmountRule(Operation.Kind.PURCHASE, CurrencyCode.CNY))
            .example("600.00")
            .currency(new CurrencyRule(purchase.currencies()))
            .text("payment.description", "text", new FreeText())
            .example("Order 1042")
            .role(Role.DESCRIPTION)
            .time(PageForm.EXPIRY, "best-before", new BestBefore())
            .hint("hint.best-before")
            .optional()
            .section("customer")
            .text("customer.id", "text", new FreeText())
            .example("127")
            .role(Role.CUSTOMER)
            .with(CustomerName::optional)
            .text("customer.email", "email", new EmailRule())
            .optional()
            .section("return")
            .text("merchant_success_url", "url", new WebAddress())
            .role(Role.RETURN_PAGE)
            .hint("hint.return-url")
            .optional()
            .text("merchant_fail_url", "url", new WebAddress())
            .hint("hint.fail-url")
            .optional()
            .list(),
        Optional.of(new PageForm(fixed(), purchase.key())));
  }

  private static Map<String, String> fixed() {
    Map<String, String> fixed = new LinkedHashMap<>();
    fixed.put("language_code", "zh");
    fixed.put("force_payment_method", "cup-card");
    return fixed;
  }
}
