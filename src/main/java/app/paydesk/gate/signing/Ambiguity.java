package app.paydesk.gate.signing;

/**
 * Why the signed text of a body could be another body's as well. Lines are joined with {@code ;}
 * and parts of a path with {@code :}, and neither is escaped in values; so whoever chose a value in
 * a true body, and saw its signature, could write another body with the very same text.
 *
 * <p>A body with none of these has one meaning: its members and single values follow from the text
 * alone. What it may still gain from a value that someone else chose are members that the true body
 * lacks and whose place in the order is right after that value; a free text may lose its end to a
 * member that nobody reads.
 */
public enum Ambiguity {
  /** A key holds a semicolon, so a line can begin within it. */
  SEMICOLON_IN_KEY,
  /** A key holds a colon or is empty, so it reads like two keys or like none. */
  COLON_IN_KEY,
  /** A key stands twice in one object, so one of the two is not signed. */
  REPEATED_KEY,
  /** A value holds what reads like a line that is read. */
  LINE_IN_VALUE,
  /** A single value stands where members are known, or members where a single value is. */
  OTHER_SHAPE,
  /** It names two payments. */
  TWO_PAYMENTS
}
