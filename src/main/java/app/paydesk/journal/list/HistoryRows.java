package app.paydesk.journal.list;

import app.paydesk.journal.PaymentRow;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The lists of a history: a page at a time, each beginning where the one before ended, or all rows
 * one by one.
 */
public interface HistoryRows {

  /** A page of the list of payments. */
  List<PaymentRow> rows(PaymentQuery query);

  /** A page of the list of callbacks, without their bytes. */
  List<DeliveryRow> deliveryRows(DeliveryQuery query);

  /**
   * Shows every row of the list of payments from where the query begins, however many they are: all
   * that were there at the beginning, once and in order, none that is new meanwhile. They are read
   * in pieces of the query's limit, so that memory holds a piece or two and no snapshot stays open;
   * each is shown as it stands when its piece is read, and left out where a filter no longer holds
   * for it. What the reader throws ends it.
   */
  default void visitRows(PaymentQuery query, Consumer<PaymentRow> reader) {
    visit(query, query.limit(), this::rows, PaymentQuery::after, reader);
  }

  /** Shows every row of the list of callbacks in the same way. */
  default void visitDeliveryRows(DeliveryQuery query, Consumer<DeliveryRow> reader) {
    visit(query, query.limit(), this::deliveryRows, (q, last) -> q.after(last.id()), reader);
  }

  private static <Q, R> void visit(
      Q first, int most, Function<Q, List<R>> page, BiFunction<Q, R, Q> after, Consumer<R> reader) {
    List<R> piece = page.apply(first);
    piece.forEach(reader);
    while (piece.size() >= most) {
      piece = page.apply(after.apply(first, piece.getLast()));
      piece.forEach(reader);
    }
  }
}
