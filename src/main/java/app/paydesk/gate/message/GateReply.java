package app.paydesk.gate.message;

import app.paydesk.json.JsonObject;
import java.time.Duration;
import java.util.List;

/** What came back for one request (gate-api, synchronous reply). */
public sealed interface GateReply {

  /** Time from the first byte sent to the end of the reply. */
  Duration took();

  /**
   * HTTP 200 and {@code status: success}: taken in, which says nothing of the payment's end.
   *
   * @param requestId the Gate's name for the request, at most 100 characters; empty if it gave none
   * @param body the whole reply
   */
  record Accepted(String requestId, JsonObject body, Duration took) implements GateReply {}

  /**
   * The Gate itself said no, in its own JSON with a code (gate-api, synchronous reply).
   *
   * @param httpStatus 200 or 4xx
   * @param code response code
   * @param message the Gate's own words
   * @param errors errors by field, may be empty
   */
  record Refused(
      int httpStatus, String code, String message, List<FieldError> errors, Duration took)
      implements GateReply {
    public Refused {
      errors = List.copyOf(errors);
    }
  }

  /** The outcome is not known. */
  record Unanswered(Why why, String detail, Duration took) implements GateReply {}

  /** Why the outcome is not known. */
  enum Why {
    /** No connection was made: not one byte of the request left. */
    NOT_CONNECTED,
    /** Sent in full or in part, no reply in time. */
    TIMED_OUT,
    /** The connection broke on the way. */
    BROKEN,
    /** HTTP 5xx. */
    SERVER_FAULT,
    /** A reply that cannot be read. */
    UNREADABLE,
    /**
     * HTTP 4xx that is not the Gate's own JSON: a proxy on the way, which may have passed it on.
     */
    NOT_THE_GATE,
    /** The program ended between record and reply. */
    INTERRUPTED,
    /** The history was put back from a backup; it may have been sent after that was made. */
    RESTORED
  }
}
