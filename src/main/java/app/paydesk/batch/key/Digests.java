package app.paydesk.batch.key;

/** Identity and content of a row, each of 32 hexadecimal digits, as numbers. */
record Digests(long identityHigh, long identityLow, long contentHigh, long contentLow) {
  /** Digits of half a digest. */
  static final int HALF = 16;

  static Digests of(String identity, String content) {
    return new Digests(
        half(identity, 0), half(identity, HALF), half(content, 0), half(content, HALF));
  }

  /** Half of a digest, from one of its digits on. */
  static long half(String digest, int start) {
    return Long.parseUnsignedLong(digest, start, start + HALF, 16);
  }

  static Digests from(long[] numbers, int at) {
    return new Digests(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]);
  }

  void into(long[] numbers, int at) {
    numbers[at] = identityHigh;
    numbers[at + 1] = identityLow;
    numbers[at + 2] = contentHigh;
    numbers[at + 3] = contentLow;
  }

  /** Whether both are the same to pay and, where that counts, say the same. */
  boolean agrees(Digests other, boolean withContent) {
    return identityHigh == other.identityHigh
        && identityLow == other.identityLow
        && (!withContent || (contentHigh == other.contentHigh && contentLow == other.contentLow));
  }

  int hash(boolean withContent) {
    return (int) (withContent ? identityLow ^ contentLow : identityLow);
  }
}
