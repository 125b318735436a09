package app.paydesk.callback;

import app.paydesk.payment.Delivery;
import app.paydesk.words.Message;

/**
 * What a callback would do, found on a copy; nothing is written.
 *
 * @param detail why, in words
 * @param effect what it would change; for what is kept aside, nothing
 * @param body as it would be kept, a full card number masked
 */
public record Rehearsal(Delivery.Verdict verdict, Message detail, Message effect, byte[] body) {}
