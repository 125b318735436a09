package app.paydesk.gate;

import java.util.Optional;

/**
 * What was found out about the signature of a body.
 *
 * @param order the order in which it was made; empty where it fits none
 * @param signed what is signed in that order, or in the documents' order where it fits none
 */
public record SignatureCheck(
    boolean valid, Optional<CanonicalText.Order> order, Reason reason, CanonicalText signed) {

  /** The finding in a word. */
  public enum Reason {
    /** Made with this key over this body. */
    VALID,
    /** The body has none, or an empty one. */
    MISSING,
    /** Made with another key or over another body. */
    WRONG
  }

  /** The signed text, secrets masked. */
  public String text() {
    return signed.text();
  }
}
