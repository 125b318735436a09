package app.paydesk.gate;

import java.util.Optional;

/**
 * What was found out about the signature of a body.
 *
 * @param order the order in which it was made; empty where it fits none
 * @param text the signed text in that order, or in the documents' order where it fits none; secrets
 *     masked
 */
public record SignatureCheck(
    boolean valid, Optional<CanonicalText.Order> order, Reason reason, String text) {

  /** The finding in a word. */
  public enum Reason {
    /** Made with this key over this body. */
    VALID,
    /** The body has none, or an empty one. */
    MISSING,
    /** Made with another key or over another body. */
    WRONG
  }
}
