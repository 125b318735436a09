package app.paydesk.batch.key;

import java.util.ArrayList;
import java.util.List;

/** Numbers digests in the order in which they are first seen, in 20 bytes each and spare room. */
public final class DigestIndex {
  private static final int PIECE = 1 << 12;

  private final List<long[]> pieces = new ArrayList<>();
  private final NumberTable table = new NumberTable(0, this::hash);
  private int size;

  /**
   * The number of a digest.
   *
   * @param digest 32 hexadecimal digits
   * @return from 0
   */
  public int of(String digest) {
    long high = Digests.half(digest, 0);
    long low = Digests.half(digest, Digests.HALF);
    int known = table.find((int) high, number -> is(number, high, low));
    return known == NumberTable.NONE ? add(high, low) : known;
  }

  private int add(long high, long low) {
    if (size % PIECE == 0) {
      pieces.add(new long[2 * PIECE]);
    }
    long[] piece = pieces.getLast();
    piece[2 * (size % PIECE)] = high;
    piece[2 * (size % PIECE) + 1] = low;
    table.add((int) high, size);
    return size++;
  }

  private int hash(int number) {
    return (int) pieces.get(number / PIECE)[2 * (number % PIECE)];
  }

  private boolean is(int number, long high, long low) {
    long[] piece = pieces.get(number / PIECE);
    int at = 2 * (number % PIECE);
    return piece[at] == high && piece[at + 1] == low;
  }

  /** How many there are. */
  public int size() {
    return size;
  }
}
