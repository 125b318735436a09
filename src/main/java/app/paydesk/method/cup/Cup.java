package app.paydesk.method.cup;

import app.paydesk.method.Operation;
import app.paydesk.method.PaymentMethod;
import java.util.List;
import java.util.Optional;

/** ChinaUnionPay P2P: payouts and purchases in CNY; refunds are not offered. */
public final class Cup implements PaymentMethod {
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
