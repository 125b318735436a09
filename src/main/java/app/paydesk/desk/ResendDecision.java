package app.paydesk.desk;

/**
 * A person's decision to send a payment again that the Gate does not know.
 *
 * @param typed the payment ID as typed to confirm it
 * @param reason why, in the person's words; stands in the timeline
 */
public record ResendDecision(String typed, String reason) {}
