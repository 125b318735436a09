package app.paydesk.gate.signing;

import java.util.Optional;

/**
 * What was found out about the signature of a body.
 *
 * @param valid whether it is the signature of the body's text, see {@link #proven}
 * @param dialect the dialect in which it was made; empty where it fits none
 * @param signed what is signed in that dialect, or in the documents' one where it fits none
 */
public record SignatureCheck(
    boolean valid, Optional<SigningDialect> dialect, Reason reason, CanonicalText signed) {

  /** The finding in a word. */
  public enum Reason {
    /** Made with this key over this body. */
    VALID,
    /** The body has none, or an empty one. */
    MISSING,
    /** Made with another key or over another body. */
    WRONG,
    /** The body has more or longer lines than any true one; it was not looked at. */
    EXCESSIVE
  }

  /** Whether the holder of the key signed this meaning: the text has no other one. */
  public boolean proven() {
    return valid && signed.ambiguity().isEmpty();
  }

  /** Why a signature that fits proves nothing; empty where it does, and where none fits. */
  public Optional<Ambiguity> ambiguity() {
    return valid ? signed.ambiguity() : Optional.empty();
  }

  /** The order of the dialect. */
  public Optional<CanonicalText.Order> order() {
    return dialect.map(SigningDialect::order);
  }

  /** The signed text, secrets masked. */
  public String text() {
    return signed.text();
  }
}
