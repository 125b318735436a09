package app.paydesk.method.sepa;

import app.paydesk.method.Fields;
import app.paydesk.method.Limits;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.method.PageForm;
import app.paydesk.method.PaymentMethod;
import app.paydesk.method.Role;
import app.paydesk.method.rule.AmountRule;
import app.paydesk.method.rule.CurrencyRule;
import app.paydesk.method.rule.FreeText;
import app.paydesk.method.rule.Together;
import app.paydesk.money.CurrencyCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A third method: payouts to an IBAN with one name field, links without a purchase, refunds. */
public final class Sepa implements PaymentMethod {
  private static final CurrencyCode EURO = new CurrencyCode("EUR");
  private static final List<CurrencyCode> CURRENCIES = List.of(EURO);

  /** All methods on the class path and this one, found as any other. */
  public static Methods installed() {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    ClassLoader ours = Sepa.class.getClassLoader();
    try (var more = new URLClassLoader(new URL[] {ours.getResource("sepa/")}, ours)) {
      thread.setContextClassLoader(more);
      return Methods.installed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  @Override
  public String key() {
    return "sepa";
  }

  @Override
  public List<Operation> operations() {
    return List.of(payout(), refund());
  }

  private static Operation payout() {
    return new Operation(
            "sepa-payout",
            "sepa",
            Operation.Kind.PAYOUT,
            "/v2/payment/sepa/payout",
            CURRENCIES,
            Limits.of(100, 10_000_000),
            new Fields()
                .amount(new AmountRule(Operation.Kind.PAYOUT, EURO))
                .example("250.00")
                .currency(new CurrencyRule(CURRENCIES))
                .section("account")
                .text("bank.iban", "iban", new Iban())
                .role(Role.ACCOUNT)
                .label("sepa.field.iban")
                .example("BE68 5390 0754 7034")
                .text("bank.holder", "text", new FreeText(70))
                .role(Role.NAME)
                .label("sepa.field.holder")
                .example("Erika Mustermann")
                .list())
        .taking(Duration.ofHours(1), Duration.ofDays(2));
  }

  private static Operation refund() {
    return new Operation(
        "sepa-refund",
        "sepa",
        Operation.Kind.REFUND,
        "/v2/payment/sepa/refund",
        CURRENCIES,
        Limits.NONE,
        new Fields()
            .text("payment.description", "text", new FreeText())
            .role(Role.DESCRIPTION)
            .example("Goods returned")
            .amount(new Together("payment.currency", new AmountRule(Operation.Kind.REFUND, EURO)))
            .optional()
            .example("500.00")
            .currency(new Together("payment.amount", new CurrencyRule(CURRENCIES)))
            .optional()
            .list());
  }

  @Override
  public Optional<Operation> link() {
    return Optional.of(
        new Operation(
            "sepa-link",
            "sepa",
            Operation.Kind.PURCHASE,
            "",
            CURRENCIES,
            Limits.of(100, 500_000),
            new Fields()
                .amount(new AmountRule(Operation.Kind.PURCHASE, EURO))
                .example("12.50")
                .currency(new CurrencyRule(CURRENCIES))
                .section("customer")
                .text("customer.id", "text", new FreeText())
                .role(Role.CUSTOMER)
                .example("4711")
                .list(),
            Optional.of(new PageForm(Map.of("force_payment_method", "sepa")))));
  }
}
