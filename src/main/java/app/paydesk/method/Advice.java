package app.paydesk.method;

import app.paydesk.words.Message;

/**
 * What a response code means for the one who reads it.
 *
 * @param code the Gate's response code
 * @param message the platform's own short English text, empty for an unknown code
 * @param next what to do about it
 * @param sentence what it means and what to do, in words of our own
 */
public record Advice(String code, String message, Next next, Message sentence) {

  /** What to do about a code. */
  public enum Next {
    /** It is still being worked on; not a failure. */
    WAIT,
    /** Correct the data, then send anew. */
    CORRECT,
    /** The same may succeed later. */
    LATER,
    /** It ended without effect and may be sent anew. */
    RESEND,
    /** Only the provider can help. */
    SUPPORT,
    /** Nothing: it succeeded, or trying again cannot help. */
    NONE,
    /** See the message. */
    OTHER
  }

  /** Whether the outcome is still open. */
  public boolean waiting() {
    return next == Next.WAIT;
  }

  /** Whether the operation ended without success. */
  public boolean failure() {
    return !waiting() && !code.equals("0");
  }
}
