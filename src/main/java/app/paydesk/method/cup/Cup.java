package app.paydesk.method.cup;

import app.paydesk.method.Operation;
import app.paydesk.method.PaymentMethod;
import java.util.List;

/** ChinaUnionPay P2P: payouts and purchases in CNY; refunds are not offered. */
public final class Cup implements PaymentMethod {
  private final List<Operation> operations =
      List.of(CupPayout.operation(), CupPurchase.operation());

  @Override
  public String key() {
    return "cup";
  }

  @Override
  public List<Operation> operations() {
    return operations;
  }
}
