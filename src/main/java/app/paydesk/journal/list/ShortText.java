package app.paydesk.journal.list;

/** A text that an index of three characters in a row cannot find. */
final class ShortText {
  private static final int TRIGRAM = 3;
  private static final int ASCII = 0x80;

  private ShortText() {}

  /** Whether it is one or two letters or digits; one Chinese character says enough. */
  static boolean is(String text) {
    String wanted = text.strip();
    return !wanted.isEmpty()
        && wanted.length() < TRIGRAM
        && wanted.chars().allMatch(c -> c < ASCII);
  }
}
