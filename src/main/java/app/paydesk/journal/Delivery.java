package app.paydesk.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * A callback as it came in.
 *
 * @param id our number for it, 0 until it is stored
 * @param body the exact bytes
 * @param headers the request's header lines as received
 * @param from address of the caller
 * @param verdict what was found out about it
 * @param detail why
 * @param effect what it changed
 */
public record Delivery(
    long id,
    Instant received,
    long projectId,
    String from,
    String headers,
    byte[] body,
    Verdict verdict,
    VerdictDetail detail,
    Optional<String> paymentId,
    String operationType,
    String status,
    String code,
    CallbackEffect effect) {

  /** The same under a number. */
  public Delivery numbered(long number) {
    return new Delivery(
        number,
        received,
        projectId,
        from,
        headers,
        body,
        verdict,
        detail,
        paymentId,
        operationType,
        status,
        code,
        effect);
  }

  /** The same, judged. */
  public Delivery judged(Verdict found, VerdictDetail why, CallbackEffect did) {
    return new Delivery(
        id,
        received,
        projectId,
        from,
        headers,
        body,
        found,
        why,
        paymentId,
        operationType,
        status,
        code,
        did);
  }

  /** What was found out about a delivery. */
  public enum Verdict {
    /** Stored, not judged yet. */
    STORED,
    /** Signature valid. */
    VALID,
    /** Signature wrong or missing: kept aside, no effect. */
    WRONG_SIGNATURE,
    /** No JSON object. */
    NOT_JSON,
    /** Signature valid, but it speaks of another project: kept aside, no effect. */
    NOT_OURS,
    /** Larger than is taken: at most its beginning is kept, no effect. */
    TOO_LARGE
  }
}
