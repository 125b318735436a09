package app.paydesk.callback.inbox;

import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.payment.Payment;
import java.util.Optional;

/**
 * What a callback would do, found on a copy; nothing is written.
 *
 * @param detail why
 * @param effect what it would change; for what is kept aside, nothing
 * @param body as it would be kept, a full card number masked
 * @param before the payment as it stands now; empty where it is not known
 * @param after the payment as it would stand; empty where the callback changes none
 */
public record DryRun(
    Delivery.Verdict verdict,
    VerdictDetail detail,
    CallbackEffect effect,
    byte[] body,
    Optional<Payment> before,
    Optional<Payment> after) {}
