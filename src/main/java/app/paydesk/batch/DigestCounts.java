package app.paydesk.batch;

/** Counts how often each digest was seen, in 20 bytes a digest and its spare room. */
final class DigestCounts {
  private static final int FIRST = 1 << 10;

  private long[] high = new long[FIRST];
  private long[] low = new long[FIRST];
  private int[] counts = new int[FIRST];
  private int size;

  /**
   * Counts one more.
   *
   * @param digest 32 hexadecimal digits
   * @return how often it was seen before
   */
  int seen(String digest) {
    if (size * 2 > counts.length) {
      grow();
    }
    long first = Long.parseUnsignedLong(digest, 0, 16, 16);
    long second = Long.parseUnsignedLong(digest, 16, 32, 16);
    int place = place(first, second);
    if (counts[place] == 0) {
      high[place] = first;
      low[place] = second;
      size++;
    }
    return counts[place]++;
  }

  private int place(long first, long second) {
    int mask = counts.length - 1;
    int place = (int) first & mask;
    while (counts[place] != 0 && (high[place] != first || low[place] != second)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] firsts = high;
    long[] seconds = low;
    int[] before = counts;
    high = new long[before.length * 2];
    low = new long[before.length * 2];
    counts = new int[before.length * 2];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int place = place(firsts[i], seconds[i]);
        high[place] = firsts[i];
        low[place] = seconds[i];
        counts[place] = before[i];
      }
    }
  }
}
