package app.paydesk.payment;

/**
 * One payment of one project.
 *
 * @param projectId 1–4294967295
 */
public record PaymentKey(long projectId, PaymentId id) {}
