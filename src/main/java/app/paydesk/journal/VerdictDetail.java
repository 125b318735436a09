package app.paydesk.journal;

import app.paydesk.gate.signing.Ambiguity;
import app.paydesk.gate.signing.SigningDialect;

/** Why a callback was judged as it was. */
public sealed interface VerdictDetail {

  /** Nothing is said. */
  record Unsaid() implements VerdictDetail {}

  /** The signature fits. */
  record Valid(SigningDialect.Kind dialect) implements VerdictDetail {}

  /** There is no signature in it. */
  record NoSignature() implements VerdictDetail {}

  /** The signature does not fit. */
  record WrongSignature() implements VerdictDetail {}

  /** The signature does not fit what a relay brought, which may have written it anew. */
  record WrongByRelay() implements VerdictDetail {}

  /** The signature fits, but another body could bear the same one. */
  record Ambiguous(Ambiguity why) implements VerdictDetail {}

  /**
   * The signature fits, but it speaks of another project.
   *
   * @param projectId 0 where it says none
   */
  record NotOurs(long projectId) implements VerdictDetail {}

  /** It is no JSON object. */
  record NotJson() implements VerdictDetail {}

  /** It is no JSON object: what does not fit stands there, counted from 1. */
  record NotJsonAt(long line, long column) implements VerdictDetail {}

  /** It has more than the bytes that are taken. */
  record TooLarge(long bytes, long most) implements VerdictDetail {}

  /** It has more than the bytes that are taken; how many is not known. */
  record TooLargeOpen(long most) implements VerdictDetail {}

  /** It has more fields, or longer ones, than are looked at. */
  record TooManyFields() implements VerdictDetail {}

  /** A full card number was taken out of it, so that it cannot be judged again. */
  sealed interface Masked extends VerdictDetail {
    /** Keyed digest of the bytes that came, in hexadecimal. */
    String digest();
  }

  /** The signature fitted before a card number was taken out. */
  record MaskedValid(String digest) implements Masked {}

  /**
   * The signature fitted before a card number was taken out, and it speaks of another project.
   *
   * @param projectId 0 where it says none
   */
  record MaskedNotOurs(long projectId, String digest) implements Masked {}

  /** The signature did not fit before a card number was taken out. */
  record MaskedUnproven(String digest) implements Masked {}

  /**
   * What an older Paydesk wrote and this one does not.
   *
   * @param code as it was written
   */
  record Older(String code) implements VerdictDetail {}

  /**
   * The text that a history has for it: a code and its arguments, with {@code |} between them. It
   * never changes.
   */
  default String code() {
    return DetailCode.write(this);
  }

  /** What {@link #code} was written for; never fails. */
  static VerdictDetail of(String code) {
    return DetailCode.read(code);
  }
}
