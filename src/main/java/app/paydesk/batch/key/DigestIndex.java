package app.paydesk.batch.key;

/**
 * Numbers digests in the order in which they are first seen, in 20 bytes a digest and spare room.
 */
public final class DigestIndex {
  private static final int FIRST = 1 << 10;

  private long[] high = new long[FIRST];
  private long[] low = new long[FIRST];
  private int[] numbers = new int[FIRST];
  private int size;

  /**
   * The number of a digest.
   *
   * @param digest 32 hexadecimal digits
   * @return from 0
   */
  public int of(String digest) {
    if (size * 2 > numbers.length) {
      grow();
    }
    long first = Long.parseUnsignedLong(digest, 0, 16, 16);
    long second = Long.parseUnsignedLong(digest, 16, 32, 16);
    int place = place(first, second);
    if (numbers[place] == 0) {
      high[place] = first;
      low[place] = second;
      numbers[place] = ++size;
    }
    return numbers[place] - 1;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  private int place(long first, long second) {
    int mask = numbers.length - 1;
    int place = (int) first & mask;
    while (numbers[place] != 0 && (high[place] != first || low[place] != second)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] firsts = high;
    long[] seconds = low;
    int[] before = numbers;
    high = new long[before.length * 2];
    low = new long[before.length * 2];
    numbers = new int[before.length * 2];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int place = place(firsts[i], seconds[i]);
        high[place] = firsts[i];
        low[place] = seconds[i];
        numbers[place] = before[i];
      }
    }
  }
}
