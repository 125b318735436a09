package app.paydesk.journal;

import java.util.function.Consumer;

/** The rows of a history, however many, shown one by one. */
public interface HistoryRows extends AutoCloseable {

  /**
   * Shows every operation recorded in a period, newest first, all as they stood at one moment. What
   * the reader throws ends it.
   */
  void eachPayment(Period period, Consumer<PaymentRow> reader);

  /** Shows every delivery received in a period in the same way. */
  void eachDelivery(Period period, Consumer<DeliveryRow> reader);

  @Override
  void close();
}
