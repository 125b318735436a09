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

  /** Whether it may be sent anew, by what is known of its code. */
  public enum Anew {
    /** No money moved by it and none will. */
    YES,
    /** Once a status check has confirmed that it ended so. */
    CHECK,
    /** Only after the provider has answered. */
    ASK,
    /** It would end the same way, or the first one is still under way. */
    NO
  }

  /** Whether it may be sent anew; says the same as {@link #sentence}. */
  public Anew anew() {
    return switch (code) {
      case "20000", "20105" -> Anew.YES;
      case "3041", "3062" -> Anew.CHECK;
      default ->
          switch (next) {
            case CORRECT, LATER -> Anew.YES;
            case RESEND -> Anew.CHECK;
            case SUPPORT, OTHER -> Anew.ASK;
            case WAIT, NONE -> Anew.NO;
          };
    };
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
