package app.paydesk.journal;

import app.paydesk.money.Money;
import app.paydesk.payment.PaymentState;
import java.util.Optional;

/**
 * How many rows of a batch are in one state.
 *
 * @param rows above zero
 * @param total of their amounts, one count for each currency; empty for rows without one
 */
public record BatchCount(PaymentState state, long rows, Optional<Money> total) {}
