package app.paydesk.journal;

import app.paydesk.money.Money;

/**
 * What one payee got, or still may get, by one operation.
 *
 * @param payee by a name of {@link SimilarityQuery#names}
 * @param operation its key
 */
public record PayeeSum(String payee, String operation, Money sum) {}
