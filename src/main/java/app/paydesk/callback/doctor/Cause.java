package app.paydesk.callback.doctor;

/** Why a callback is not valid. */
public enum Cause {
  /** Nothing fails: with today's secret it is valid. */
  NONE,
  NO_SIGNATURE,
  /** The signature itself was changed on its way. */
  SIGNATURE_DAMAGED,
  SIGNATURE_CUT,
  /** What stands in its place is no signature of this kind. */
  NOT_A_SIGNATURE,
  /** Made with the secret of another profile. */
  OTHER_PROFILE,
  /** Made with the secret of a profile of another environment: test and live swapped. */
  OTHER_ENVIRONMENT,
  /** The secret gained or lost something on its way into a program. */
  SECRET_CHANGED,
  /** The sender's library builds the signed text in its own way. */
  LIBRARY,
  /** Numbers were written anew. */
  NUMBERS,
  /** Slashes or other characters were escaped or unescaped. */
  ESCAPES,
  CHARSET,
  FIELD_CHANGED,
  FIELD_ADDED,
  FIELD_GONE,
  FIELDS_SWAPPED,
  /** The signature belongs to another body that came earlier. */
  OTHER_BODY,
  TRUNCATED,
  EMPTY,
  /** JSON inside a web form. */
  WRAPPED,
  NOT_JSON,
  /** Its signed text could be another body's as well. */
  AMBIGUOUS,
  /** It has more or longer fields than any true one. */
  EXCESSIVE,
  /** A full card number was masked before it was stored, and with it what was signed. */
  MASKED,
  UNKNOWN
}
