package app.paydesk.batch.key;

import java.util.ArrayList;
import java.util.List;

/** Numbers digests in the order in which they are first seen, in 20 bytes each and spare room. */
public final class DigestIndex {
  private static final int PIECE = 1 << 12;

  private final List<long[]> pieces = new ArrayList<>();
  private int[] numbers = new int[1 << 10];
  private int size;

  /**
   * The number of a digest.
   *
   * @param digest 32 hexadecimal digits
   * @return from 0
   */
  public int of(String digest) {
    if (size * 2 >= numbers.length) {
      grow();
    }
    long high = Long.parseUnsignedLong(digest, 0, 16, 16);
    long low = Long.parseUnsignedLong(digest, 16, 32, 16);
    int mask = numbers.length - 1;
    int place = (int) high & mask;
    while (numbers[place] != 0 && !is(numbers[place] - 1, high, low)) {
      place = (place + 1) & mask;
    }
    if (numbers[place] == 0) {
      numbers[place] = add(high, low);
    }
    return numbers[place] - 1;
  }

  private int add(long high, long low) {
    if (size % PIECE == 0) {
      pieces.add(new long[2 * PIECE]);
    }
    long[] piece = pieces.getLast();
    piece[2 * (size % PIECE)] = high;
    piece[2 * (size % PIECE) + 1] = low;
    return ++size;
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

  private void grow() {
    numbers = new int[numbers.length * 2];
    int mask = numbers.length - 1;
    for (int number = 0; number < size; number++) {
      int place = (int) pieces.get(number / PIECE)[2 * (number % PIECE)] & mask;
      while (numbers[place] != 0) {
        place = (place + 1) & mask;
      }
      numbers[place] = number + 1;
    }
  }
}
