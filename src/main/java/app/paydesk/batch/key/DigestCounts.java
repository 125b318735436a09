package app.paydesk.batch.key;

import java.util.Arrays;

/** Counts how often each digest was seen. */
final class DigestCounts {
  private final DigestIndex index = new DigestIndex();
  private int[] counts = new int[1 << 10];

  /**
   * Counts one more.
   *
   * @param digest 32 hexadecimal digits
   * @return how often it was seen before
   */
  int seen(String digest) {
    int number = index.of(digest);
    if (number == counts.length) {
      counts = Arrays.copyOf(counts, counts.length * 2);
    }
    return counts[number]++;
  }
}
