package app.paydesk.method.cup;

import app.paydesk.method.Operation;
import app.paydesk.method.PaymentMethod;
import app.paydesk.method.Rule;
import app.paydesk.method.rule.PhoneRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** ChinaUnionPay P2P: payouts and purchases in CNY; refunds are not offered. */
public final class Cup implements PaymentMethod {
  /** Mainland China's mobile numbers: 11 digits from 13 to 19, with or without 86. */
  static final Rule PHONE = new PhoneRule(Pattern.compile("(86)?1[3-9]\\d{9}"), "phone.china");

  private final Operation purchase = CupPurchase.operation();
  private final List<Operation> operations = List.of(CupPayout.operation(), purchase);
  private final Operation link = CupLink.operation(purchase);

  @Override
  public String key() {
    return "cup";
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
