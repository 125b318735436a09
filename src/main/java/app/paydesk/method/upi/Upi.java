package app.paydesk.method.upi;

import app.paydesk.method.Operation;
import app.paydesk.method.PaymentMethod;
import app.paydesk.method.ReferenceData;
import app.paydesk.method.Rule;
import app.paydesk.method.rule.PhoneRule;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** UPI: payouts, purchases over two channels and their refunds, in INR and USD. */
public final class Upi implements PaymentMethod {
  /** What UPI moves at most in one payment, in paise, where nothing else was agreed. */
  static final Money USUAL_MAXIMUM = new Money(10_000_000, CurrencyCode.INR);

  /** India's mobile numbers: 10 digits from 6 to 9, with or without 91 or 0. */
  static final Rule PHONE = new PhoneRule(Pattern.compile("(91|0)?[6-9]\\d{9}"), "phone.india");

  private final List<Operation> operations;
  private final Operation link;

  public Upi() {
    Vpa vpa = new Vpa(Set.copyOf(ReferenceData.lines("vpa-handles.txt")));
    Operation purchase = UpiPurchase.byDocument();
    link = UpiLink.operation(purchase);
    operations =
        List.of(
            UpiPayout.operation(vpa), UpiRefund.operation(), purchase, UpiPurchase.byAddress(vpa));
  }

  @Override
  public String key() {
    return "upi";
  }

  @Override
  public List<Operation> operations() {
    return operations;
  }

  @Override
  public Optional<Operation> link() {
    return Optional.of(link);
  }
}
